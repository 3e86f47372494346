import { afterAll, expect, it } from "vitest";
import { mailServer } from "../testing/mail-server";
import { smtp } from "./smtp";

const server = await mailServer();
afterAll(server.close);
const from = "Matinee <tickets@matinee.example>";
const transport = smtp({ url: server.url, from, withinMs: 400 });
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
    expect(await transport.hand(mail(manner))).toMatchObject({ is: "unknown" });
  },
);

it("knows that nothing was sent when the connection broke before the message", async () => {
  server.answers("drop-at-recipient");
  expect(await transport.hand(mail("drop"))).toMatchObject({ is: "refused", isFinal: false });
  const nobody = smtp({ url: "smtp://127.0.0.1:1", from, withinMs: 400 });
  expect(await nobody.hand(mail("nobody"))).toMatchObject({ is: "refused", isFinal: false });
});

it("takes two answers, and a slow one, for one", async () => {
  const before = server.taken.length;
  server.answers("take-and-answer-twice", "take-slowly");
  expect(await transport.hand(mail("twice"))).toMatchObject({ is: "sent" });
  expect(await transport.hand(mail("slow"))).toMatchObject({ is: "sent" });
  expect(server.taken).toHaveLength(before + 2);
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
