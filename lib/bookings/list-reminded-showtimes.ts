import { and, asc, eq, gt, lt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { businessDay, type DayClock } from "@/lib/scheduling/business-day";
import { atMinute } from "@/lib/scheduling/wall-clock";

const AT_MINUTE = 9 * 60;
/** Later it would not help any more. */
const LEAST_BEFORE_START_MS = 30 * MINUTE_MS;
/** Who got the tickets within that time before the reminder needs none. */
const FRESH_MS = 3 * HOUR_MS;

/** At nine in the morning of the theater's day to which a start belongs. */
export const remindedAt = (startsAt: number, clock: DayClock): number =>
  atMinute(businessDay(startsAt, clock), AT_MINUTE, clock.timeZone);

export type RemindedShowtime = {
  id: number;
  startsAt: number;
  /** Whoever has had the tickets since then at least is reminded. */
  hadBefore: number;
};

/** Showtimes of which people are to be reminded by now, the next to start first. */
export async function listRemindedShowtimes(db: Database, now: number): Promise<RemindedShowtime[]> {
  const coming = await db
    .select({
      ...{ id: showtimes.id, startsAt: showtimes.startsAt },
      ...{ timeZone: theaters.timeZone, dayTurnsMinute: theaters.dayTurnsMinute },
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        gt(showtimes.startsAt, now + LEAST_BEFORE_START_MS),
        lt(showtimes.startsAt, now + DAY_MS),
        eq(showtimes.state, "on-sale"),
      ),
    )
    .orderBy(asc(showtimes.startsAt));
  return coming.flatMap(({ id, startsAt, ...clock }) => {
    const at = remindedAt(startsAt, clock);
    return at > now ? [] : [{ id, startsAt, hadBefore: at - FRESH_MS }];
  });
}
