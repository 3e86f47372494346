import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat, write } from "@/db/write";
import type { Acting } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { revision, rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { findShowtime } from "./find-showtime";
import { isTheirsAndFresh } from "./plan-change";

const removeShowtimeInput = z.object({ showtimeId: rowId, revision });

type Input = z.output<typeof removeShowtimeInput> & { staff: Acting; now: number };

export type RemoveShowtimeCode = "not-found" | "stale" | "wanted";

/** Condition: somebody took seats of it once. */
export const wasWanted = (showtimeId: SQL): SQL<number> => sql<number>`(
  exists (select 1 from holds where holds.showtime_id = ${showtimeId})
  or exists (select 1 from showtimes as it where it.id = ${showtimeId} and it.abandoned_holds > 0))`;

/** Removes a showtime of which nobody ever took a seat: `wanted` otherwise, and then it can only be cancelled. */
export const removeShowtime = withInput(removeShowtimeInput, act);

async function act(
  db: Database,
  { showtimeId, revision, staff, now }: Input,
): Promise<Result<typeof showtimes.$inferSelect, RemoveShowtimeCode>> {
  const found = await findShowtime(db, showtimeId, staff);
  if (!found) return fail("not-found");
  const { showtime, theaterId } = found;
  // scans and totals may speak of it too
  const written = await write(db, { "foreign-key": "wanted" }, [
    ...isTheirsAndFresh(staff, theaterId, showtimeId, revision),
    assertThat("wanted", sql`not ${wasWanted(sql`${showtimeId}`)}`),
    db.delete(showtimes).where(sql`id = ${showtimeId}`),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "showtime.removed",
        objectId: showtimeId,
        details: showtime,
      },
      now,
    ),
  ]);
  return written.ok ? ok(showtime) : written;
}
