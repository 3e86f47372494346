import type { bookings } from "@/db/schema/bookings";
import type { holds } from "@/db/schema/holds";
import type { orderLines, orders } from "@/db/schema/orders";
import type { payments } from "@/db/schema/payments";
import type { refundLines, refunds } from "@/db/schema/refunds";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { PAGE_LANGUAGE } from "@/lib/language";
import { taxIn } from "@/lib/orders/tax";
import { testReference } from "@/lib/payments/test-provider";
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
    houseReason: counter ? "counter" : null,
    createdAt: counter ? paidAt : at,
    expiresAt: counter ? paidAt : at + HOLD_TTL_MS,
  };
}

/** It has the payment's id. */
export function orderOf(sale: DrawnSale, theaterId: number): Row<typeof orders> {
  const { paymentId, holdId, counter, buyer, currency, totalMinor, paidAt } = sale;
  return {
    ...{ id: paymentId, theaterId, currency, channel: counter ? "counter" : "online", holdId, totalMinor },
    ...{
      soldBy: counter?.soldBy ?? null,
      ...buyer,
      language: PAGE_LANGUAGE,
      createdAt: paidAt,
      updatedAt: paidAt,
    },
  };
}

export const lineId = (paymentId: string, position: number): string => `${paymentId}-${position}`;

export const linesOf = (
  { paymentId, showtimeId, priced }: DrawnSale,
  taxBasisPoints: number,
): Row<typeof orderLines>[] =>
  priced.map(({ seat, type, amountMinor }, position) => ({
    ...{ id: lineId(paymentId, position), orderId: paymentId, position, kind: "ticket", amountMinor },
    ...{ showtimeId, seatId: seat.seatId, ticketTypeId: type.id },
    ...{ taxBasisPoints, taxMinor: taxIn(amountMinor, taxBasisPoints) },
  }));

export function paymentOf(sale: DrawnSale, theaterId: number): Row<typeof payments> {
  const { paymentId, holdId, paidAt, method, counter, totalMinor, currency } = sale;
  return {
    id: paymentId,
    orderId: paymentId,
    theaterId,
    holdId,
    tender: counter?.provider ?? "card",
    provider: counter ? null : "test",
    method,
    providerRef: counter
      ? null
      : testReference({ method, answersAt: paidAt, paymentId, amountMinor: totalMinor, currency }),
    state: "booked",
    amountMinor: totalMinor,
    createdAt: paidAt,
    updatedAt: paidAt,
  };
}

export function bookingOf({ bookingId, showtimeId, paymentId, ...sale }: DrawnSale): Row<typeof bookings> {
  const { reference, linkToken, paidAt, cancelledAt } = sale;
  return {
    id: bookingId,
    reference,
    linkToken,
    showtimeId,
    orderId: paymentId,
    createdAt: paidAt,
    cancelledAt: cancelledAt ?? null,
  };
}

/** All of its money: refused by the provider, or asked for, to be sent once its lines stand. */
export function refundOf(sale: DrawnSale, id: string, cancelledAt: number): Row<typeof refunds> {
  const { paymentId, bookingId, totalMinor, refundFails = false } = sale;
  return {
    id,
    paymentId,
    orderId: paymentId,
    bookingId,
    amountMinor: totalMinor,
    reason: "cancelled",
    state: refundFails ? "failed" : "requested",
    failure: refundFails ? "The card was closed." : null,
    createdAt: cancelledAt,
  };
}

export const refundLinesOf = (
  sale: DrawnSale,
  refundId: string,
  taxBasisPoints: number,
): Row<typeof refundLines>[] =>
  sale.priced.flatMap(({ amountMinor }, position) => {
    const orderLineId = lineId(sale.paymentId, position);
    const taxMinor = taxIn(amountMinor, taxBasisPoints);
    return amountMinor > 0 ? [{ refundId, orderLineId, amountMinor, taxMinor }] : [];
  });
