import { and, eq, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import type { Holder } from "@/lib/accounts/holder";
import { isOwnedBy } from "@/lib/claims/hold";

/** How far the payment of a hold is; one that was declined is none. */
export type HoldPayment = { id: string; holdId: string; state: "open" | "booked" | "refunded" };

/** What a person paid, or is about to pay, for a hold of theirs, live or not. */
export async function findHoldPayment(
  db: Database,
  { holdId, holder }: { holdId: string; holder: Holder },
): Promise<HoldPayment | null> {
  const row = await db
    .select({ id: payments.id, state: payments.state })
    .from(payments)
    .innerJoin(holds, eq(holds.id, payments.holdId))
    .where(and(eq(payments.holdId, holdId), ne(payments.state, "declined"), isOwnedBy(holder)))
    // another may have been begun after a refund
    .orderBy(eq(payments.state, "refunded"))
    .limit(1)
    .get();
  if (!row) return null;
  const { id, state } = row;
  return { id, holdId, state: state === "booked" || state === "refunded" ? state : "open" };
}
