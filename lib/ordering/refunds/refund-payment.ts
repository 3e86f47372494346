import { and, eq, isNull, not, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import type { REFUND_REASONS } from "@/db/schema/refunds";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { endHolds } from "@/lib/claims/hold";
import type { RefundCause } from "@/lib/message";
import { planWhole } from "@/lib/orders/plan-refunds";
import { refundSteps } from "@/lib/orders/refund-steps";
import { post } from "@/lib/outbox";
import { settleRefund } from "@/lib/payments/settle-refund";
import { getShowtimeDetails } from "@/lib/scheduling/get-showtime-details";
import { isOffered } from "../offers/standing";

const REASONS = {
  "seats-lost": "seats-lost",
  "showtime-gone": "showtime-cancelled",
  "showtime-moved": "showtime-moved",
  // paid too late as well: what the reports tell apart is whose doing it was
  "code-used-up": "seats-lost",
  "offer-refused": "seats-lost",
  "offer-ended": "seats-lost",
  "paid-twice": "not-needed",
  "not-paid-in-full": "not-needed",
} as const satisfies Record<CapturedCause, (typeof REFUND_REASONS)[number]>;

/** Why captured money goes back; what came in otherwise than it was asked for is `refundMismatch`'s. */
export type CapturedCause = Exclude<RefundCause, "not-as-asked">;

type Input = { paymentId: string; cause: CapturedCause; now: number };

/** Gives all of a captured payment back that cannot become what was ordered; does nothing when it is no longer `captured`. */
export async function refundPayment(db: Database, { paymentId, cause, now }: Input) {
  const row = await db
    .select({
      payment: payments,
      order: orders,
      showtimeId: holds.showtimeId,
      theater: { theaterId: theaters.id, timeZone: theaters.timeZone },
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(theaters, eq(theaters.id, orders.theaterId))
    .leftJoin(holds, eq(holds.id, payments.holdId))
    .where(eq(payments.id, paymentId))
    .get();
  if (!row) return;
  const { amountMinor, orderId, theaterId, holdId, tender } = row.payment;
  const { currency, userId, email, language } = row.order;
  const { theater } = row;
  const showtime = row.showtimeId === null ? null : await getShowtimeDetails(db, row.showtimeId);
  const payload = {
    ...{ showtime: showtime ?? null, currency, amountMinor, cause },
    ...{ isPart: amountMinor < row.order.totalMinor, isVoucher: tender === "voucher" },
  };
  const planned = await planWhole(db, row.payment);
  // the rest was declined: the seats stay, and the page that says so says that nothing was taken
  const isAnotherTry = tender === "voucher" && cause === "not-paid-in-full";
  const written = await write(db, [
    assertThat("not-captured", hasRow(payments, eq(payments.id, paymentId), eq(payments.state, "captured"))),
    // somebody else may have found other seats for it meanwhile
    assertThat("offered", not(isOffered(orderId, now))),
    ...refundSteps(db, {
      ...{ orderId, bookingId: null, theater, reason: REASONS[cause], planned, isHandedBack: false, now },
    }),
    // what is left of the hold is given up with it, unless its customer has reserved it since the payment was declined
    ...(holdId === null || isAnotherTry
      ? []
      : [
          db
            .delete(seatClaims)
            .where(and(inHand(holdId), eq(seatClaims.holdId, holdId), isNull(seatClaims.bookingId))),
          endHolds(db, sql`id = ${holdId} and reserved_at is null`),
        ]),
    db.update(payments).set({ state: "refunded", updatedAt: now }).where(eq(payments.id, paymentId)),
    ...(email && !isAnotherTry
      ? [post(db, { kind: "payment-refunded", to: email, language, payload }, now)]
      : []),
    audit(
      db,
      {
        ...{ by: { userId }, theaterId, action: "payment.refunded", objectId: paymentId },
        details: { currency, amountMinor, cause },
      },
      now,
    ),
  ]);
  // written down it is owed: a provider that does not answer is asked again by the timer
  if (written.ok)
    for (const { id } of planned) await settleRefund(db, { refundId: id, now }).catch(() => undefined);
}

const inHand = (holdId: string) => hasRow(holds, eq(holds.id, holdId), isNull(holds.reservedAt));
