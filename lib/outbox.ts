import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { newId } from "./id";
import { DEFAULT_LOCALE } from "./languages";
import { mailTransport } from "./mail-transport";
import { type Message, type MessageKind, PAYLOADS } from "./message";
import { noteMessages } from "./outbox-news";

/** The step that puts a message into the outbox: it goes into the same batch as its cause. */
export const post = (db: Database, message: Message, now: number) => postAll(db, [message], now);

/** The same for many, as one step; there must be one at least. */
export function postAll(db: Database, all: readonly Message[], now: number) {
  noteMessages();
  return db.insert(messages).values(
    all.map((message) => {
      const id = newId();
      const payload = PAYLOADS[message.kind].parse(message.payload);
      return { ...message, id, payload, topic: topicOf(message) ?? id, createdAt: now, keptAt: keptAt(now) };
    }),
  );
}

/**
 * The same to whoever the database itself finds, as one step: `found` selects the reader as "to", the topic, and the payload
 * as the kind has it.
 */
export function postFound(db: Database, kind: MessageKind, found: SQL, now: number) {
  noteMessages();
  return db.run(sql`insert into messages (id, kind, to_email, language, payload, topic, created_at, kept_at)
    select lower(hex(randomblob(16))), ${kind}, found."to", ${DEFAULT_LOCALE}, found.payload, found.topic, ${now}, ${keptAt(now)}
    from (${found}) as found`);
}

/** Where the local mailbox is the transport, a message has arrived once it is written. */
const keptAt = (now: number) => (mailTransport() === "mailbox" ? now : null);

/** Puts what was written before into the outbox once more. */
export function postAgain(
  db: Database,
  {
    kind,
    to,
    language,
    payload,
    token,
    topic,
    bookingId,
    notAfter,
  }: Omit<typeof messages.$inferSelect, "id" | "createdAt">,
  now: number,
) {
  noteMessages();
  return db.insert(messages).values({
    ...{ id: newId(), kind, to, language, payload, token, topic, bookingId, notAfter },
    ...{ createdAt: now, keptAt: keptAt(now) },
  });
}

/** What a newer message of its kind says anew: the tickets, a link. Null where each tells of something of its own. */
function topicOf(message: Message): string | null {
  switch (message.kind) {
    case "booking-confirmed":
      return message.bookingId ?? null;
    case "invitation":
      return [message.to, message.payload.role, message.payload.theaterId].join(" ");
    case "register":
    case "register-known":
    case "email-change":
    case "erasure":
    case "reset":
    case "reset-unknown":
      return message.to;
    default:
      return null;
  }
}
