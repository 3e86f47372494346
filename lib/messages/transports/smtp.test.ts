import { afterAll, expect, it } from "vitest";
import { type MailManner, mailServer } from "../testing/mail-server";
import { smtp } from "./smtp";

const server = await mailServer();
afterAll(server.close);
const from = "Matinee <tickets@matinee.example>";
/** Longer than anything takes on a busy machine; who is never answered waits less. */
const PATIENT_MS = 15_000;
const HURRIED_MS = 2_000;
const fresh = (withinMs = PATIENT_MS) => smtp({ url: server.url, from, withinMs });
const transport = fresh();
const mail = (id: string) => ({
  ...{ id, to: "ada@example.org", subject: "Your tickets", text: "Hello,", html: "<p>Hello,</p>" },
  headers: {},
  attachments: [],
});

it("hands over text and page, under the message's own id", async () => {
  expect(await transport.hand(mail("one"))).toEqual({ is: "sent", ref: null });
  const { to, raw } = server.taken.at(-1) ?? { to: [], raw: "" };
  expect(to).toEqual(["ada@example.org"]);
  for (const part of [
    "Message-ID: <one@matinee.example>",
    "Subject: Your tickets",
    "text/plain",
    "text/html",
  ])
    expect(raw).toContain(part);
});

it.each(["take-and-drop", "take-and-stay-silent"] as const)(
  "does not know whether it was sent when the server answers by %j",
  async (manner) => {
    server.answers(manner);
    expect(await fresh(HURRIED_MS).hand(mail(manner))).toMatchObject({ is: "unknown" });
  },
);

it("knows that nothing was sent when the connection broke before the message", async () => {
  server.answers("drop-at-recipient");
  expect(await fresh().hand(mail("drop"))).toMatchObject({ is: "refused", isFinal: false });
  const nobody = smtp({ url: "smtp://127.0.0.1:1", from, withinMs: PATIENT_MS });
  expect(await nobody.hand(mail("nobody"))).toMatchObject({ is: "refused", isFinal: false });
});

it("takes two answers, and a slow one, for one", async () => {
  const before = server.taken.length;
  server.answers("take-and-answer-twice", "take-slowly");
  expect(await transport.hand(mail("twice"))).toMatchObject({ is: "sent" });
  expect(await transport.hand(mail("slow"))).toMatchObject({ is: "sent" });
  expect(server.taken).toHaveLength(before + 2);
});

it("hands one message after the other over one connection, and some at once over as many", async () => {
  const [used, before] = [fresh(), server.connections()];
  for (const id of ["first", "second", "third"])
    expect(await used.hand(mail(id))).toMatchObject({ is: "sent" });
  expect(server.connections()).toBe(before + 1);
  const outcomes = await Promise.all(["a", "b", "c"].map((id) => used.hand(mail(id))));
  expect(outcomes.every(({ is }) => is === "sent")).toBe(true);
  expect(server.connections()).toBe(before + 3);
});

it.each<[string, MailManner | null]>([
  ["has broken meanwhile", null],
  ["breaks before the message", "drop-at-recipient"],
  ["is ended by the server's code for that", { at: "sender", code: 421 }],
])("opens another connection where the one it had %s, and sends once", async (_, manner) => {
  const used = fresh();
  await used.hand(mail("before"));
  const before = server.taken.length;
  if (manner) server.answers(manner);
  else server.hangUp();
  expect(await used.hand(mail("once"))).toMatchObject({ is: "sent" });
  expect(server.taken).toHaveLength(before + 1);
});

it.each(["take-and-drop", "take-and-stay-silent"] as const)(
  "hands nothing over again that a used connection may have taken (%s)",
  async (manner) => {
    const used = fresh(HURRIED_MS);
    await used.hand(mail("before"));
    const before = server.taken.length;
    server.answers(manner);
    expect(await used.hand(mail("once"))).toMatchObject({ is: "unknown" });
    expect(server.taken).toHaveLength(before + 1);
  },
);

it("takes no answer for that to another message", async () => {
  const used = fresh();
  server.answers("take-and-answer-twice", { at: "message", code: 554 });
  expect(await used.hand(mail("twice"))).toMatchObject({ is: "sent" });
  const before = server.taken.length;
  const { is } = await used.hand(mail("next"));
  // refused, or over another connection, which takes it
  expect(is).not.toBe("unknown");
  expect(server.taken).toHaveLength(is === "sent" ? before + 1 : before);
});

it("lets go of its connections, and opens others for what comes then", async () => {
  const used = fresh();
  await used.hand(mail("before"));
  used.close?.();
  const before = server.connections();
  expect(await used.hand(mail("after"))).toMatchObject({ is: "sent" });
  expect(server.connections()).toBe(before + 1);
});

it.each([
  ["recipient", 550, true],
  ["recipient", 450, false],
  ["message", 554, true],
  ["message", 451, false],
  ["sender", 550, false],
] as const)("makes of a refused %s with %i what it means", async (at, code, isFinal) => {
  server.answers({ at, code });
  expect(await transport.hand(mail("no"))).toEqual({
    is: "refused",
    isFinal,
    failure: expect.stringContaining(`${code} it says ${code}`),
  });
});

it("begins no other header and writes to nobody else, whatever stands in a subject or an address", async () => {
  const subject = "Tickets\r\nBcc: eve@example.org\r\n\r\nread this";
  expect(await transport.hand({ ...mail("inject"), subject })).toMatchObject({ is: "sent" });
  const { to, raw } = server.taken.at(-1) ?? { to: [], raw: "" };
  expect(to).toEqual(["ada@example.org"]);
  expect(raw).not.toMatch(/^Bcc:/im);
  const before = server.taken.length;
  await transport.hand({ ...mail("two"), to: "ada@example.org, eve@example.org" });
  await transport.hand({ ...mail("line"), to: "ada@example.org>\r\nRCPT TO:<eve@example.org" });
  expect(server.taken.slice(before).flatMap(({ to }) => to)).not.toContain("eve@example.org");
});
