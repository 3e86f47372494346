import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { type TestOutcome, testReference } from "../test-provider";

/** From now on the test provider answers so about a payment, whatever it was begun with. */
export async function answerAs(
  db: Database,
  paymentId: string,
  method: TestOutcome,
  asked: { answersAt?: number; amountMinor?: number; currency?: string } = {},
): Promise<string> {
  const row = await db
    .select({ amountMinor: payments.amountMinor, currency: orders.currency })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(eq(payments.id, paymentId))
    .get();
  if (!row) throw new Error("no payment");
  const providerRef = testReference({ method, answersAt: 0, paymentId, ...row, ...asked });
  await db.update(payments).set({ providerRef }).where(eq(payments.id, paymentId));
  return providerRef;
}
