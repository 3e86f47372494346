import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { type SHOWTIME_FORMATS, type SHOWTIME_STATES, showtimes } from "@/db/schema/scheduling";
import { layouts, screens, theaters } from "@/db/schema/venues";
import { write } from "@/db/write";
import { audit } from "@/lib/audit";
import { fail, ok, type Result } from "@/lib/result";
import { occupancyOf } from "./occupancy";
import { type Repeated, toInstant } from "./wall-clock";

type Input = {
  movieId: number;
  screenId: number;
  /** The theater's calendar and clock: "2026-11-24", "19:30". */
  localDate: string;
  localTime: string;
  /** Which one is meant when that time comes twice. */
  repeated?: Repeated;
  format: (typeof SHOWTIME_FORMATS)[number];
  language: string;
  subtitles: string | null;
  priceCardId: number;
  state: Exclude<(typeof SHOWTIME_STATES)[number], "cancelled">;
  userId: number | null;
  now: number;
};

export type ScheduleShowtimeCode =
  | "unknown-movie"
  | "no-length"
  | "unknown-screen"
  | "no-layout"
  | "unknown-price-card"
  | "no-such-time"
  | "ambiguous-time"
  | "past"
  | "overlap";

/**
 * Puts a movie on a screen, on the screen's newest layout. It ends after the theater's trailers and the movie's
 * length, and keeps the screen for the cleaning after that; the database refuses any overlap.
 */
export async function scheduleShowtime(
  db: Database,
  input: Input,
): Promise<Result<{ showtimeId: number }, ScheduleShowtimeCode>> {
  const place = await findPlace(db, input.screenId, input.priceCardId);
  if (!place) return fail("unknown-screen");
  if (!place.layoutId) return fail("no-layout");
  if (!place.priceCardId) return fail("unknown-price-card");
  const [movie] = await db.select().from(movies).where(eq(movies.id, input.movieId));
  if (!movie) return fail("unknown-movie");
  if (!movie.durationMinutes) return fail("no-length");

  const clock = { date: input.localDate, time: input.localTime, timeZone: place.timeZone };
  const start = toInstant(clock, input.repeated);
  if (!start.ok) return start;
  if (start.value <= input.now) return fail("past");

  const { movieId, screenId, priceCardId, format, language, subtitles, state, userId, now } = input;
  const showtime = {
    movieId,
    screenId,
    layoutId: place.layoutId,
    priceCardId,
    format,
    language,
    subtitles,
    state,
  };
  const times = occupancyOf(start.value, { ...place, durationMinutes: movie.durationMinutes });
  const written = await write(db, [
    db
      .insert(showtimes)
      .values({ ...showtime, ...times })
      .returning({ id: showtimes.id }),
    audit(
      db,
      { userId, action: "showtime.scheduled", objectId: sql`last_insert_rowid()`, details: showtime },
      now,
    ),
  ]);
  if (written.ok) return ok({ showtimeId: (written.answers[0] as [{ id: number }])[0].id });
  if (written.refusal === "showtime_overlap") return fail("overlap");
  throw new Error(`scheduling was refused: ${written.refusal}`);
}

async function findPlace(db: Database, screenId: number, priceCardId: number) {
  const [place] = await db
    .select({
      timeZone: theaters.timeZone,
      trailersMinutes: theaters.trailersMinutes,
      cleaningMinutes: theaters.cleaningMinutes,
      layoutId: layouts.id,
      priceCardId: priceCards.id,
    })
    .from(screens)
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .leftJoin(layouts, eq(layouts.screenId, screens.id))
    .leftJoin(
      priceCards,
      and(
        eq(priceCards.id, priceCardId),
        eq(priceCards.theaterId, theaters.id),
        isNull(priceCards.supersededAt),
      ),
    )
    .where(eq(screens.id, screenId))
    .orderBy(desc(layouts.version))
    .limit(1);
  return place;
}
