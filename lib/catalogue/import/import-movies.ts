import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { genres, movies } from "@/db/schema/catalogue";
import { assertThat, write } from "@/db/write";
import { canAdminister, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { ok, type Result } from "@/lib/result";
import { indexWords } from "@/lib/search/words";
import { foldName, slugOf, takeSlug } from "@/lib/slug";
import { durationMinutes, movieEntry } from "../movie-input";
import { movieWords } from "../movie-words";
import { publishedAt } from "../published-at";
import { type Imported, MOST_AT_ONCE } from "./batches";
import { keyOf } from "./likeness";

const importMoviesInput = z.object({
  entries: listOf(
    movieEntry.extend({
      /** The how manieth of its title and year it is: there when so many are. */
      nth: z.int().positive(),
    }),
    MOST_AT_ONCE,
  ),
  /** The length of movies whose own is unknown; without one they cannot be scheduled. */
  defaultMinutes: durationMinutes.nullable(),
  /** Whether customers see them at once. */
  status: z.enum(["draft", "released"]),
});

/** `staff`: null for a command of who runs the server. */
type Input = z.output<typeof importMoviesInput> & { staff: StaffMember | null; now: number };

export type ImportMoviesCode = "not-found" | "changed-meanwhile";

const TAKEN = { "unique:movies": "changed-meanwhile", "unique:genres": "changed-meanwhile" } as const;

/**
 * Adds the movies that are not there yet, and the genres they need, in one batch. Asked for again, whatever became of
 * it, it adds nothing twice: a movie is there when one of its title and year is, the second of them when two are.
 */
export const importMovies = withInput(importMoviesInput, act);

async function act(
  db: Database,
  { staff, entries, defaultMinutes, status, now }: Input,
): Promise<Result<Imported, ImportMoviesCode>> {
  const { fresh, taken, lastId } = await sift(db, entries);
  if (fresh.length === 0) return ok({ added: 0, known: entries.length });
  const rows = fresh.map(({ nth: _nth, ...entry }) => ({
    ...entry,
    slug: takeSlug(taken, startOf(entry.title), entry.year),
    status,
    publishedAt: publishedAt(status, now),
    durationMinutes: entry.durationMinutes ?? defaultMinutes,
  }));
  const { made, slugOfGenre } = await nameGenres(db, rows);
  const links = rows.flatMap(({ slug, genres }) =>
    [...new Set(genres.map(slugOfGenre))].map((genre) => ({ movie: slug, genre })),
  );
  const written = await write(db, TAKEN, [
    ...(staff ? [assertThat("not-found", canAdminister(staff))] : []),
    assertThat("changed-meanwhile", isLast(lastId)),
    db.run(sql`
      insert into genres (slug, name, search_name)
      select value ->> 'slug', value ->> 'name', value ->> 'words' from json_each(${JSON.stringify(made)})`),
    db
      .insert(movies)
      .values(rows.map(({ genres: _genres, ...movie }) => ({ ...movie, ...movieWords(movie) }))),
    db.run(sql`
      insert into movie_genres (movie_id, genre_id)
      select m.id, g.id from json_each(${JSON.stringify(links)}) as link
      join movies as m on m.slug = link.value ->> 'movie' join genres as g on g.slug = link.value ->> 'genre'`),
    audit(
      db,
      {
        by: staff,
        theaterId: null,
        action: "movies.imported",
        objectId: rows.length,
        // the first and the last tell which they are: nobody else adds any between them
        details: { first: rows[0]?.slug, last: rows.at(-1)?.slug },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ added: rows.length, known: entries.length - rows.length }) : written;
}

/** Nobody has added a movie since: ids are given once. */
const isLast = (lastId: number): SQL => sql`(select coalesce(max(id), 0) from movies) = ${lastId}`;

type Titled = { title: string; year: number; nth: number };

/** Which are not there, and the addresses that theirs may meet. What is added after `lastId` was read refuses the batch. */
async function sift<Entry extends Titled>(db: Database, entries: Entry[]) {
  const [[lastId] = [0]] = await db.values<[number]>(sql`select coalesce(max(id), 0) from movies`);
  const [rows, slugs] = await Promise.all([
    db.values<[title: string, year: number]>(sql`
      select title, year from movies where year in (${listed(entries.map(({ year }) => year))})`),
    db.values<[slug: string]>(sql`
      select m.slug from (${listed(entries.map(({ title }) => startOf(title)))}) as start
      join movies as m on m.slug >= start.value and m.slug < start.value || '.'`),
  ]);
  const there = new Map<string, number>();
  for (const [title, year] of rows) {
    const key = keyOf({ title, year });
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  const fresh = entries.filter((entry) => (there.get(keyOf(entry)) ?? 0) < entry.nth);
  return { fresh, taken: new Set(slugs.map(([slug]) => slug)), lastId };
}

const listed = (values: readonly (string | number)[]): SQL =>
  sql`select distinct value from json_each(${JSON.stringify(values)})`;

/** Behind it stand a year and a number, with hyphens. */
const startOf = (title: string): string => slugOf(title) || "movie";

/** The address of each genre that is named: of the one there is by that name, else of one that is to be made. */
async function nameGenres(db: Database, entries: readonly { genres: string[] }[]) {
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
