import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { bookingNotes } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { audited, whoAt } from "./audited";
import type { BookingEvent } from "./booking-event";

/** What its customer was written to. */
export async function readMessages(db: Database, id: string): Promise<BookingEvent[]> {
  const [resent, rows] = await Promise.all([
    audited(db, id, "booking.resent"),
    db
      .select({
        ...{ id: messages.id, at: messages.createdAt, to: messages.to, failure: messages.failure },
        ...{ kind: messages.kind, payload: messages.payload, language: messages.language },
        ...{
          deliveredAt: messages.deliveredAt,
          stoppedAs: messages.stoppedAs,
          returnedAs: messages.returnedAs,
        },
      })
      .from(messages)
      .where(eq(messages.bookingId, id)),
  ]);
  return rows.map((message) => ({ ...message, what: "told", who: whoAt(resent, message.at) }));
}

/** What staff wrote down. */
export async function readNotes(db: Database, bookingId: string): Promise<BookingEvent[]> {
  const rows = await db
    .select({
      id: bookingNotes.id,
      at: bookingNotes.createdAt,
      text: bookingNotes.text,
      about: bookingNotes.about,
      who: users.name,
    })
    .from(bookingNotes)
    .innerJoin(users, eq(users.id, bookingNotes.userId))
    .where(eq(bookingNotes.bookingId, bookingId));
  return rows.map((note) => ({ ...note, what: "noted" }));
}
