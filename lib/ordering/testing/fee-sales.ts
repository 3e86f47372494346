import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { payments } from "@/db/schema/payments";
import { type BookingFee, theaters } from "@/db/schema/venues";
import type { Fixture } from "@/db/testing/fixture";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import type { Hold } from "@/lib/claims/hold-rows";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { settlePayment } from "../settle-payment";
import { startPayment } from "../start-payment";

export const feeOf = (per: BookingFee["per"], isRefundable = false, amountMinor = 100): BookingFee => ({
  ...{ per, amountMinor, isRefundable, currency: "GBP" },
});

type Held = { hold: Hold; holder: { visitorId: string; userId: null } };
type Asked = { code?: string; voucher?: string; expectedVoucherMinor?: number };

/** Guests who book at a theater that charges a fee. */
export function feeSales(db: Database, fixture: Fixture, now: number) {
  const setFee = (bookingFee: BookingFee | null) =>
    db.update(theaters).set({ bookingFee }).where(eq(theaters.id, fixture.theaterId));

  async function hold(places: number[], showtimeId = fixture.showtimeId): Promise<Held> {
    const holder = { visitorId: newId(), userId: null };
    const seatIds = places.map((at) => fixture.seatIds[at] as number);
    const held = await holdSeats(db, { showtimeId, seatIds, holder, now });
    if (!held.ok) throw new Error(held.code);
    return { hold: held.value, holder };
  }

  const pay = ({ hold: held, holder }: Held, expectedTotalMinor: number, asked: Asked = {}, on = db) =>
    startPayment(on, {
      ...{ holdId: held.id, holder, expectedTotalMinor, expectedCurrency: held.currency, now, ...asked },
      choices: held.seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      ...{ contact: { name: "Ada", email: "ada@example.com" }, provider: "test", method: "succeed" },
    });

  /** Seats that were held, paid for and booked: the booking. */
  async function book(places: number[], expectedTotalMinor: number, asked: Asked = {}): Promise<Booking> {
    const started = await pay(await hold(places), expectedTotalMinor, asked);
    if (!started.ok) throw new Error(started.code);
    const { paymentId } = started.value;
    await settlePayment(db, { paymentId, now });
    const [made] = await db
      .select({ linkToken: bookings.linkToken })
      .from(bookings)
      .innerJoin(payments, eq(payments.orderId, bookings.orderId))
      .where(eq(payments.id, paymentId));
    const booking = await getBookingByLink(db, made?.linkToken ?? "");
    if (!booking) throw new Error("nothing was booked");
    return booking;
  }
  return { setFee, hold, pay, book };
}
