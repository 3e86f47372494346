import type { bookings } from "@/db/schema/bookings";
import type { holds } from "@/db/schema/holds";
import type { payments } from "@/db/schema/payments";
import type { refunds } from "@/db/schema/refunds";
import { HOLD_TTL_MS } from "@/lib/seating/hold-limits";
import type { DrawnSale } from "./sale";

type Row<Table extends { $inferInsert: unknown }> = Table["$inferInsert"];

export function holdOf({
  holdId,
  showtimeId,
  visitorId,
  priceCardId,
  ...sale
}: DrawnSale): Row<typeof holds> {
  const { counter, buyer, at, paidAt } = sale;
  return {
    id: holdId,
    showtimeId,
    visitorId: counter ? `counter:${counter.soldBy}` : visitorId,
    userId: buyer.userId,
    priceCardId,
    houseReason: counter ? "sold at the counter" : null,
    createdAt: counter ? paidAt : at,
    expiresAt: counter ? paidAt : at + HOLD_TTL_MS,
  };
}

export function paymentOf({ paymentId, holdId, paidAt, method, ...sale }: DrawnSale): Row<typeof payments> {
  const { counter, currency, totalMinor, priced, buyer } = sale;
  return {
    id: paymentId,
    holdId,
    provider: counter?.provider ?? "test",
    method,
    providerRef: counter ? null : `${method}.${paidAt}.${paymentId}`,
    state: "booked",
    currency,
    amountMinor: totalMinor,
    items: priced.map(({ seat, type, amountMinor }) => ({
      seatId: seat.seatId,
      ticketTypeId: type.id,
      amountMinor,
    })),
    ...buyer,
    createdAt: paidAt,
    updatedAt: paidAt,
  };
}

export function bookingOf({ bookingId, showtimeId, paymentId, ...sale }: DrawnSale): Row<typeof bookings> {
  const { reference, linkToken, counter, buyer, currency, totalMinor, paidAt, cancelledAt } = sale;
  return {
    id: bookingId,
    reference,
    linkToken,
    showtimeId,
    paymentId,
    channel: counter ? "counter" : "online",
    soldBy: counter?.soldBy ?? null,
    ...buyer,
    currency,
    totalMinor,
    createdAt: paidAt,
    cancelledAt: cancelledAt ?? null,
  };
}

/** All of its money, at once or after the provider has refused. */
export function refundOf(sale: DrawnSale, id: string, cancelledAt: number): Row<typeof refunds> {
  const { paymentId, bookingId, totalMinor, refundFails = false } = sale;
  return {
    id,
    paymentId,
    bookingId,
    amountMinor: totalMinor,
    reason: "cancelled",
    state: refundFails ? "failed" : "succeeded",
    failure: refundFails ? "The card was closed." : null,
    createdAt: cancelledAt,
    settledAt: refundFails ? null : cancelledAt,
  };
}
