import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase, place } from "@/db/prepared";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { forHolders, type Holder } from "@/lib/accounts/holder";
import { isOwnedBy } from "@/lib/claims/hold";
import { standsFor } from "./stands-for";

/** The payment of a person's own hold that is under way or became a booking. */
export async function getPaymentOfHold(
  db: Database,
  { holdId, holder }: { holdId: string; holder: Holder },
): Promise<string | null> {
  const row = await ofHolder(db)(holder).get({ holdId, ...holder });
  return row?.id ?? null;
}

const ofHolder = perDatabase((db) =>
  forHolders((holder) =>
    db
      .select({ id: payments.id })
      .from(payments)
      .innerJoin(holds, eq(holds.id, payments.holdId))
      .where(and(standsFor(place("holdId")), isOwnedBy(holder)))
      // beside a voucher's part the one that somebody is asked for
      .orderBy(isNull(payments.provider))
      .limit(1)
      .prepare(),
  ),
);
