import { and, eq, isNull, ne, not, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import type { Holder } from "@/lib/accounts/holder";
import { isOwnedBy } from "@/lib/claims/hold";

/** How far the payment of a hold is; one that was declined is none. */
export type HoldPayment = { id: string; holdId: string; state: "open" | "booked" | "refunded" };

/** What a voucher was to pay of an order whose rest was declined: it is back on it, and nothing was charged. */
const isLeftOver = sql`(${payments.tender} = 'voucher' and ${payments.state} = 'refunded' and exists (
  select 1 from payments as other where other.order_id = ${payments.orderId} and other.state = 'declined'))`;

/** What a person paid, or is about to pay, for a hold of theirs, live or not. */
export async function findHoldPayment(
  db: Database,
  { holdId, holder }: { holdId: string; holder: Holder },
): Promise<HoldPayment | null> {
  const row = await db
    .select({ id: payments.id, state: payments.state })
    .from(payments)
    .innerJoin(holds, eq(holds.id, payments.holdId))
    .where(
      and(eq(payments.holdId, holdId), ne(payments.state, "declined"), not(isLeftOver), isOwnedBy(holder)),
    )
    // another may have been begun after a refund, and beside a voucher's part
    .orderBy(eq(payments.state, "refunded"), isNull(payments.provider))
    .limit(1)
    .get();
  if (!row) return null;
  const { id, state } = row;
  return { id, holdId, state: state === "booked" || state === "refunded" ? state : "open" };
}
