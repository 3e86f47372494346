import { afterAll, expect, it } from "vitest";
import { isolate } from "@/lib/i18n/isolate";
import { newId } from "@/lib/id";
import { mailServer } from "@/lib/messages/testing/mail-server";
import { smtp } from "@/lib/messages/transports/smtp";
import { asOneLine, composeMail } from "./compose-mail";
import { sampleOf as written } from "./samples";

const server = await mailServer();
afterAll(server.close);
const transport = smtp({ url: server.url, from: "tickets@matinee.example" });

const NAMES = {
  "another header": "Metropolis\r\nBcc: eve@example.org\r\n\r\n<script>alert(1)</script>",
  "a null and an escape": "Metro\u0000polis \u001b[31m",
  "an override of direction": "Metropolis \u202egnp.exe",
  "right-to-left text": "משחקי הכס 2: אביב",
  "letters that carry heaps": `Z${"\u0335\u0322".repeat(200)}algo`,
  "emoji of several signs": "👩‍👩‍👧‍👦🏴‍☠️ at the pictures",
  "a very long title": "Donaudampfschifffahrtselektrizitäten".repeat(60),
  "a dot alone on a line": "Metropolis\r\n.\r\nQUIT",
  nothing: "",
};

it.each(Object.entries(NAMES))(
  "arrives whole, at its reader alone, with %s as the title",
  async (_, movieTitle) => {
    const { payload, ...rest } = written("booking-confirmed");
    const showtime = { ...payload.showtime, movieTitle, theaterName: movieTitle };
    const message = {
      ...rest,
      payload: { ...payload, showtime },
      id: newId(),
      to: "ada@example.org",
      token: null,
    };
    const before = server.taken.length;
    expect(await transport.hand(await composeMail(message))).toEqual({
      ...{ is: "sent", ref: null },
    });
    expect(server.taken).toHaveLength(before + 1);
    const { to, raw } = server.taken.at(-1) ?? { to: [], raw: "" };
    expect(to).toEqual(["ada@example.org"]);
    const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
    const names = head.split("\r\n").flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? []);
    expect(names.toSorted()).toEqual(
      ["Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To"].toSorted(),
    );
    for (const line of raw.split("\r\n")) expect(line.length).toBeLessThan(999);
    const [, html = ""] = raw.split(/Content-Type: text\/html[\s\S]*?\r\n\r\n/);
    const page = Buffer.from(html.split("\r\n--")[0] ?? "", "base64").toString();
    expect(page).toContain("<!DOCTYPE");
    expect(page).not.toContain("<script");
  },
);

it("makes one line of a subject, and not a longer one than mail programs show", () => {
  expect(asOneLine(" a\r\n\tb\u2028c\u202ed ")).toBe("a b c d");
  expect([...asOneLine("🎬".repeat(400))]).toHaveLength(199);
  expect(asOneLine(`For ${isolate("אביב".repeat(100))}`)).toMatch(/…\u2069$/);
  expect([...asOneLine(`For ${isolate("אביב".repeat(100))}`)]).toHaveLength(200);
  expect(asOneLine("🎬".repeat(200))).toBe("🎬".repeat(200));
});
