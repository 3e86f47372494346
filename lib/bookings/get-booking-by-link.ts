import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { type Booking, bookingRows, withTickets } from "./booking";

/** The booking behind an unguessable link, with all its tickets, cancelled ones last. */
export async function getBookingByLink(db: Database, linkToken: string): Promise<Booking | null> {
  const row = await bookingRows(db).where(eq(bookings.linkToken, linkToken)).get();
  if (!row) return null;
  const [booking] = await withTickets(db, [row]);
  return booking ?? null;
}
