import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { settleRefund } from "@/lib/payments/settle-refund";
import { fail, ok, type Result } from "@/lib/result";
import { handedBackStep } from "@/lib/shifts/drawer-steps";

const retryRefundInput = z.object({ refundId: publicId });

type Input = z.output<typeof retryRefundInput> & { staff: StaffMember; now: number };

export type RetryRefundCode = "not-found" | "settled-already" | "failed-again";

/**
 * Asks once more for a refund that the provider refused. What staff took waits at the counter instead: then
 * this says that the money has been handed back.
 */
export const retryRefund = withInput(retryRefundInput, act);

async function act(db: Database, input: Input): Promise<Result<null, RetryRefundCode>> {
  const { staff, refundId, now } = input;
  const row = await db
    .select({
      state: refunds.state,
      provider: payments.provider,
      paymentId: payments.id,
      // what was paid too late never became one
      bookingId: refunds.bookingId,
      theater: payments.theaterId,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(and(eq(refunds.id, refundId), canManage(staff, payments.theaterId)))
    .get();
  if (!row) return fail("not-found");
  if (row.state === "succeeded") return fail("settled-already");
  const isByHand = row.provider === null;
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${row.theater}`)),
    assertThat("settled-already", hasRow(refunds, eq(refunds.id, refundId), ne(refunds.state, "succeeded"))),
    ...(isByHand
      ? [
          db
            .update(refunds)
            .set({ state: "succeeded", failure: null, settledAt: now })
            .where(and(eq(refunds.id, refundId), inArray(refunds.state, ["requested", "failed"]))),
          handedBackStep(db, { staff, refundIds: [refundId], now }),
        ]
      : []),
    audit(
      db,
      {
        by: staff,
        theaterId: row.theater,
        ...(row.bookingId === null
          ? { action: "payment.refund-retried" as const, objectId: row.paymentId }
          : {
              action: isByHand ? ("booking.handed-back" as const) : ("booking.refund-retried" as const),
              objectId: row.bookingId,
            }),
        details: { refundId },
      },
      now,
    ),
  ]);
  if (!written.ok) return written;
  if (isByHand) return ok(null);
  await settleRefund(db, { refundId, now });
  const after = await db.select({ state: refunds.state }).from(refunds).where(eq(refunds.id, refundId)).get();
  return after?.state === "succeeded" || after?.state === "pending" ? ok(null) : fail("failed-again");
}
