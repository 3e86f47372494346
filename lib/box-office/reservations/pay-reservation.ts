import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines } from "@/db/schema/orders";
import { write } from "@/db/write";
import { listSoldSeats } from "@/lib/bookings/list-sold-seats";
import { getReservationForStaff } from "@/lib/bookings/reservations/get-reservation-for-staff";
import { newId } from "@/lib/id";
import { withInput } from "@/lib/input/with-input";
import { type Failure, fail, ok } from "@/lib/result";
import type { Sold } from "../counter-sale";
import { TENDER_CONSTRAINTS, tendersOf } from "../tendered";
import type { TenderRefusal } from "../till-payment";
import { findInPlace, type InPlace } from "./find-in-place";
import { paySteps } from "./pay-steps";
import { type ReservationPayment, reservationPayment } from "./reservation-payment";

export type PayReservationCode =
  | "not-found"
  | "ended"
  | "paid-already"
  | "showtime-gone"
  | "showtime-changed"
  | "price-changed"
  | TenderRefusal;

export type SeatsLost = Failure<"seats-lost"> & InPlace;
export type PayReservationResult = { ok: true; value: Sold } | Failure<PayReservationCode> | SeatsLost;

/**
 * The till takes the money for a reservation: payment, booking, permanent claims, tickets, receipt and message in one
 * batch. One that has lapsed is no obstacle as long as nobody has claimed over its seats; the claims say who was first.
 */
export const payReservation = withInput(reservationPayment, act);

async function act(db: Database, input: ReservationPayment): Promise<PayReservationResult> {
  const { reservationId, staff, now } = input;
  const reservation = await getReservationForStaff(db, { staff, reservationId, now });
  if (!reservation) return fail("not-found");
  if (reservation.state === "paid") return fail("paid-already");
  if (reservation.state === "ended") return fail("ended");
  const { totalMinor, showtime, orderId } = reservation;
  if (showtime.state !== "on-sale" || showtime.endsAt <= now) return fail("showtime-gone");
  if (totalMinor !== input.expectedTotalMinor) return fail("price-changed");
  const { theaterId, currency } = showtime;
  const atTill = await tendersOf(db, input, { totalMinor, theaterId, currency, now });
  if (typeof atTill === "string") return fail(atTill);

  const lines = await db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const sold = await listSoldSeats(
    db,
    showtime.layoutId,
    lines.flatMap(({ id, seatId, ticketTypeId, amountMinor }) =>
      seatId === null || ticketTypeId === null ? [] : [{ id, seatId, ticketTypeId, amountMinor }],
    ),
  );
  const lost = async () => ({ ...fail("seats-lost"), ...(await findInPlace(db, reservation, now)) });
  if (!sold) return lost();
  const bookingId = newId();
  const written = await write(
    db,
    { reservation_ended: "ended", ...TENDER_CONSTRAINTS },
    paySteps(db, { ...input, reservation, bookingId, sold, atTill }),
  );
  if (!written.ok) return written.code === "seats-lost" ? lost() : written;
  const { reference, linkToken } = reservation;
  const { spent, changeMinor } = atTill;
  const voucherMinor = spent?.amountMinor ?? 0;
  return ok({ bookingId, reference, linkToken, totalMinor, voucherMinor, changeMinor });
}
