import { and, asc, eq, gte, inArray, lt, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { businessDayBounds, type DayClock } from "@/lib/scheduling/business-day";
import {
  type CaptionsRule,
  captionsGapsByWeek,
  type PlannedShowtime,
  type WeekOfGaps,
  weekOf,
} from "@/lib/scheduling/captions-rule";
import { addDays } from "@/lib/scheduling/wall-clock";

type Asked = {
  theaterId: number;
  /** Its own, and null where it asks nothing. */
  rule: CaptionsRule | null;
  clock: DayClock;
  staff: Acting;
};

/** The week of any day in which a theater, its drafts among it, does not keep its rule of captions; empty where it does. */
export async function listCaptionsGaps(
  db: Database,
  { day, ...asked }: Asked & { day: string },
): Promise<WeekOfGaps[]> {
  const { rule, clock } = asked;
  return rule
    ? captionsGapsByWeek(await listWeeks(db, { ...asked, from: day, until: day }), rule, clock)
    : [];
}

type Weeks = Asked & {
  /** Days of the theater: whole weeks from that of the first to that of the last. */
  from: string;
  until: string;
  /** Of these movies alone; left out: of all. */
  movieIds?: number[];
};

/** What stands in a theater's weeks, drafts among it, as its rule of captions judges it; nothing where it has none. */
export async function listWeeks(
  db: Database,
  { theaterId, rule, clock, from, until, movieIds, staff }: Weeks,
): Promise<PlannedShowtime[]> {
  if (!rule) return [];
  return db
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
        gte(showtimes.startsAt, businessDayBounds(weekOf(from), clock).from),
        lt(showtimes.startsAt, businessDayBounds(addDays(weekOf(until), 6), clock).until),
        ne(showtimes.state, "cancelled"),
        movieIds && inArray(showtimes.movieId, movieIds),
      ),
    )
    .orderBy(asc(showtimes.startsAt));
}
