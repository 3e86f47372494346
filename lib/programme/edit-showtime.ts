import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { hasClaims, hasCustomers } from "@/lib/claims/lock";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { showtimeChange } from "@/lib/scheduling/showtime-input";
import { tellWatchers } from "@/lib/watching/tell-watchers";
import { type ChangeCode, type ChangeInput, isTheirsAndFresh, planChange } from "./plan-change";
import type { Refused } from "./schedule-showtime";

export type EditShowtimeCode = ChangeCode | "stale" | "sold" | "house-seats";

type Edited = {
  revision: number;
  /** What undoes it: the same change back. */
  before: Partial<typeof showtimes.$inferSelect>;
};

/**
 * Changes a showtime for which nobody has a seat: `sold` otherwise, but for its price card, which concerns only those
 * who come later. On another screen it plays on that screen's newest layout; seats that the house keeps must be let go
 * first.
 */
export const editShowtime = withInput(showtimeChange, act);

async function act(
  db: Database,
  input: ChangeInput,
): Promise<Result<Edited, never> | Refused<EditShowtimeCode>> {
  const { showtimeId, revision, staff, now } = input;
  const planned = await planChange(db, input);
  if (!planned.ok) return planned;
  const { theaterId, timeZone, before, after } = planned.value;
  const touched = Object.keys(after);
  if (touched.length === 0) return ok({ revision, before });
  const isSoldPart = touched.some((column) => column !== "priceCardId");

  const written = await write(db, { showtime_overlap: "overlap" }, [
    ...isTheirsAndFresh(staff, theaterId, showtimeId, revision),
    ...(isSoldPart ? [assertThat("sold", sql`not ${hasCustomers(showtimeId, now)}`)] : []),
    ...("screenId" in after
      ? [
          assertThat("house-seats", sql`not ${hasClaims(showtimeId, now)}`),
          // what is left are claims whose time is over
          db.run(sql`delete from seat_claims where showtime_id = ${showtimeId}`),
        ]
      : []),
    db
      .update(showtimes)
      .set({ ...after, revision: revision + 1 })
      .where(eq(showtimes.id, showtimeId)),
    ...("movieId" in after ? tellWatchers(db, sql`(${showtimeId})`, now) : []),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "showtime.edited",
        objectId: showtimeId,
        details: { before, after },
      },
      now,
    ),
  ]);
  if (written.ok) return ok({ revision: revision + 1, before });
  const again = written.code === "overlap" ? await planChange(db, input) : null;
  return again && !again.ok ? again : { ...written, clash: null, timeZone };
}
