import type { Database } from "@/db/client";
import { type MESSAGE_KINDS, messages } from "@/db/schema/messages";
import { newId } from "./id";

export type Message = {
  kind: (typeof MESSAGE_KINDS)[number];
  to: string;
  subject: string;
  /** Plain text; a blank line parts paragraphs, an address on a line of its own becomes a link. */
  body: string;
  /** A link that lets someone in, in place of LINK_MARK: it is cut out of what is stored once the letter has gone out. */
  link?: string;
  /** What it is about. */
  bookingId?: string;
};

/** The step that puts a message into the outbox: it goes into the same batch as its cause. */
export const post = (db: Database, message: Message, now: number) =>
  db.insert(messages).values({ id: newId(), ...message, createdAt: now });

/** The same for many, as one step; there must be one at least. */
export const postAll = (db: Database, all: readonly Message[], now: number) =>
  db.insert(messages).values(all.map((message) => ({ id: newId(), ...message, createdAt: now })));
