import { eq, gt, not, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countRows, hasRow } from "@/db/conditions";
import { bookings, tickets } from "@/db/schema/bookings";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat } from "@/db/write";
import { canSell } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import type { listSoldSeats } from "@/lib/bookings/list-sold-seats";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { newTicketCode } from "@/lib/bookings/ticket-code";
import { endHolds } from "@/lib/claims/hold";
import { newId } from "@/lib/id";
import { issueReceipt } from "@/lib/orders/issue-receipt";
import { post } from "@/lib/outbox";
import { soldAt } from "@/lib/scheduling/showtime-details";
import { takenStep } from "@/lib/shifts/drawer-steps";
import { type AtTill, mayTender, voucherDetails, voucherSteps } from "../tendered";
import type { ReservationPayment } from "./reservation-payment";

type Paying = ReservationPayment & {
  reservation: Reservation;
  bookingId: string;
  sold: NonNullable<Awaited<ReturnType<typeof listSoldSeats>>>;
  atTill: AtTill;
};

/** Everything that is written when the till takes the money for reserved seats. */
export function paySteps(db: Database, { reservation, bookingId, sold, atTill, ...paying }: Paying) {
  const { staff, payment, now } = paying;
  const { id, orderId, holdId, reference, linkToken, email, language, showtime, totalMinor } = reservation;
  const { showtimeId, theaterId, currency } = showtime;
  const seatIds = JSON.stringify(sold.map(({ seatId }) => seatId));
  const use = { theaterId, currency, now };
  const times = { createdAt: soldAt(showtimeId, now), updatedAt: now };
  return [
    assertThat("not-found", canSell(staff, sql`${theaterId}`)),
    assertThat("paid-already", not(hasRow(bookings, eq(bookings.orderId, orderId)))),
    assertThat(
      "showtime-gone",
      hasRow(
        showtimes,
        eq(showtimes.id, showtimeId),
        eq(showtimes.state, "on-sale"),
        gt(showtimes.endsAt, now),
      ),
    ),
    // what is printed was read from it
    assertThat(
      "showtime-changed",
      hasRow(showtimes, eq(showtimes.id, showtimeId), eq(showtimes.revision, showtime.revision)),
    ),
    ...mayTender(atTill, use),
    db
      .insert(payments)
      .values(atTill.tendered.map((one) => ({ ...one, orderId, theaterId, holdId, ...times }))),
    ...voucherSteps(db, atTill, use),
    takenStep(db, { staff, orderId, now }),
    ...issueReceipt(db, { ...showtime, orderId, totalMinor, now }),
    db.insert(bookings).values({
      ...{ id: bookingId, reference, linkToken, showtimeId, orderId },
      createdAt: soldAt(showtimeId, now),
    }),
    db.run(sql`update seat_claims set booking_id = ${bookingId}, expires_at = ${NEVER}
      where showtime_id = ${showtimeId} and hold_id = ${holdId} and booking_id is null
        and seat_id in (select value from json_each(${seatIds}))`),
    assertThat("seats-lost", eq(countRows(seatClaims, eq(seatClaims.bookingId, bookingId)), sold.length)),
    db.insert(tickets).values(
      sold.map((seat) => ({
        ...{ id: newId(), bookingId, showtimeId, code: newTicketCode({ showtimeId, ...seat }) },
        ...seat,
      })),
    ),
    endHolds(db, eq(holds.id, holdId)),
    post(
      db,
      {
        kind: "booking-confirmed",
        ...{ to: email, language, bookingId },
        payload: {
          ...{ reference, linkToken, showtime, seats: sold, currency, totalMinor },
          ...{
            discountMinor: reservation.discountMinor,
            promoCode: reservation.promoCode,
            fee: reservation.fee,
          },
        },
      },
      now,
    ),
    audit(
      db,
      {
        ...{ by: staff, theaterId, action: "reservation.paid", objectId: id },
        details: { bookingId, seats: sold.length, currency, totalMinor, payment, ...voucherDetails(atTill) },
      },
      now,
    ),
  ];
}
