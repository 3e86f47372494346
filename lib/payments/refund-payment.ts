import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { paymentRefunded, type RefundCause } from "@/lib/booking/booking-messages";
import { getShowtimeDetails } from "@/lib/booking/showtime-details";
import { newId } from "@/lib/id";
import { post } from "@/lib/outbox";
import { endHolds } from "@/lib/seating/hold";
import { settleRefund } from "./settle-refund";

const REASONS = {
  "seats-lost": "seats-lost",
  "showtime-gone": "showtime-cancelled",
  "showtime-moved": "showtime-moved",
  // paid too late as well: what the reports tell apart is whose doing it was
  "code-used-up": "seats-lost",
} as const;

type Input = { paymentId: string; cause: RefundCause; now: number };

/** Gives all of a captured payment back that cannot become a booking; does nothing when it is no longer `captured`. */
export async function refundPayment(db: Database, { paymentId, cause, now }: Input) {
  const row = await db
    .select({ payment: payments, showtimeId: holds.showtimeId })
    .from(payments)
    .innerJoin(holds, eq(holds.id, payments.holdId))
    .where(eq(payments.id, paymentId))
    .get();
  const details = row && (await getShowtimeDetails(db, row.showtimeId));
  if (!row || !details) return;
  const { currency, amountMinor, userId, email, holdId } = row.payment;
  const showtime = { ...details, currency };
  const refundId = newId();
  const written = await write(db, [
    assertThat("not-captured", hasRow(payments, eq(payments.id, paymentId), eq(payments.state, "captured"))),
    ...(amountMinor > 0
      ? [
          db
            .insert(refunds)
            .values({ id: refundId, paymentId, amountMinor, reason: REASONS[cause], createdAt: now }),
        ]
      : []),
    // what is left of the hold is given up with it
    db.delete(seatClaims).where(and(eq(seatClaims.holdId, holdId), isNull(seatClaims.bookingId))),
    endHolds(db, eq(holds.id, holdId)),
    db.update(payments).set({ state: "refunded", updatedAt: now }).where(eq(payments.id, paymentId)),
    post(db, paymentRefunded({ email }, showtime, { amountMinor, cause }), now),
    audit(
      db,
      {
        userId,
        theaterId: showtime.theaterId,
        action: "payment.refunded",
        objectId: paymentId,
        details: { currency, amountMinor, cause },
      },
      now,
    ),
  ]);
  if (written.ok && amountMinor > 0) await settleRefund(db, { refundId, now });
}
