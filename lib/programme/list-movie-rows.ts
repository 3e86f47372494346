import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { cardColumns } from "@/lib/catalogue/columns";
import type { MovieStatus } from "@/lib/catalogue/mark-movies";
import type { MovieCard } from "@/lib/catalogue/movie";
import { countListed, isFound, isOfGenre, titleOrder } from "@/lib/catalogue/movie-page";
import { type MovieSearch, readSearched } from "@/lib/catalogue/movie-search";

export const ROWS_PER_PAGE = 25;

export const MOVIE_SORTS = ["title", "year", "length", "opens", "showtimes"] as const;
export type MovieSort = (typeof MOVIE_SORTS)[number] | `-${(typeof MOVIE_SORTS)[number]}`;

export type MovieRow = MovieCard & {
  /** Not over and not cancelled, in the theaters that the reader runs. */
  upcoming: number;
};

type Query = {
  staff: StaffMember;
  text: string;
  status: MovieStatus | null;
  genre: string | null;
  length: "with" | "without" | null;
  showtimes: "with" | "without" | null;
  /** Null: the best match first, or A to Z when nothing is searched for. */
  sort: MovieSort | null;
  page: number;
  now: number;
};

export type MovieRows = { rows: MovieRow[]; total: number; page: number; pageCount: number };

/** The whole catalogue as those see it who work here. */
export async function listMovieRows(db: Database, asked: Query): Promise<MovieRows> {
  if (asked.text.trim() === "") return readRows(db, asked, null);
  const read = await readSearched(
    db,
    asked.text,
    (search) => readRows(db, asked, search),
    ({ total }) => total === 0,
  );
  return read?.found ?? { rows: [], total: 0, page: 1, pageCount: 0 };
}

async function readRows(db: Database, asked: Query, search: MovieSearch | null): Promise<MovieRows> {
  const upcoming = upcomingFor(asked);
  const where = and(
    asked.status ? eq(movies.status, asked.status) : undefined,
    asked.genre ? isOfGenre(asked.genre) : undefined,
    asked.length ? (asked.length === "with" ? isNotNull : isNull)(movies.durationMinutes) : undefined,
    asked.showtimes ? sql`${upcoming} ${sql.raw(asked.showtimes === "with" ? "> 0" : "= 0")}` : undefined,
  );
  const total = await countListed(db, { search, where });
  const pageCount = Math.ceil(total / ROWS_PER_PAGE);
  const page = Math.max(1, Math.min(asked.page, pageCount));
  const rows = await db
    .select({ ...cardColumns, upcoming: upcoming.mapWith(Number) })
    .from(movies)
    .innerJoin(search?.found() ?? sql`(select id from movies) as found`, isFound)
    .where(where)
    .orderBy(...orderOf(asked.sort, upcoming, search), titleOrder, movies.id)
    .limit(ROWS_PER_PAGE)
    .offset((page - 1) * ROWS_PER_PAGE);
  return { rows, total, page, pageCount };
}

const upcomingFor = ({ staff, now }: Query): SQL => sql`(
  select count(*) from ${showtimes} join ${screens} on ${screens.id} = ${showtimes.screenId}
  where ${showtimes.movieId} = movies.id and ${showtimes.startsAt} > ${now} and ${showtimes.state} <> 'cancelled'
  and ${canManage(staff, screens.theaterId)})`;

function orderOf(sort: MovieSort | null, upcoming: SQL, search: MovieSearch | null): SQL[] {
  if (sort === null) return search ? [search.rank] : [];
  const isDown = sort.startsWith("-");
  const by = (isDown ? sort.slice(1) : sort) as (typeof MOVIE_SORTS)[number];
  const value = {
    title: titleOrder,
    year: sql`${movies.year}`,
    length: sql`${movies.durationMinutes}`,
    opens: sql`${movies.releasedOn}`,
    showtimes: upcoming,
  }[by];
  return [isDown ? sql`${desc(value)} nulls last` : sql`${value} asc nulls last`];
}
