import type { bookings } from "@/db/schema/bookings";
import type { holds } from "@/db/schema/holds";
import type { orderLines, orders } from "@/db/schema/orders";
import type { payments } from "@/db/schema/payments";
import type { refundLines, refunds } from "@/db/schema/refunds";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { feeLines } from "@/lib/orders/fee-lines";
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
  const { counter, buyer, at, paidAt, fee } = sale;
  return {
    id: holdId,
    showtimeId,
    visitorId: counter ? `counter:${counter.soldBy}` : visitorId,
    userId: buyer.userId,
    priceCardId,
    bookingFee: fee,
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
      language: DEFAULT_LOCALE,
      createdAt: paidAt,
      updatedAt: paidAt,
    },
  };
}

export const lineId = (paymentId: string, position: number): string => `${paymentId}-${position}`;

/** A theater's, in hundredths of a per cent. */
export type Rates = { ticketTaxBasisPoints: number; feeTaxBasisPoints: number };

const taxed = (amountMinor: number, taxBasisPoints: number) => ({
  ...{ amountMinor, taxBasisPoints, taxMinor: taxIn(amountMinor, taxBasisPoints) },
});

/** Its tickets, and after them the fee for booking them. */
export function linesOf(
  { paymentId: orderId, showtimeId, priced, charged }: DrawnSale,
  { ticketTaxBasisPoints, feeTaxBasisPoints }: Rates,
): Row<typeof orderLines>[] {
  const lines: Row<typeof orderLines>[] = priced.map(({ seat, type, amountMinor }, position) => ({
    ...{ id: lineId(orderId, position), orderId, position, kind: "ticket" },
    ...{ showtimeId, seatId: seat.seatId, ticketTypeId: type.id },
    ...taxed(amountMinor, ticketTaxBasisPoints),
  }));
  const fees = feeLines(charged).map(({ amountMinor, ...line }) => ({
    ...{ ...line, id: lineId(orderId, lines.length), orderId, position: lines.length },
    ...taxed(amountMinor, feeTaxBasisPoints),
  }));
  return [...lines, ...fees];
}

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

/** All of its money but a fee that stays: refused by the provider, or asked for, to be sent once its lines stand. */
export function refundOf(sale: DrawnSale, id: string, cancelledAt: number): Row<typeof refunds> {
  const { paymentId, bookingId, totalMinor, fee, charged, refundFails = false } = sale;
  const keptMinor = fee?.isRefundable ? 0 : (charged?.amountMinor ?? 0);
  return {
    id,
    paymentId,
    orderId: paymentId,
    bookingId,
    amountMinor: totalMinor - keptMinor,
    reason: "cancelled",
    state: refundFails ? "failed" : "requested",
    failure: refundFails ? "The card was closed." : null,
    createdAt: cancelledAt,
  };
}

export const refundLinesOf = (sale: DrawnSale, refundId: string, rates: Rates): Row<typeof refundLines>[] =>
  linesOf(sale, rates).flatMap(({ id: orderLineId, kind, amountMinor, taxMinor = 0 }) => {
    const isKept = kind === "fee" && !sale.fee?.isRefundable;
    return amountMinor > 0 && !isKept ? [{ refundId, orderLineId, amountMinor, taxMinor }] : [];
  });
