import { and, asc, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import type { Holder } from "@/lib/accounts/holder";
import { isHeldBy, isLive } from "./hold";
import { asHold, type Hold, holdRows } from "./hold-rows";

type MyHold = { showtimeId: number; holder: Holder; now: number };

export async function getHold(db: Database, { showtimeId, holder, now }: MyHold): Promise<Hold | null> {
  const rows = await holdRows(db, now)
    .where(and(eq(holds.showtimeId, showtimeId), isLive(holds.expiresAt, now), isHeldBy(holder)))
    .orderBy(desc(holds.createdAt), asc(seatClaims.seatId));
  return asHold(rows);
}
