import { and, eq, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { theaters } from "@/db/schema/venues";
import { type Acting, canSell } from "@/lib/accounts/staff-member";
import { type Booking, bookingRows, withTickets } from "./booking";
import { plainReference } from "./reference";

type Query = {
  /** As it is read aloud or kept. */
  reference: string;
  /** Who sells for its theater; or the booking's own secret. */
  by: Acting | { linkToken: string };
};

/** A booking by its reference, where it is theirs: the reference alone opens nothing. */
export async function getBookingByReference(db: Database, { reference, by }: Query): Promise<Booking | null> {
  const isTheirs: SQL = "linkToken" in by ? eq(bookings.linkToken, by.linkToken) : canSell(by, theaters.id);
  const row = await bookingRows(db)
    .where(and(eq(bookings.reference, plainReference(reference)), isTheirs))
    .get();
  const [booking] = row ? await withTickets(db, [row]) : [];
  return booking ?? null;
}
