import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import type { Holder } from "@/lib/accounts/holder";
import { isOwnedBy } from "@/lib/claims/hold";
import { standsFor } from "./stands-for";

/** The payment of a person's own hold that is under way or became a booking. */
export async function getPaymentOfHold(
  db: Database,
  { holdId, holder }: { holdId: string; holder: Holder },
): Promise<string | null> {
  const row = await db
    .select({ id: payments.id })
    .from(payments)
    .innerJoin(holds, eq(holds.id, payments.holdId))
    .where(and(standsFor(holdId), isOwnedBy(holder)))
    // beside a voucher's part the one that somebody is asked for
    .orderBy(isNull(payments.provider))
    .limit(1)
    .get();
  return row?.id ?? null;
}
