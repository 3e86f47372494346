import { count, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies } from "@/db/schema/catalogue";
import type { Texts } from "@/lib/translations/texts";
import { textsOf } from "@/lib/translations/translated";
import { shownCard, shownTitle } from "./columns";
import type { MovieCard } from "./movie";
import type { MovieSearch } from "./movie-search";

export const MOVIES_PER_PAGE = 24;

/** A movie of a list, with those who play in it. */
export type ListedMovie = MovieCard & {
  cast: string[];
  /** In further languages: it is found by each of them. */
  titles: Texts;
};

export type MoviePage = { movies: ListedMovie[]; total: number; page: number; pageCount: number };

export const isPublic = inArray(movies.status, ["announced", "released"]);

const orderOf = (title: SQL): SQL => sql`case
  when ${title} like 'The %' then substr(${title}, 5)
  when ${title} like 'A %' then substr(${title}, 3)
  else ${title} end collate nocase`;

/** "The Kid" stands under K. */
export const titleOrder = orderOf(sql`${movies.title}`);

/** The same by the titles that are shown, which may be in another language. */
export const shownOrder = (): SQL => orderOf(shownTitle());

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

type Listing = Asked & {
  order?: SQL[];
  limit: number;
  from?: number;
  found?: SQL | undefined;
  /** Titles as they are ordered; the theaters’ own unless said. */
  byTitle?: SQL;
};

/**
 * The movies of a page alone, as a table `listed`, and their order in it: so that what a card shows is read of these and not
 * of all that were found.
 */
export function listed({
  search,
  where,
  order = [],
  limit,
  from = 0,
  byTitle = titleOrder,
  ...given
}: Listing) {
  const found = given.found ?? search?.found({ where, enough: from + limit });
  const by = [...(search ? [search.rank] : order), byTitle, sql`movies.id`];
  const table = sql`(select movies.id as id, ${search?.rank ?? sql`0`} as rank, ${byTitle} as title_order
    from movies ${found ? sql`join ${found} on ${isFound}` : sql``} where ${where ?? sql`true`}
    order by ${sql.join(by, sql`, `)} limit ${limit} offset ${from}) as listed`;
  return {
    table,
    order: [sql`listed.rank`, ...order, sql`listed.title_order collate nocase`, sql`${movies.id}`],
  };
}

export const isListed = sql`listed.id = ${movies.id}`;

type PageInput = Asked & { order?: SQL[]; page: number };

export async function readPage(db: Database, { page, ...asked }: PageInput): Promise<MoviePage> {
  const cardsOf = (shown: number): Promise<ListedMovie[]> => {
    const from = (shown - 1) * MOVIES_PER_PAGE;
    const { table, order } = listed({ ...asked, limit: MOVIES_PER_PAGE, from, byTitle: shownOrder() });
    return db
      .select({ ...shownCard(), cast: movies.cast, titles: textsOf("movie.title", sql`movies.id`) })
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
