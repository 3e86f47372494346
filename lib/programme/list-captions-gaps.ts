import { and, asc, eq, gte, lt, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { businessDayBounds, type DayClock } from "@/lib/scheduling/business-day";
import { type CaptionsGap, type CaptionsRule, captionsGaps, weekOf } from "@/lib/scheduling/captions-rule";
import { addDays } from "@/lib/scheduling/wall-clock";

type Query = {
  theaterId: number;
  /** Its own, and null where it asks nothing. */
  rule: CaptionsRule | null;
  clock: DayClock;
  /** Any day of the week that is meant. */
  day: string;
  staff: Acting;
};

/** Where a theater's week, drafts among it, does not keep its rule of captions; by title. */
export async function listCaptionsGaps(
  db: Database,
  { theaterId, rule, clock, day, staff }: Query,
): Promise<CaptionsGap[]> {
  if (!rule) return [];
  const monday = weekOf(day);
  const { from } = businessDayBounds(monday, clock);
  const { until } = businessDayBounds(addDays(monday, 6), clock);
  const week = await db
    .select({
      ...{ movieId: showtimes.movieId, title: movies.title, startsAt: showtimes.startsAt },
      accessibility: showtimes.accessibility,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .where(
      and(
        eq(screens.theaterId, theaterId),
        canManage(staff, screens.theaterId),
        gte(showtimes.startsAt, from),
        lt(showtimes.startsAt, until),
        ne(showtimes.state, "cancelled"),
      ),
    )
    .orderBy(asc(showtimes.startsAt));
  return captionsGaps(week, rule, clock);
}
