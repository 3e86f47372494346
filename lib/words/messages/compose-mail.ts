import type { Database } from "@/db/client";
import type { messages } from "@/db/schema/messages";
import { closeIsolates } from "@/lib/i18n/isolate";
import type { Mail } from "@/lib/message";
import { attachmentsOf } from "./attachments";
import { withLetterNotes } from "./letter-note";
import { renderMail } from "./render-message";

type Stored = Pick<typeof messages.$inferSelect, "id" | "to" | "kind" | "payload" | "language" | "token"> & {
  letterNote?: string;
};

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
    const [[noted = message], attachments] = await Promise.all([
      withLetterNotes(db, [message]),
      attachmentsOf(db, message),
    ]);
    const mail = await composeMail(noted);
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
    ? closeIsolates(`${chars.slice(0, MOST_SUBJECT_CHARS - 2).join("")}…`)
    : line;
}
