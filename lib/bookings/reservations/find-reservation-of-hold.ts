import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { reservations } from "@/db/schema/reservations";
import type { Holder } from "@/lib/accounts/holder";
import { isOwnedBy } from "@/lib/claims/hold";

/** The link of what a person made of a hold of theirs by reserving it; null where they did not. */
export async function findReservationOfHold(
  db: Database,
  { holdId, holder }: { holdId: string; holder: Holder },
): Promise<string | null> {
  const row = await db
    .select({ linkToken: reservations.linkToken })
    .from(reservations)
    .innerJoin(holds, eq(holds.id, reservations.holdId))
    .where(and(eq(reservations.holdId, holdId), isOwnedBy(holder)))
    .get();
  return row?.linkToken ?? null;
}
