import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { orderLines, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { promoCodes } from "@/db/schema/pricing";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats, theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { listLines } from "@/lib/orders/list-lines";
import { showtimesWithDetails } from "@/lib/scheduling/get-showtime-details";
import { offerStands } from "./offers/standing";

export type PaymentForStaff = NonNullable<Awaited<ReturnType<typeof getPaymentForStaff>>>;

/**
 * A payment of a theater that this person runs, and the showtime that its seats are of; null where it is for none.
 * `seatsLeft`: how many of its seats wait for it still.
 */
export async function getPaymentForStaff(
  db: Database,
  { staff, paymentId, now }: { staff: StaffMember; paymentId: string; now: number },
) {
  const orderId = sql`(select order_id from payments where id = ${paymentId})`;
  const showtimeId = sql`(select showtime_id from holds join payments on hold_id = holds.id where payments.id = ${paymentId})`;
  const [row, details, lines, seats, owed] = await Promise.all([
    db
      .select({
        payment: payments,
        order: orders,
        promoCode: promoCodes.code,
        theater: { name: theaters.name, timeZone: theaters.timeZone },
        bookingId: bookings.id,
        reference: bookings.reference,
        bookedAt: bookings.createdAt,
        /** Until when other seats are offered instead of what it is for; null: none are, or not any more. */
        offeredUntil: sql<number | null>`(select until from seat_offers
          where seat_offers.order_id = ${payments.orderId} and ${offerStands(now)})`,
        seatsLeft: sql<number>`(select count(*) from seat_claims c where c.hold_id = ${payments.holdId})`,
      })
      .from(payments)
      .innerJoin(orders, eq(orders.id, payments.orderId))
      .innerJoin(theaters, eq(theaters.id, payments.theaterId))
      .leftJoin(promoCodes, eq(promoCodes.id, orders.promoCodeId))
      .leftJoin(bookings, eq(bookings.orderId, orders.id))
      .where(and(eq(payments.id, paymentId), canManage(staff, theaters.id)))
      .get(),
    showtimesWithDetails(db).where(eq(showtimes.id, showtimeId)).get(),
    listLines(db, orderId),
    db
      .select({ rowLabel: layoutSeats.rowLabel, seatNumber: layoutSeats.number })
      .from(orderLines)
      .innerJoin(showtimes, eq(showtimes.id, showtimeId))
      .innerJoin(
        layoutSeats,
        and(
          eq(layoutSeats.layoutId, showtimes.layoutId),
          // those that were offered instead, once they were accepted
          sql`${layoutSeats.seatId} = coalesce((select s.seat_id from seat_offer_seats s join seat_offers o on o.id = s.offer_id
            where s.order_line_id = ${orderLines.id} and o.accepted_at is not null), ${orderLines.seatId})`,
        ),
      )
      .where(eq(orderLines.orderId, orderId))
      .orderBy(asc(layoutSeats.ordinal)),
    db.select().from(refunds).where(eq(refunds.paymentId, paymentId)).orderBy(asc(refunds.createdAt)),
  ]);
  if (!row) return null;
  const showtime = details ? { ...details, currency: row.order.currency } : null;
  const seatsAsked = lines.filter(({ seatId }) => seatId !== null).length;
  const besides = lines.flatMap(({ label, quantity }) => (label ? { label, quantity } : []));
  return { ...row, showtime, seats, seatsAsked, besides, refunds: owed };
}

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
