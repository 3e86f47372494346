import { eq, getTableColumns } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { screens } from "@/db/schema/venues";
import { textsOf } from "@/lib/translations/translated";
import type { ShowtimeDetails } from "./showtime-details";

type Elsewhere = { movieId: number; screenId: number; startsAt: number; endsAt: number };

/** The details a showtime would have with another movie, screen or start. */
export async function getDetailsElsewhere(
  db: Database,
  details: ShowtimeDetails,
  { movieId, screenId, startsAt, endsAt }: Elsewhere,
): Promise<ShowtimeDetails> {
  const movie = await db
    .select({ ...getTableColumns(movies), movieTitles: textsOf("movie.title", movies.id) })
    .from(movies)
    .where(eq(movies.id, movieId))
    .get();
  const screen = await db.select().from(screens).where(eq(screens.id, screenId)).get();
  if (!movie || !screen) throw new Error(`no movie ${movieId} or no screen ${screenId}`);
  const { title: movieTitle, movieTitles, slug: movieSlug, posterId, certificate } = movie;
  const there = { movieTitle, movieTitles, movieSlug, posterId, certificate, screenName: screen.name };
  return { ...details, ...there, startsAt, endsAt };
}
