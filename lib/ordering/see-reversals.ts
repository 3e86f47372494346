import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { payments } from "@/db/schema/payments";
import { paymentReversals } from "@/db/schema/reversals";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { cameInUnseen } from "@/lib/payments/came-in";
import { fail, ok, type Result } from "@/lib/result";

const seeReversalsInput = z.object({
  paymentId: publicId,
  /** What the page showed: nothing later is taken for seen. */
  upTo: z.int().nonnegative(),
});

type Input = z.output<typeof seeReversalsInput> & { staff: StaffMember; now: number };

export type SeeReversalsCode = "not-found" | "over";

/**
 * A staff member knows what was taken back of a payment without us, or that it came in otherwise than it was asked for:
 * the dashboard does not ask for a look any more.
 */
export const seeReversals = withInput(seeReversalsInput, act);

async function act(
  db: Database,
  { staff, paymentId, upTo, now }: Input,
): Promise<Result<null, SeeReversalsCode>> {
  const row = await db
    .select({ theaterId: payments.theaterId })
    .from(payments)
    .where(and(eq(payments.id, paymentId), canManage(staff, payments.theaterId)))
    .get();
  if (!row) return fail("not-found");
  const isShown = and(
    eq(paymentReversals.paymentId, paymentId),
    isNull(paymentReversals.seenAt),
    lte(paymentReversals.updatedAt, upTo),
  );
  const cameInSo = and(eq(payments.id, paymentId), cameInUnseen, lte(payments.updatedAt, upTo));
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${row.theaterId}`)),
    assertThat("over", sql`(${hasRow(paymentReversals, isShown)} or ${hasRow(payments, cameInSo)})`),
    db.update(paymentReversals).set({ seenAt: now }).where(isShown),
    db.update(payments).set({ cameInSeenAt: now }).where(cameInSo),
    audit(
      db,
      {
        ...{ by: staff, theaterId: row.theaterId, action: "payment.reversal-seen", objectId: paymentId },
        details: {},
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
