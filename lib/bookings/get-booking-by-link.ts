import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase, place } from "@/db/prepared";
import { bookings } from "@/db/schema/bookings";
import { type Booking, bookingRows, withTickets } from "./booking";

/** The booking behind an unguessable link, with all its tickets, cancelled ones last. */
export async function getBookingByLink(db: Database, linkToken: string): Promise<Booking | null> {
  const row = await byLink(db).get({ linkToken });
  if (!row) return null;
  const [booking] = await withTickets(db, [row]);
  return booking ?? null;
}

const byLink = perDatabase((db) =>
  bookingRows(db)
    .where(eq(bookings.linkToken, place("linkToken")))
    .prepare(),
);
