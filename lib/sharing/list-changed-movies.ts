import { and, gt, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { movieColumns } from "@/lib/catalogue/columns";
import { MOVIE_TEXTS } from "@/lib/catalogue/movie-fields";
import { translationsOf } from "@/lib/translations/translated";

/** `since`: the entry of the log that was heard of last; null: nothing yet. `after`: behind which movie a page begins. */
type Query = { since: number | null; after: { until: number; movieId: number } | null; limit: number };

/** The log's entries of what movies are made of; by the index of its objects, or sales would be gone through too. */
const entries = (since: number, until: number): SQL => sql`
  (select * from audit_entries where object_type in ('movie', 'movies', 'genre') and +id > ${since} and +id <= ${until})`;

/**
 * The movies that changed since, as they are now, by id: all but drafts where nothing was heard of yet. What is gone by now is
 * named on the first page, what was called otherwise then with each. `until` is the `since` of who comes again.
 */
export async function listChangedMovies(db: Database, { since, after, limit }: Query) {
  const until = after?.until ?? (await lastHeard(db, since));
  const news = since === null ? null : entries(since, until);
  const rows = await db
    .select({ ...movieColumns, translations: translationsOf("movie", MOVIE_TEXTS, sql`movies.id`) })
    .from(movies)
    .where(
      and(
        gt(movies.id, after?.movieId ?? 0),
        ne(movies.status, "draft"),
        news ? sql`${movies.id} in (${changedIn(news)})` : undefined,
      ),
    )
    .orderBy(movies.id)
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const former = news ? await formerSlugs(db, news) : new Map<number, string[]>();
  return {
    movies: page.map((movie) => ({ ...movie, was: former.get(movie.id) ?? [] })),
    gone: news && !after ? await goneSlugs(db, news) : [],
    next: last ? { until, movieId: last.id } : null,
    until,
  };
}

export type ChangedMovie = Awaited<ReturnType<typeof listChangedMovies>>["movies"][number];

async function lastHeard(db: Database, since: number | null): Promise<number> {
  const [[last]] = (await db.values<[number]>(sql`
    select coalesce(max(id), ${since ?? 0}) from ${entries(since ?? 0, Number.MAX_SAFE_INTEGER)}`)) as [
    [number],
  ];
  return last;
}

/** Of an import the first and the last are known, and nobody else adds any between them; where one is gone, all are looked at. */
const changedIn = (news: SQL): SQL => sql`
  select cast(object_id as integer) from ${news} where object_type = 'movie'
  union select m.id from ${news} e join movies m on m.id
    between coalesce((select id from movies where slug = e.details ->> 'first'), 0)
    and coalesce((select id from movies where slug = e.details ->> 'last'), ${Number.MAX_SAFE_INTEGER})
    where e.action = 'movies.imported'
  union select mg.movie_id from ${news} e join movie_genres mg on mg.genre_id
    = case e.action when 'genre.merged' then e.details ->> 'into' else cast(e.object_id as integer) end
    where e.action in ('genre.renamed', 'genre.merged')`;

async function formerSlugs(db: Database, news: SQL): Promise<Map<number, string[]>> {
  const rows = await db.values<[movieId: number, slug: string]>(sql`
    select cast(object_id as integer), details -> 'before' ->> 'slug' from ${news}
    where action = 'movie.edited' and details -> 'before' ->> 'slug' is not null order by id`);
  const found = new Map<number, string[]>();
  for (const [movieId, slug] of rows) found.set(movieId, [...(found.get(movieId) ?? []), slug]);
  return found;
}

/** What was shown once: deleted since, or a draft again. */
async function goneSlugs(db: Database, news: SQL): Promise<string[]> {
  const rows = await db.values<[string]>(sql`
    select details -> 'before' ->> 'slug' from ${news}
    where action = 'movie.deleted' and details -> 'before' ->> 'status' <> 'draft'
    union select slug from movies
    where status = 'draft' and published_at is not null and id in (${changedIn(news)})`);
  return rows.map(([slug]) => slug);
}
