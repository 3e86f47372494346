import { count, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies } from "@/db/schema/catalogue";
import { cardColumns } from "./columns";
import type { MovieCard } from "./movie";
import type { MovieSearch } from "./movie-search";

export const MOVIES_PER_PAGE = 24;

/** A movie of a list, with those who play in it. */
export type ListedMovie = MovieCard & { cast: string[] };

export type MoviePage = { movies: ListedMovie[]; total: number; page: number; pageCount: number };

export const isPublic = inArray(movies.status, ["announced", "released"]);

/** "The Kid" stands under K. */
export const titleOrder = sql`case
  when ${movies.title} like 'The %' then substr(${movies.title}, 5)
  when ${movies.title} like 'A %' then substr(${movies.title}, 3)
  else ${movies.title} end collate nocase`;

export const isOfGenre = (slug: string): SQL => sql`${movies.id} in (
  select ${movieGenres.movieId} from ${movieGenres} join ${genres} on ${genres.id} = ${movieGenres.genreId}
  where ${genres.slug} = ${slug})`;

type Asked = { search?: MovieSearch | null; where: SQL | undefined };

/** How many there are in all. */
export async function countListed(db: Database, { search, where }: Asked): Promise<number> {
  const counted = db.select({ total: count() }).from(movies).$dynamic();
  const [row] = await (search ? counted.innerJoin(search.matches, isFound) : counted).where(where);
  return row?.total ?? 0;
}

export const isFound = sql`found.id = ${movies.id}`;

type Listing = Asked & { order?: SQL[]; limit: number; from?: number; found?: SQL | undefined };

/**
 * The movies of a page alone, as a table `listed`, and their order in it: so that what a card shows is read of these and not
 * of all that were found.
 */
export function listed({ search, where, order = [], limit, from = 0, ...given }: Listing) {
  const found = given.found ?? search?.found({ where, enough: from + limit });
  const by = [...(search ? [search.rank] : order), titleOrder, sql`movies.id`];
  const table = sql`(select movies.id as id, ${search?.rank ?? sql`0`} as rank, ${titleOrder} as title_order
    from movies ${found ? sql`join ${found} on ${isFound}` : sql``} where ${where ?? sql`true`}
    order by ${sql.join(by, sql`, `)} limit ${limit} offset ${from}) as listed`;
  return { table, order: [sql`listed.rank`, ...order, titleOrder, sql`${movies.id}`] };
}

export const isListed = sql`listed.id = ${movies.id}`;

type PageInput = Asked & { order?: SQL[]; page: number };

export async function readPage(db: Database, { page, ...asked }: PageInput): Promise<MoviePage> {
  const cardsOf = (shown: number): Promise<ListedMovie[]> => {
    const from = (shown - 1) * MOVIES_PER_PAGE;
    const { table, order } = listed({ ...asked, limit: MOVIES_PER_PAGE, from });
    return db
      .select({ ...cardColumns, cast: movies.cast })
      .from(movies)
      .innerJoin(table, isListed)
      .orderBy(...order);
  };
  const wanted = Math.max(1, page);
  const [total, cards] = await Promise.all([countListed(db, asked), cardsOf(wanted)]);
  const pageCount = Math.ceil(total / MOVIES_PER_PAGE);
  // a page beyond the last is the last
  const shown = Math.max(1, Math.min(wanted, pageCount));
  return { movies: shown === wanted ? cards : await cardsOf(shown), total, page: shown, pageCount };
}
