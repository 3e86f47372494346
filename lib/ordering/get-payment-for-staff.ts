import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { holds } from "@/db/schema/holds";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { promoCodes } from "@/db/schema/pricing";
import { refunds } from "@/db/schema/refunds";
import { layoutSeats, theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { listLines } from "@/lib/orders/list-lines";
import { getShowtimeDetails } from "@/lib/scheduling/get-showtime-details";

export type PaymentForStaff = NonNullable<Awaited<ReturnType<typeof getPaymentForStaff>>>;

/**
 * A payment of a theater that this person runs, and the showtime that its seats are of; null where it is for none.
 * `seatsLeft`: how many of its seats wait for it still.
 */
export async function getPaymentForStaff(
  db: Database,
  { staff, paymentId }: { staff: StaffMember; paymentId: string },
) {
  const row = await db
    .select({
      payment: payments,
      order: orders,
      promoCode: promoCodes.code,
      theater: { name: theaters.name, timeZone: theaters.timeZone },
      showtimeId: holds.showtimeId,
      bookingId: bookings.id,
      reference: bookings.reference,
      bookedAt: bookings.createdAt,
      seatsLeft: sql<number>`(select count(*) from seat_claims c where c.hold_id = ${payments.holdId})`,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(theaters, eq(theaters.id, payments.theaterId))
    .leftJoin(holds, eq(holds.id, payments.holdId))
    .leftJoin(promoCodes, eq(promoCodes.id, orders.promoCodeId))
    .leftJoin(bookings, eq(bookings.orderId, orders.id))
    .where(and(eq(payments.id, paymentId), canManage(staff, theaters.id)))
    .get();
  if (!row) return null;
  const { showtimeId, order, payment } = row;
  const details = showtimeId === null ? null : await getShowtimeDetails(db, showtimeId);
  const showtime = details ? { ...details, currency: order.currency } : null;
  const lines = await listLines(db, order.id);
  const owed = await db
    .select()
    .from(refunds)
    .where(eq(refunds.paymentId, payment.id))
    .orderBy(asc(refunds.createdAt));
  const seatIds = lines.flatMap(({ seatId }) => seatId ?? []);
  const seats = showtime ? await listNames(db, showtime.layoutId, seatIds) : [];
  const besides = lines.flatMap(({ label, quantity }) => (label ? { label, quantity } : []));
  return { ...row, showtime, seats, seatsAsked: seatIds.length, besides, refunds: owed };
}

const listNames = (db: Database, layoutId: number, seatIds: number[]) =>
  db
    .select({ rowLabel: layoutSeats.rowLabel, seatNumber: layoutSeats.number })
    .from(layoutSeats)
    .where(and(eq(layoutSeats.layoutId, layoutId), inArray(layoutSeats.seatId, seatIds)));

type Open = Pick<PaymentForStaff, "payment" | "showtime" | "seatsLeft" | "seatsAsked">;

/** What an open payment becomes if it was paid: by what `confirmBooking` asks for, but the use of its code. */
export function expectedEnd(
  { payment, showtime, seatsLeft, seatsAsked }: Open,
  now: number,
): "booked" | "completed" | "showtime-gone" | "showtime-moved" | "seats-lost" {
  if (!showtime) return "completed";
  if (showtime.state !== "on-sale" || showtime.startsAt <= now) return "showtime-gone";
  if (showtime.movedAt !== null && payment.createdAt <= showtime.movedAt) return "showtime-moved";
  return seatsLeft < seatsAsked ? "seats-lost" : "booked";
}
