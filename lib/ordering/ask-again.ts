import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { type PaymentState, payments } from "@/db/schema/payments";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { settlePayment } from "./settle-payment";

const askAgainInput = z.object({ paymentId: publicId });

type Input = z.output<typeof askAgainInput> & { staff: StaffMember; now: number };

export type AskAgainCode = "not-found" | "over";

/** What may still become of a payment: of these the provider is asked, or what it said is carried out. */
export const isOpen = (state: PaymentState): state is Exclude<PaymentState, "booked" | "refunded"> =>
  state !== "booked" && state !== "refunded";

/**
 * A staff member does not wait any longer, nor for the rest of an order's money: the provider is asked once more, and money
 * in hand becomes a booking or goes back. Answers what became of the payment; asking twice at once changes nothing.
 */
export const askAgain = withInput(askAgainInput, act);

async function act(
  db: Database,
  { staff, paymentId, now }: Input,
): Promise<Result<{ state: PaymentState }, AskAgainCode>> {
  const row = await db
    .select({ state: payments.state, theaterId: payments.theaterId })
    .from(payments)
    .where(and(eq(payments.id, paymentId), canManage(staff, payments.theaterId)))
    .get();
  if (!row) return fail("not-found");
  if (!isOpen(row.state)) return fail("over");
  const { userId } = staff;
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${row.theaterId}`)),
    audit(
      db,
      {
        by: { userId },
        theaterId: row.theaterId,
        action: "payment.asked-again",
        objectId: paymentId,
        details: { state: row.state },
      },
      now,
    ),
  ]);
  if (!written.ok) return written;
  const state = await settlePayment(db, { paymentId, isAwaited: false, now });
  return state ? ok({ state }) : fail("not-found");
}
