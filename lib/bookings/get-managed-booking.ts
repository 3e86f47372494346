import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { theaters } from "@/db/schema/venues";
import { manages, type Steward } from "@/lib/accounts/steward";
import { type Booking, bookingRows, withTickets } from "./booking";

/** A booking of a theater that this person runs. */
export async function getManagedBooking(
  db: Database,
  { steward, bookingId }: { steward: Steward; bookingId: string },
): Promise<Booking | null> {
  const row = await bookingRows(db)
    .where(and(eq(bookings.id, bookingId), manages(steward, theaters.id)))
    .get();
  if (!row) return null;
  const [booking] = await withTickets(db, [row]);
  return booking ?? null;
}
