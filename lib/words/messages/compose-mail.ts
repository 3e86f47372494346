import type { messages } from "@/db/schema/messages";
import type { Mail } from "@/lib/message";
import { renderMail } from "./render-message";

type Stored = typeof messages.$inferSelect;

/** A stored message as it goes out. */
export async function composeMail(message: Stored): Promise<Mail> {
  const { id, to } = message;
  const { subject, text, html } = await renderMail(message);
  return { id, to, subject: asOneLine(subject), text, html, headers: {} };
}

/** Longer ones are cut off by mail programs, and refused by some servers. */
const MOST_SUBJECT_CHARS = 200;

/** Nothing in it begins another header or turns the line around. */
export function asOneLine(subject: string): string {
  const line = subject.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E]+/gu, " ").trim();
  const chars = [...line];
  return chars.length > MOST_SUBJECT_CHARS ? `${chars.slice(0, MOST_SUBJECT_CHARS - 1).join("")}…` : line;
}
