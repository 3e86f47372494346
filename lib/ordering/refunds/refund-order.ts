import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { orderLines, orders } from "@/db/schema/orders";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { isRefundConfirmed } from "@/lib/accounts/second-step/confirmed";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import type { Payload } from "@/lib/message";
import { sumMinor } from "@/lib/money";
import { creditsOf, type LineRefund, planRefunds } from "@/lib/orders/plan-refunds";
import { refundSteps } from "@/lib/orders/refund-steps";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { handedBackStep } from "@/lib/shifts/drawer-steps";
import { blockRefunded } from "@/lib/vouchers/block-refunded";

type Input = {
  staff: StaffMember;
  orderId: string;
  /** What goes back of which lines. */
  lines: LineRefund[];
  /** Kept in the log. */
  reason: string;
  /** Where it is a voucher alone: its customer is told so. */
  ofVoucher?: Payload<"order-refunded">["ofVoucher"];
  now: number;
};

export type RefundOrderCode =
  | "not-found"
  | "nothing-chosen"
  | "unknown-line"
  /** A ticket is refunded by its booking, which remembers it: see `refundTickets`. */
  | "is-ticket"
  | "more-than-paid"
  /** Of a voucher more than is left on it. */
  | "voucher-spent"
  | "confirm-it-is-you";

const EXCEEDED = {
  refund_exceeds_payment: "more-than-paid",
  refund_exceeds_line: "more-than-paid",
  voucher_balance: "voucher-spent",
} as const;

/** Staff refund lines of an order that was fulfilled, its tickets apart: to the last payment first, cash at once. */
export async function refundOrder(
  db: Database,
  { staff, orderId, lines, reason, ofVoucher, now }: Input,
): Promise<Result<{ refundIds: string[]; refundMinor: number }, RefundOrderCode>> {
  const row = await db
    .select({ order: orders, bookingId: bookings.id, timeZone: theaters.timeZone })
    .from(orders)
    .innerJoin(theaters, eq(theaters.id, orders.theaterId))
    .leftJoin(bookings, eq(bookings.orderId, orders.id))
    .where(sql`${eq(orders.id, orderId)} and ${canManage(staff, orders.theaterId)}`)
    .get();
  if (!row) return fail("not-found");
  const { theaterId, currency, email, language } = row.order;
  if (lines.length === 0 || lines.some(({ amountMinor }) => amountMinor < 1)) return fail("nothing-chosen");
  const sold = await db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const kinds = new Map(sold.map(({ id, kind }) => [id, kind]));
  const isKnown = new Set(lines.map(({ orderLineId }) => orderLineId)).size === lines.length;
  if (!isKnown || lines.some(({ orderLineId }) => !kinds.has(orderLineId))) return fail("unknown-line");
  if (lines.some(({ orderLineId }) => kinds.get(orderLineId) === "ticket")) return fail("is-ticket");

  const refundMinor = sumMinor(lines.map(({ amountMinor }) => amountMinor));
  const planned = await planRefunds(db, orderId, lines);
  if (sumMinor(planned.map(({ amountMinor }) => amountMinor)) !== refundMinor) return fail("more-than-paid");
  const { bookingId, timeZone } = row;
  const refundIds = planned.map(({ id }) => id);
  const written = await write(db, EXCEEDED, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    assertThat("confirm-it-is-you", isRefundConfirmed(staff, { theaterId, refundMinor }, now)),
    ...refundSteps(db, {
      ...{ orderId, bookingId, theater: { theaterId, timeZone }, planned, now },
      ...{ reason: "by-staff", isHandedBack: true },
    }),
    ...blockRefunded(db, { staff, refundIds, reason, now }),
    handedBackStep(db, { staff, refundIds, now }),
    ...(email
      ? [
          post(
            db,
            {
              ...{ kind: "order-refunded", to: email, language },
              payload: {
                ...{ amountMinor: refundMinor, currency, orderId, credits: creditsOf(planned) },
                ...(ofVoucher && { ofVoucher }),
              },
            },
            now,
          ),
        ]
      : []),
    audit(
      db,
      {
        ...{ by: staff, theaterId, action: "order.refunded", objectId: orderId },
        details: { currency, refundMinor, reason },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ refundIds, refundMinor }) : written;
}
