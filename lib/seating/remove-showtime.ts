import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { fail, ok, type Result } from "@/lib/result";
import { type ChangeInput, findShowtime, isTheirsAndFresh } from "@/lib/scheduling/plan-change";

export type RemoveShowtimeCode = "not-found" | "stale" | "wanted";

/** Removes a showtime of which nobody ever took a seat: `wanted` otherwise, and then it can only be cancelled. */
export async function removeShowtime(
  db: Database,
  { showtimeId, revision, steward, now }: Omit<ChangeInput, "change">,
): Promise<Result<typeof showtimes.$inferSelect, RemoveShowtimeCode>> {
  const found = await findShowtime(db, showtimeId, steward);
  if (!found) return fail("not-found");
  const { showtime, theaterId } = found;
  const written = await write(db, [
    ...isTheirsAndFresh(steward, theaterId, showtimeId, revision),
    assertThat("wanted", sql`not exists (select 1 from holds where showtime_id = ${showtimeId})`),
    db.delete(showtimes).where(sql`id = ${showtimeId}`),
    audit(
      db,
      {
        userId: steward.userId,
        theaterId,
        action: "showtime.removed",
        objectId: showtimeId,
        details: showtime,
      },
      now,
    ),
  ]);
  if (written.ok) return ok(showtime);
  if (written.refusal === "not-found" || written.refusal === "stale") return fail(written.refusal);
  // scans and totals may speak of it too
  if (written.refusal === "wanted" || written.refusal === "foreign-key") return fail("wanted");
  throw new Error(`removing was refused: ${written.refusal}`);
}
