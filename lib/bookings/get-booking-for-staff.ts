import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { type Booking, bookingRows, listTickets } from "./booking";

/** A booking of a theater that this person runs. */
export async function getBookingForStaff(
  db: Database,
  { staff, bookingId }: { staff: StaffMember; bookingId: string },
): Promise<Booking | null> {
  const [row, tickets] = await Promise.all([
    bookingRows(db)
      .where(and(eq(bookings.id, bookingId), canManage(staff, theaters.id)))
      .get(),
    listTickets(db, [bookingId]),
  ]);
  return row ? { ...row, tickets } : null;
}
