import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { DAY_MS } from "@/lib/clock-units";
import type { BookingFilter } from "./booking-filter";
import { matchOf, type SearchWords } from "./search-words";

/** What a showtime's start must lie in, by theater: a day is as long as that theater's clock makes it. */
export type StartRange = { theaterId: number; from: number; until: number };

/** More than are ever paged through: then the search is to be narrowed down. */
export const MOST_FOUND = 10_000;
/** What comes in order is counted so far, or some pages further than it is looked at. */
const MOST_COUNTED = 1_000;
const PAGES_AHEAD = 10;

export const mostCounted = (page: number, perPage: number): number =>
  Math.min(MOST_FOUND, Math.max(MOST_COUNTED, (page + PAGES_AHEAD) * perPage));
/** Up to so many showtimes their bookings are looked at one by one, rather than all bookings from the newest on. */
const FEW_SHOWTIMES = 1_500;

type Query = Pick<BookingFilter, "state" | "channel" | "showtimeId" | "sort"> & {
  search: SearchWords;
  ranges: StartRange[] | null;
  /** What the words find where one of them is rare. */
  rare: readonly string[] | null;
  theaterIds: readonly number[] | "all";
  /** Within the ranges are so few showtimes that it is quickest to begin with them. */
  hasFewShowtimes: boolean;
};

export type Source = {
  /** FROM what, with `bookings` and, where `hasShowtimes`, `st`, their showtimes. */
  from: SQL;
  where: SQL[];
  hasShowtimes: boolean;
  /** It comes in the order asked for: then a page is read without the others, and counted apart. */
  isOrdered: boolean;
};

/**
 * Where to begin: the tables to look through, in an order that keeps a search among hundreds of thousands of bookings
 * short. CROSS JOIN is SQLite's way to be told the order, and a partial index is only used where the query says what
 * it says.
 */
export function chooseSource(asked: Query): Source {
  const { search, ranges, showtimeId } = asked;
  const byStart = asked.sort.endsWith("starts");
  const hasShowtimes = ranges !== null || showtimeId !== undefined || byStart;
  const begin = (from: SQL, ...where: SQL[]): Source => ({
    from: hasShowtimes ? sql`${from} cross join showtimes as st on st.id = bookings.showtime_id` : from,
    where,
    hasShowtimes,
    isOrdered: false,
  });
  const beginWithShowtimes = (from: SQL): Source => ({
    from,
    where: [],
    hasShowtimes: true,
    isOrdered: byStart,
  });
  switch (search.kind) {
    case "reference":
      return begin(sql`bookings`, sql`bookings.reference = ${search.reference}`);
    case "email":
      return begin(
        sql`orders indexed by orders_email cross join bookings on bookings.order_id = orders.id`,
        sql`orders.email >= ${search.start} and orders.email < ${`${search.start}\u{10FFFF}`}`,
      );
    case "words":
      return begin(sql`(${asked.rare ? listed(asked.rare) : indexed(search.text, asked.theaterIds)}) as found
        cross join bookings on bookings.id = found.booking_id`);
    case "seat":
      return beginWithShowtimes(sql`showtimes as st
        cross join tickets as seat on seat.showtime_id = st.id and seat.cancelled_at is null
          and upper(seat.row_label) = ${search.row} and upper(seat.seat_number) = ${search.number}
        cross join bookings on bookings.id = seat.booking_id`);
  }
  if (byStart || showtimeId !== undefined || asked.hasFewShowtimes)
    return beginWithShowtimes(sql`showtimes as st cross join bookings on bookings.showtime_id = st.id`);
  if (asked.state === "partly")
    return begin(sql`(select distinct booking_id from tickets where cancelled_at is not null) as changed
      cross join bookings on bookings.id = changed.booking_id`);
  const ordered = (index: SQL, ...where: SQL[]): Source => ({
    ...begin(sql`bookings indexed by ${index}`, ...where, ...soldBefore(ranges)),
    isOrdered: true,
  });
  if (asked.state === "cancelled")
    return ordered(sql`bookings_cancelled`, sql`bookings.cancelled_at is not null`);
  if (asked.channel === "counter") return ordered(sql`bookings_counter`, sql`bookings.channel = 'counter'`);
  const [only, ...others] = asked.theaterIds === "all" ? [] : asked.theaterIds;
  if (only !== undefined && others.length === 0)
    return ordered(sql`bookings_theater`, sql`bookings.theater_id = ${only}`);
  return ordered(sql`bookings_created`);
}

const listed = (ids: readonly string[]): SQL =>
  sql`select value as booking_id from json_each(${JSON.stringify(ids)})`;

const indexed = (text: string, theaterIds: Query["theaterIds"]): SQL =>
  sql`select booking_id from bookings_search where bookings_search match ${matchOf(text, theaterIds)}
    order by rowid desc limit ${MOST_FOUND + 1}`;

/** Nothing is sold for a showtime that is over, and none lasts longer than two days: a CHECK sees to it. */
function soldBefore(ranges: StartRange[] | null): SQL[] {
  const last = ranges ? boundsOf(ranges).until + 2 * DAY_MS : Number.POSITIVE_INFINITY;
  return Number.isSafeInteger(last) ? [sql`bookings.created_at < ${last}`] : [];
}

/** The bounds of all ranges together, so that the index of starts is of use. */
export function boundsOf(ranges: readonly StartRange[]): { from: number; until: number } {
  return {
    from: Math.min(...ranges.map(({ from }) => from)),
    until: Math.max(...ranges.map(({ until }) => until)),
  };
}

export async function areFewShowtimes(
  db: Database,
  { from, until }: Pick<StartRange, "from" | "until">,
): Promise<boolean> {
  const [[count] = [0]] = await db.values<[number]>(sql`select count(*) from (
    select 1 from showtimes where starts_at >= ${from} and starts_at < ${until} limit ${FEW_SHOWTIMES + 1})`);
  return count <= FEW_SHOWTIMES;
}
