import { afterAll, expect, it } from "vitest";
import { resendServer } from "../testing/resend-server";
import { resend } from "./resend";

const server = await resendServer();
afterAll(server.close);
const within = (withinMs: number) =>
  resend({
    ...{ apiKey: "re_test", from: "Matinee <tickets@matinee.example>", baseUrl: server.url },
    withinMs,
  });
// longer than anything takes on a busy machine; who is never answered waits less
const [transport, hurried] = [within(15_000), within(2_000)];
const mail = (id: string) => ({
  ...{ id, to: "ada@example.org", subject: "Your tickets", text: "Hello,", html: "<p>Hello,</p>" },
  headers: { "X-Entity-Ref-ID": id },
  attachments: [],
});

it("hands over what there is, named so that what is told of it later can be told of this", async () => {
  expect(await transport.hand(mail("one"))).toEqual({ is: "sent", ref: "mail-1" });
  expect(server.sent.at(-1)).toEqual({
    key: "one",
    body: {
      ...{ from: "Matinee <tickets@matinee.example>", to: ["ada@example.org"], subject: "Your tickets" },
      ...{ text: "Hello,", html: "<p>Hello,</p>", headers: { "X-Entity-Ref-ID": "one" } },
      tags: [{ name: "message", value: "one" }],
    },
  });
});

it.each(["take-and-drop", "take-and-stay-silent", "take-and-mumble", "drop"] as const)(
  "does not know whether it was sent when the server answers by %j, and sends one by asking again",
  async (manner) => {
    const before = server.sent.length;
    server.answers(manner);
    expect(await hurried.hand(mail(manner))).toEqual({ is: "unknown", failure: "no-answer" });
    expect(await transport.hand(mail(manner))).toMatchObject({ is: "sent" });
    expect(server.sent).toHaveLength(before + 1);
  },
);

it("takes two answers, and a slow one, for one", async () => {
  server.answers("take-and-answer-twice", "take-slowly");
  expect(await transport.hand(mail("twice"))).toMatchObject({ is: "sent" });
  expect(await transport.hand(mail("slow"))).toMatchObject({ is: "sent" });
  expect(server.sent.filter(({ key }) => key === "twice")).toHaveLength(1);
});

it.each([
  [422, "validation_error", { is: "refused", isFinal: true, failure: "422 it is validation_error" }],
  [422, "invalid_from_address", { is: "refused", isFinal: false }],
  [401, "invalid_api_key", { is: "refused", isFinal: false }],
  [403, "validation_error", { is: "refused", isFinal: false }],
  [409, "concurrent_idempotent_requests", { is: "unknown" }],
  [409, "invalid_idempotent_request", { is: "unknown" }],
  [429, "rate_limit_exceeded", { is: "later", waitMs: 1_000 }],
  [429, "daily_quota_exceeded", { is: "later", waitMs: 3_600_000 }],
  [500, "internal_server_error", { is: "unknown" }],
  [503, "application_error", { is: "unknown" }],
])("makes of %i %s what it means", async (status, name, outcome) => {
  server.answers({ status, name });
  expect(await transport.hand(mail(`${status}-${name}`))).toMatchObject(outcome);
});

it("waits as long as it is asked to, within reason", async () => {
  const asked = async (retryAfter: string) => {
    server.answers({ status: 429, name: "rate_limit_exceeded", retryAfter });
    return transport.hand(mail("wait"));
  };
  expect(await asked("7")).toMatchObject({ waitMs: 7_000 });
  expect(await asked("99999999")).toMatchObject({ waitMs: 1_000 });
  expect(await asked("soon")).toMatchObject({ waitMs: 1_000 });
});

it("does not send other words under a key that was used: it says that nobody knows", async () => {
  await transport.hand(mail("same"));
  expect(await transport.hand({ ...mail("same"), text: "Good evening," })).toMatchObject({ is: "unknown" });
  expect(server.sent.filter(({ key }) => key === "same")).toHaveLength(1);
});
