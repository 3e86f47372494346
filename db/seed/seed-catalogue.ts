import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies } from "@/db/schema/catalogue";
import { classics } from "./placeholder-movies";
import { insertAll, plant } from "./rows";

export async function seedCatalogue(db: Database): Promise<void> {
  const names = [...new Set(classics.flatMap((movie) => movie.genres))].sort();
  await plant(db, [
    db
      .insert(genres)
      .values(names.map((name) => ({ name, slug: slugOf(name) })))
      .onConflictDoNothing(),
    ...insertAll(
      db,
      movies,
      classics.map(({ genres: _genres, language: _language, subtitles: _subtitles, ...movie }) => movie),
    ),
  ]);
  const slugs = classics.map(({ slug }) => slug);
  const movieIds = await db.select().from(movies).where(inArray(movies.slug, slugs));
  const genreIds = await db.select().from(genres);
  const links = classics.flatMap((classic) =>
    classic.genres.map((name) => ({
      movieId: movieIds.find(({ slug }) => slug === classic.slug)?.id ?? 0,
      genreId: genreIds.find((genre) => genre.slug === slugOf(name))?.id ?? 0,
    })),
  );
  await plant(db, insertAll(db, movieGenres, links));
}

const slugOf = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
