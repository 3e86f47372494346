import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { genres, movies } from "@/db/schema/catalogue";
import { write } from "@/db/write";
import { audit } from "@/lib/audit";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { indexWords } from "@/lib/search/words";
import { foldName, slugOf, takeSlug } from "@/lib/slug";
import type { MovieEntry } from "./movie-file";
import { durationMinutes, movieEntry } from "./movie-input";
import { movieWords } from "./movie-words";

const importMoviesInput = z.object({
  entries: z.array(movieEntry),
  /** The length of movies whose own is unknown; without one they cannot be scheduled. */
  defaultMinutes: durationMinutes.nullable(),
});

type Input = z.output<typeof importMoviesInput> & { now: number };

const ROWS_A_STATEMENT = 1_000;
const TAKEN = { "unique:movies": "changed-meanwhile", "unique:genres": "changed-meanwhile" } as const;

export type Imported = {
  added: number;
  /** Were there before. */
  known: number;
  /** Stand in the file more than once, to the letter, and count once. */
  repeated: number;
};

/**
 * Adds the movies that are not there yet, and the genres they need, in one batch. A movie is there when one of its
 * title and year is; a second entry of the same title and year is there when two are.
 */
export const importMovies = withInput(importMoviesInput, act);

async function act(
  db: Database,
  { entries: all, defaultMinutes, now }: Input,
): Promise<Result<Imported, "changed-meanwhile">> {
  const entries = [...new Map(all.map((entry) => [JSON.stringify(entry), entry])).values()];
  const repeated = all.length - entries.length;
  const { fresh, taken } = await sift(db, entries);
  if (fresh.length === 0) return ok({ added: 0, known: entries.length, repeated });
  const rows = fresh.map((entry) => ({
    ...entry,
    slug: takeSlug(taken, slugOf(entry.title) || "movie", entry.year),
  }));
  const { made, slugOfGenre } = await nameGenres(db, rows);
  const links = rows.flatMap(({ slug, genres }) =>
    [...new Set(genres.map(slugOfGenre))].map((genre) => ({ movie: slug, genre })),
  );

  const written = await write(db, TAKEN, [
    db.run(sql`
      insert into genres (slug, name, search_name)
      select value ->> 'slug', value ->> 'name', value ->> 'words' from json_each(${JSON.stringify(made)})`),
    ...chunks(rows).map((chunk) =>
      db.insert(movies).values(
        chunk.map(({ genres: _genres, durationMinutes, ...movie }) => ({
          ...movie,
          ...movieWords(movie),
          durationMinutes: durationMinutes ?? defaultMinutes,
          status: "released" as const,
          publishedAt: now,
        })),
      ),
    ),
    db.run(sql`
      insert into movie_genres (movie_id, genre_id)
      select m.id, g.id from json_each(${JSON.stringify(links)}) as link
      join movies as m on m.slug = link.value ->> 'movie' join genres as g on g.slug = link.value ->> 'genre'`),
    audit(
      db,
      {
        by: null,
        theaterId: null,
        action: "movies.imported",
        objectId: rows.length,
        details: { first: rows[0]?.slug },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ added: rows.length, known: entries.length - rows.length, repeated }) : written;
}

async function sift(db: Database, entries: MovieEntry[]) {
  const rows = await db.select({ slug: movies.slug, title: movies.title, year: movies.year }).from(movies);
  const there = new Map<string, number>();
  for (const row of rows) there.set(keyOf(row), (there.get(keyOf(row)) ?? 0) + 1);
  const fresh = entries.filter((entry) => {
    const count = there.get(keyOf(entry)) ?? 0;
    there.set(keyOf(entry), count - 1);
    return count <= 0;
  });
  return { fresh, taken: new Set(rows.map(({ slug }) => slug)) };
}

const keyOf = ({ title, year }: { title: string; year: number | null }) => `${foldName(title)} ${year}`;

/** The address of each genre that is named: of the one there is by that name, else of one that is to be made. */
async function nameGenres(db: Database, entries: readonly Pick<MovieEntry, "genres">[]) {
  const rows = await db.select({ slug: genres.slug, name: genres.name }).from(genres);
  const taken = new Set(rows.map(({ slug }) => slug));
  const known = new Map(rows.map(({ slug, name }) => [foldName(name), slug]));
  const made: { slug: string; name: string; words: string }[] = [];
  for (const name of entries.flatMap((entry) => entry.genres)) {
    if (known.has(foldName(name))) continue;
    const slug = takeSlug(taken, slugOf(name) || "genre");
    known.set(foldName(name), slug);
    made.push({ slug, name, words: indexWords(name) });
  }
  return { made, slugOfGenre: (name: string) => known.get(foldName(name)) ?? "" };
}

const chunks = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, i) =>
    rows.slice(i * ROWS_A_STATEMENT, (i + 1) * ROWS_A_STATEMENT),
  );
