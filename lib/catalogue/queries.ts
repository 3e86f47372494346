import { and, asc, count, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies, posterImages } from "@/db/schema/catalogue";
import { matchQuery } from "@/lib/search/search-query";
import { cardColumns, movieColumns } from "./columns";
import type { Genre, Movie, MovieCard } from "./movie";

export const MOVIES_PER_PAGE = 24;

export type MoviePage = { movies: MovieCard[]; total: number; page: number; pageCount: number };

const isPublic = inArray(movies.status, ["announced", "released"]);

/** "The Kid" stands under K. */
export const titleOrder = sql`case
  when ${movies.title} like 'The %' then substr(${movies.title}, 5)
  when ${movies.title} like 'A %' then substr(${movies.title}, 3)
  else ${movies.title} end collate nocase`;

/** Null for an unknown movie and for a draft; an archived one can still be looked up. */
export async function getMovie(db: Database, slug: string): Promise<Movie | null> {
  const found = await db
    .select(movieColumns)
    .from(movies)
    .where(and(eq(movies.slug, slug), ne(movies.status, "draft")))
    .get();
  return found ?? null;
}

/** The announced, soonest first. */
export const listComingSoon = (db: Database, { page }: { page: number }): Promise<MoviePage> =>
  readPage(db, {
    where: eq(movies.status, "announced"),
    order: [sql`${movies.releasedOn} nulls last`],
    page,
  });

type Search = { text: string; genre: string | null; page: number };

/** Movies whose title, genres or people have words that begin with those of `text`; best match first, else A to Z. */
export async function listMovies(db: Database, { text, genre, page }: Search): Promise<MoviePage> {
  const query = searchMovies(text);
  if (text.trim() !== "" && query === null) return { movies: [], total: 0, page: 1, pageCount: 0 };
  const where = and(isPublic, genre ? isOfGenre(genre) : undefined);
  return query
    ? readPage(db, { found: matching(query), where, order: [sql`found.rank`], page })
    : readPage(db, { where, order: [], page });
}

/** What finds movies by words of their titles, genres and people; null when there is nothing to look for. */
export const searchMovies = (text: string): string | null =>
  matchQuery(text, ["title", "genres", "people"], "joined");

// ranked once for all, not once for each
export const matching = (query: string): SQL => sql`(
  select rowid as id, bm25(movies_search, 10, 2, 4, 8) as rank from movies_search
  where movies_search match ${query}) as found`;

/** A movie as one line of a picker. */
export type MovieChoice = { id: number; title: string; year: number | null; durationMinutes: number | null };

/** The twenty movies that fit best what someone has typed so far; drafts too, the archived not. */
export function listChoices(db: Database, text: string): Promise<MovieChoice[]> {
  const query = searchMovies(text);
  const { id, title, year, durationMinutes } = movies;
  const choices = db.select({ id, title, year, durationMinutes }).from(movies).$dynamic();
  if (!query) {
    return choices
      .where(eq(movies.status, "released"))
      .orderBy(desc(movies.releasedOn), titleOrder)
      .limit(20);
  }
  return choices
    .innerJoin(matching(query), sql`found.id = ${movies.id}`)
    .where(ne(movies.status, "archived"))
    .orderBy(sql`found.rank`, titleOrder)
    .limit(20);
}

/** One movie as a line of a picker; null for an unknown one. */
export async function getChoice(db: Database, movieId: number): Promise<MovieChoice | null> {
  const { id, title, year, durationMinutes } = movies;
  const columns = { id, title, year, durationMinutes };
  return (await db.select(columns).from(movies).where(eq(id, movieId)).get()) ?? null;
}

/** Genres that have a movie to show, by name. */
export const listGenres = (db: Database): Promise<Genre[]> =>
  db
    .selectDistinct({ slug: genres.slug, name: genres.name })
    .from(genres)
    .innerJoin(movieGenres, eq(movieGenres.genreId, genres.id))
    .innerJoin(movies, and(eq(movies.id, movieGenres.movieId), isPublic))
    .orderBy(asc(genres.name));

export const listCards = (db: Database, ids: number[]): Promise<MovieCard[]> =>
  db
    .select(cardColumns)
    .from(movies)
    .where(sql`${movies.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy(titleOrder);

export const listSlugs = (db: Database): Promise<{ slug: string }[]> =>
  db.select({ slug: movies.slug }).from(movies).where(isPublic).orderBy(movies.slug);

/** One poster at one width, a WebP of ours or its address elsewhere; its own address never changes meaning. */
export const getPosterImage = (
  db: Database,
  posterId: string,
  width: number,
): Promise<{ data: Buffer | null; url: string | null } | undefined> =>
  db
    .select({ data: posterImages.data, url: posterImages.url })
    .from(posterImages)
    .where(and(eq(posterImages.posterId, posterId), eq(posterImages.width, width)))
    .get();

export const isOfGenre = (slug: string): SQL => sql`${movies.id} in (
  select ${movieGenres.movieId} from ${movieGenres} join ${genres} on ${genres.id} = ${movieGenres.genreId}
  where ${genres.slug} = ${slug})`;

type PageInput = { found?: SQL; where: SQL | undefined; order: SQL[]; page: number };

export const every = sql`(select id from movies) as found`;

async function readPage(db: Database, { found = every, where, order, page }: PageInput): Promise<MoviePage> {
  const isFound = sql`found.id = ${movies.id}`;
  const [{ total } = { total: 0 }] = await db
    .select({ total: count() })
    .from(movies)
    .innerJoin(found, isFound)
    .where(where);
  const pageCount = Math.ceil(total / MOVIES_PER_PAGE);
  // a page beyond the last is the last
  const shown = Math.max(1, Math.min(page, pageCount));
  const cards = await db
    .select(cardColumns)
    .from(movies)
    .innerJoin(found, isFound)
    .where(where)
    .orderBy(...order, titleOrder, movies.id)
    .limit(MOVIES_PER_PAGE)
    .offset((shown - 1) * MOVIES_PER_PAGE);
  return { movies: cards, total, page: shown, pageCount };
}
