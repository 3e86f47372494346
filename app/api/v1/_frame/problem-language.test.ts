import { expect, it } from "vitest";
import { speakGerman } from "@/lib/i18n/testing/speak-german";

speakGerman({
  "api.problem.invalid-body": "Der Inhalt passt nicht; `errors` sagt, wo.",
  "api.field.too_big": "Das ist zu groß oder zu lang.",
});
const { respondProblem } = await import("./respond");

async function tell(language?: string) {
  const asked = new Headers(language === undefined ? {} : { "accept-language": language });
  const errors = [{ in: "body" as const, field: "name", code: "too_big" }];
  const response = respondProblem({ problem: "invalid-body", errors }, asked);
  const { title, errors: told } = await response.json();
  const { headers } = response;
  return {
    ...{ language: headers.get("content-language"), vary: headers.get("vary") },
    ...{ title, detail: told[0].detail },
  };
}

it.each([undefined, "", "fr", "en-US, de;q=0.9"])("is told in English who asks for %j", async (language) => {
  expect(await tell(language)).toEqual({
    language: "en",
    vary: "Accept-Language",
    title: "The body does not fit; `errors` says where.",
    detail: "This is too large or too long.",
  });
});

it("is told in a language that its caller would rather read", async () => {
  expect(await tell("de-AT, en;q=0.5")).toEqual({
    language: "de",
    vary: "Accept-Language",
    title: "Der Inhalt passt nicht; `errors` sagt, wo.",
    detail: "Das ist zu groß oder zu lang.",
  });
});
