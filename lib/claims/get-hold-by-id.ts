import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase, place } from "@/db/prepared";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { forHolders, type Holder } from "@/lib/accounts/holder";
import { isHeldBy, isLive } from "./hold";
import { asHold, type Hold, holdRows } from "./hold-rows";

/** The hold at checkout: null when it is another person's, or has expired. */
export async function getHoldById(
  db: Database,
  { holdId, holder, now }: { holdId: string; holder: Holder; now: number },
): Promise<Hold | null> {
  return asHold(await ofHolder(db)(holder).all({ holdId, ...holder, now }));
}

const ofHolder = perDatabase((db) =>
  forHolders((holder) =>
    holdRows(db, place("now"))
      .where(and(eq(holds.id, place("holdId")), isLive(holds.expiresAt, place("now")), isHeldBy(holder)))
      .orderBy(asc(seatClaims.seatId))
      .prepare(),
  ),
);
