import { vi } from "vitest";

/** As if German were spoken, with some messages, for what a test imports after it: the rest of them is English. */
export function speakGerman(messages: Readonly<Record<string, string>>): void {
  vi.doMock("@/lib/languages", async (load) => {
    const real = await load<typeof import("@/lib/languages")>();
    const LANGUAGES = { ...real.LANGUAGES, de: "de-DE" };
    const isLanguage = (value: unknown) => typeof value === "string" && Object.hasOwn(LANGUAGES, value);
    const languageOf = (tag: string) => {
      const [language = ""] = tag.split("-");
      return isLanguage(language) ? language : real.DEFAULT_LANGUAGE;
    };
    return { ...real, LANGUAGES, isLanguage, languageOf };
  });
  vi.doMock("@/lib/i18n/catalogues", async (load) => {
    const real = await load<typeof import("../catalogues")>();
    return { ...real, CATALOGUES: { ...real.CATALOGUES, de: messages } };
  });
}
