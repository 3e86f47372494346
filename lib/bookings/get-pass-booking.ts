import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { bookingRows, withTickets } from "./booking";
import { getHeldBookingById } from "./transfers/get-offer";
import { readPassId } from "./wallet-pass";

/** The booking that a pass is of, or a friend's one, as it is now, with the pass's ticket alone; null where there is none. */
export async function getPassBooking(db: Database, passId: string) {
  const read = readPassId(passId);
  if (!read) return null;
  const { ownerId, ticketId } = read;
  const [rows, held] = await Promise.all([
    bookingRows(db).where(eq(bookings.id, ownerId)),
    getHeldBookingById(db, ownerId),
  ]);
  const [booking] = await withTickets(db, rows);
  const found = booking ?? held;
  const tickets = found?.tickets.filter(({ id }) => id === ticketId) ?? [];
  return found && tickets.length > 0 ? { ...found, tickets } : null;
}
