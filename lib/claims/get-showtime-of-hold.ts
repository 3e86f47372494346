import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import type { Holder } from "@/lib/accounts/holder";
import { isHeldBy } from "./hold";

/** The showtime of a person's own hold, expired or not: the way back when its time is over. */
export async function getShowtimeOfHold(
  db: Database,
  { holdId, holder }: { holdId: string; holder: Holder },
): Promise<number | null> {
  const row = await db
    .select({ showtimeId: holds.showtimeId })
    .from(holds)
    .where(and(eq(holds.id, holdId), isHeldBy(holder)))
    .get();
  return row?.showtimeId ?? null;
}
