import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies, posterImages, posters } from "@/db/schema/catalogue";
import { movieWords } from "@/lib/catalogue/movie-words";
import { DAY_MS } from "@/lib/clock-units";
import { indexWords } from "@/lib/search/words";
import { slugOf } from "@/lib/slug";
import { moviesInOthers } from "./in-other-languages";
import { classics } from "./movies";
import type { DrawnPoster, drawPosters } from "./posters/draw-posters";
import { insertAll, plant } from "./rows";

/** The classics with their genres and posters, opening around `now`. */
export async function seedCatalogue(
  db: Database,
  { now, draw, progress }: { now: number; draw: typeof drawPosters; progress: (step: string) => void },
): Promise<void> {
  const drawn = await draw((done, total) => progress(`posters, ${done} of ${total}`));
  await seedPosters(db, drawn);
  const names = [...new Set(classics.flatMap((movie) => movie.genres))].sort();
  const rows = classics.map(({ genres: _genres, language: _l, subtitles: _s, opensInDays, ...movie }) => ({
    ...movie,
    ...movieWords({ ...movie, translations: { title: titlesOf(movie.slug) } }),
    originalTitle: movie.originalTitle ?? null,
    ticketsOn: movie.status === "announced" ? dayOf(now + (opensInDays - 7) * DAY_MS) : null,
    publishedAt: now + Math.min(opensInDays - 21, -1) * DAY_MS,
    releasedOn: dayOf(now + opensInDays * DAY_MS),
    posterId: drawn.find(({ slug }) => slug === movie.slug)?.id ?? null,
  }));
  await plant(db, [
    db
      .insert(genres)
      .values(names.map((name) => ({ name, slug: slugOf(name), searchName: indexWords(name) })))
      .onConflictDoNothing(),
    ...insertAll(db, movies, rows),
  ]);
  await linkGenres(db);
}

const titlesOf = (slug: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(moviesInOthers).flatMap(([language, of]) =>
      of[slug] ? [[language, of[slug].title]] : [],
    ),
  );

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const seedPosters = (db: Database, drawn: DrawnPoster[]) =>
  plant(db, [
    ...insertAll(
      db,
      posters,
      drawn.map(({ id, tint }) => ({ id, tint })),
    ),
    ...insertAll(
      db,
      posterImages,
      drawn.flatMap(({ id, images }) => images.map((image) => ({ ...image, posterId: id }))),
    ),
  ]);

async function linkGenres(db: Database): Promise<void> {
  const slugs = classics.map(({ slug }) => slug);
  const movieRows = await db.select().from(movies).where(inArray(movies.slug, slugs));
  const genreRows = await db.select().from(genres);
  const links = classics.flatMap((classic) =>
    classic.genres.map((name) => ({
      movieId: movieRows.find(({ slug }) => slug === classic.slug)?.id ?? 0,
      genreId: genreRows.find((genre) => genre.slug === slugOf(name))?.id ?? 0,
    })),
  );
  await plant(db, insertAll(db, movieGenres, links));
}
