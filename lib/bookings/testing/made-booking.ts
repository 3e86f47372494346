import type { Database } from "@/db/client";
import type { TestCinema } from "@/db/testing/cinema";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { confirmBooking } from "@/lib/ordering/confirm-booking";
import { payForSeats } from "./paid-seats";

/** A guest's booking of those seats. */
export async function bookSeats(
  db: Database,
  cinema: TestCinema,
  { seatIds, now }: { seatIds: number[]; now: number },
): Promise<Booking> {
  const orderId = await payForSeats(db, cinema, { seatIds, now });
  const confirmed = await confirmBooking(db, { orderId, now });
  const made = confirmed.ok ? await getBookingByLink(db, confirmed.value.linkToken) : null;
  if (!made) throw new Error("not booked");
  return made;
}
