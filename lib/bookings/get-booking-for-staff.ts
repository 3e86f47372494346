import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { type Booking, bookingRows, withTickets } from "./booking";

/** A booking of a theater that this person runs. */
export async function getBookingForStaff(
  db: Database,
  { staff, bookingId }: { staff: StaffMember; bookingId: string },
): Promise<Booking | null> {
  const row = await bookingRows(db)
    .where(and(eq(bookings.id, bookingId), canManage(staff, theaters.id)))
    .get();
  if (!row) return null;
  const [booking] = await withTickets(db, [row]);
  return booking ?? null;
}
