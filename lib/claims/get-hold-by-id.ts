import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import type { Holder } from "@/lib/accounts/holder";
import { isHeldBy, isLive } from "./hold";
import { asHold, type Hold, holdRows } from "./hold-rows";

/** The hold at checkout: null when it is another person's, or has expired. */
export async function getHoldById(
  db: Database,
  { holdId, holder, now }: { holdId: string; holder: Holder; now: number },
): Promise<Hold | null> {
  const rows = await holdRows(db, now)
    .where(and(eq(holds.id, holdId), isLive(holds.expiresAt, now), isHeldBy(holder)))
    .orderBy(asc(seatClaims.seatId));
  return asHold(rows);
}
