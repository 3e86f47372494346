import type { Database } from "@/db/client";
import type { messages } from "@/db/schema/messages";
import type { Mail } from "@/lib/message";
import { attachmentsOf } from "./attachments";
import { renderMail } from "./render-message";

type Stored = Pick<typeof messages.$inferSelect, "id" | "to" | "kind" | "payload" | "language" | "token">;

/** A stored message as it goes out, without its files. */
export async function composeMail(message: Stored): Promise<Mail> {
  const { id, to } = message;
  const { subject, text, html, optOut } = await renderMail(message);
  return {
    id,
    to,
    subject: asOneLine(subject),
    text,
    html,
    headers: optOut ? optOutHeaders(optOut) : {},
    attachments: [],
  };
}

/** The same with the files that go along with it. */
export const composeWithFiles =
  (db: Database) =>
  async (message: Stored): Promise<Mail> => {
    const [mail, attachments] = await Promise.all([composeMail(message), attachmentsOf(db, message)]);
    return { ...mail, attachments };
  };

/** By RFC 8058 a mail program opts out itself, by a request that carries these words to the address. */
const optOutHeaders = (link: string) => ({
  "List-Unsubscribe": `<${link.replace("/unsubscribe/", "/api/unsubscribe/")}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** Longer ones are cut off by mail programs, and refused by some servers. */
const MOST_SUBJECT_CHARS = 200;

/** Nothing in it begins another header or turns the line around. */
export function asOneLine(subject: string): string {
  const line = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E]+/gu, " ").trim();
  const chars = [...line];
  return chars.length > MOST_SUBJECT_CHARS
    ? closed(`${chars.slice(0, MOST_SUBJECT_CHARS - 2).join("")}…`)
    : line;
}

/** A name that keeps to itself and was cut in the middle ends there: what a mail program says after it is not its. */
function closed(line: string): string {
  const count = (marks: RegExp) => line.match(marks)?.length ?? 0;
  return line + "\u2069".repeat(Math.max(0, count(/[\u2066-\u2068]/g) - count(/\u2069/g)));
}
