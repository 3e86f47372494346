import type { Database } from "@/db/client";
import type { Fixture } from "@/db/testing/fixture";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { confirmBooking } from "@/lib/ordering/confirm-booking";
import { payForSeats } from "./paid-seats";

/** A guest's booking of those seats. */
export async function bookSeats(
  db: Database,
  fixture: Fixture,
  { seatIds, now }: { seatIds: number[]; now: number },
): Promise<Booking> {
  const orderId = await payForSeats(db, fixture, { seatIds, now });
  const confirmed = await confirmBooking(db, { orderId, now });
  const made = confirmed.ok ? await getBookingByLink(db, confirmed.value.linkToken) : null;
  if (!made) throw new Error("not booked");
  return made;
}
