import type { Database } from "@/db/client";
import { languageOf } from "@/lib/languages";
import type { MessageKind, Written } from "@/lib/message";
import { said } from "@/lib/translations/texts";
import { listLetterNotes } from "@/lib/venues/list-letter-notes";

/** Letters to those who will come: what a theater has to say to them stands there. */
const NOTED: ReadonlySet<MessageKind> = new Set([
  "booking-confirmed",
  "reminder",
  "seats-reserved",
  "ticket-received",
  "ticket-reminder",
]);

const theaterOf = ({ kind, payload }: Written): number | null => {
  const showtime = NOTED.has(kind) ? payload.showtime : null;
  const id = (showtime as { theaterId?: unknown } | null)?.theaterId;
  return typeof id === "number" ? id : null;
};

/** Messages with the paragraph of their theater, as it is by now, in the language of each; one wait, however many there are. */
export async function withLetterNotes<Message extends Written>(
  db: Database,
  messages: readonly Message[],
): Promise<(Message & { letterNote: string })[]> {
  const ids = [...new Set(messages.flatMap((message) => theaterOf(message) ?? []))];
  const notes = await listLetterNotes(db, ids);
  return messages.map((message) => {
    const note = notes.get(theaterOf(message) ?? 0);
    return { ...message, letterNote: note ? said(note.own, note.texts, languageOf(message.language)) : "" };
  });
}
