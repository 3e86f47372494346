import { eq, gt, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { movies } from "@/db/schema/catalogue";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { MINUTE_MS } from "@/lib/clock-units";
import { notBefore } from "@/lib/not-before";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

/** The columns of a showtime that a booking, its ticket and its messages speak of. */
export const showtimeDetails = {
  showtimeId: showtimes.id,
  startsAt: showtimes.startsAt,
  endsAt: showtimes.endsAt,
  state: showtimes.state,
  movedAt: showtimes.movedAt,
  cancelReason: showtimes.cancelReason,
  format: showtimes.format,
  layoutId: showtimes.layoutId,
  revision: showtimes.revision,
  movieTitle: movies.title,
  movieSlug: movies.slug,
  posterId: movies.posterId,
  certificate: movies.certificate,
  screenName: screens.name,
  theaterId: theaters.id,
  theaterName: theaters.name,
  theaterSlug: theaters.slug,
  address: theaters.address,
  city: theaters.city,
  timeZone: theaters.timeZone,
  /** What its tickets are sold in now; what was sold has its booking's. */
  currency: priceCards.currency,
  cancellationCutoffMinutes: theaters.cancellationCutoffMinutes,
};

export const showtimesWithDetails = (db: Database) =>
  db
    .select(showtimeDetails)
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(priceCards, eq(priceCards.id, showtimes.priceCardId))
    .$dynamic();

export type ShowtimeDetails = NonNullable<Awaited<ReturnType<typeof getShowtimeDetails>>>;

export const getShowtimeDetails = (db: Database, showtimeId: number) =>
  showtimesWithDetails(db).where(eq(showtimes.id, showtimeId)).get();

type Elsewhere = { movieId: number; screenId: number; startsAt: number; endsAt: number };

/** The details a showtime would have with another movie, screen or start. */
export async function getDetailsElsewhere(
  db: Database,
  details: ShowtimeDetails,
  { movieId, screenId, startsAt, endsAt }: Elsewhere,
): Promise<ShowtimeDetails> {
  const movie = await db.select().from(movies).where(eq(movies.id, movieId)).get();
  const screen = await db.select().from(screens).where(eq(screens.id, screenId)).get();
  if (!movie || !screen) throw new Error(`no movie ${movieId} or no screen ${screenId}`);
  const { title: movieTitle, slug: movieSlug, posterId, certificate } = movie;
  const there = { movieTitle, movieSlug, posterId, certificate, screenName: screen.name };
  return { ...details, ...there, startsAt, endsAt };
}

/** Condition: the showtime is on sale and has not started, so that tickets for it are worth something. */
export const isStillToCome = (showtimeId: number, now: number): SQL =>
  hasRow(
    showtimes,
    eq(showtimes.id, showtimeId),
    eq(showtimes.state, "on-sale"),
    gt(showtimes.startsAt, now),
  );

/** Until when a booking can be cancelled, exclusive. */
export const cancellableUntil = (
  showtime: Pick<ShowtimeDetails, "startsAt" | "cancellationCutoffMinutes">,
): number => showtime.startsAt - showtime.cancellationCutoffMinutes * MINUTE_MS;

/** Whether the showtime was changed after the booking was made: then it may be cancelled until the start. */
export const wasMovedSince = (bookedAt: number, { movedAt }: Pick<ShowtimeDetails, "movedAt">): boolean =>
  movedAt !== null && bookedAt <= movedAt;

/** The instant of a sale: after the last change of its showtime, so that `wasMovedSince` is right whatever the clock did. */
export const soldAt = (showtimeId: number, now: number): SQL<number> =>
  notBefore(now, sql`(select showtimes.moved_at + 1 from showtimes where showtimes.id = ${showtimeId})`);

/** "Metropolis, Tuesday 24 November at 19:30 GMT, Screen 1 of the Astoria, London" */
export function describeShowtime(showtime: ShowtimeDetails): string {
  const { movieTitle, startsAt, timeZone, screenName, theaterName, city } = showtime;
  const when = `${formatDay(startsAt, timeZone)} at ${formatTime(startsAt, timeZone)} ${formatZone(startsAt, timeZone)}`;
  return `${movieTitle}, ${when}, ${screenName}, ${theaterName}, ${city}`;
}
