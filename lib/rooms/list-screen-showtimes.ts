import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { seatClaims } from "@/db/schema/claims";
import { showtimes } from "@/db/schema/scheduling";
import { layouts } from "@/db/schema/venues";
import { isFirm } from "@/lib/claims/promises";
import { isToCome } from "./adopt-layout";

export type ScreenShowtime = {
  id: number;
  title: string;
  startsAt: number;
  version: number;
  /** Seats sold or held. */
  claimed: number;
};

/** The showtimes to come of a screen with the version of its layout that each plays on, soonest first. */
export const listScreenShowtimes = (
  db: Database,
  { screenId, now }: { screenId: number; now: number },
): Promise<ScreenShowtime[]> =>
  db
    .select({
      id: showtimes.id,
      title: movies.title,
      startsAt: showtimes.startsAt,
      version: layouts.version,
      claimed: sql<number>`(select count(*) from ${seatClaims} where ${and(eq(seatClaims.showtimeId, showtimes.id), isFirm(now))})`,
    })
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(layouts, eq(layouts.id, showtimes.layoutId))
    .where(isToCome(screenId, now))
    .orderBy(asc(showtimes.startsAt));
