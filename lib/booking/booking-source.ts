import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { BookingFilter } from "./find-bookings";
import { matchOf, type SearchWords } from "./search-words";

/** What a showtime's start must lie in, by theater: a day is as long as that theater's clock makes it. */
export type StartRange = { theaterId: number; from: number; until: number };

/** More than are ever paged through: then the search is to be narrowed down. */
export const MOST_FOUND = 10_000;
/** Up to so many showtimes their bookings are looked at one by one, rather than all bookings from the newest on. */
const FEW_SHOWTIMES = 1_500;

type Asked = Pick<BookingFilter, "state" | "channel" | "showtimeId" | "sort"> & {
  search: SearchWords;
  ranges: StartRange[] | null;
  theaterIds: readonly number[] | "all";
};

/**
 * Where to begin: the tables to look through, in an order that keeps a search among hundreds of thousands of bookings
 * short. Always has `bookings` and `st`, their showtimes; CROSS JOIN is SQLite's way to be told the order.
 */
export async function chooseSource(db: Database, asked: Asked): Promise<SQL> {
  const { search, ranges, showtimeId } = asked;
  const withShowtime = sql`cross join showtimes as st on st.id = bookings.showtime_id`;
  const ofShowtime = sql`cross join bookings on bookings.showtime_id = st.id`;
  switch (search.kind) {
    case "reference":
      return sql`bookings ${withShowtime} and bookings.reference = ${search.reference}`;
    case "email":
      return sql`bookings indexed by bookings_email ${withShowtime}
        and bookings.email >= ${search.start} and bookings.email < ${`${search.start}\u{10FFFF}`}`;
    case "words":
      return sql`(select booking_id from bookings_search
        where bookings_search match ${matchOf(search.words, asked.theaterIds)} order by rowid desc
        limit ${MOST_FOUND + 1}) as found
        cross join bookings on bookings.id = found.booking_id ${withShowtime}`;
    case "seat":
      return sql`showtimes as st cross join tickets as seat on seat.showtime_id = st.id and seat.cancelled_at is null
        and upper(seat.row_label) = ${search.row} and upper(seat.seat_number) = ${search.number}
        cross join bookings on bookings.id = seat.booking_id`;
  }
  if (showtimeId !== undefined) return sql`showtimes as st ${ofShowtime}`;
  if (asked.sort.endsWith("starts")) return sql`showtimes as st ${ofShowtime}`;
  if (ranges && (await areFew(db, ranges))) return sql`showtimes as st ${ofShowtime}`;
  if (asked.state === "partly")
    return sql`(select distinct booking_id from tickets where cancelled_at is not null) as changed
      cross join bookings on bookings.id = changed.booking_id ${withShowtime}`;
  if (asked.state === "cancelled") return sql`bookings indexed by bookings_cancelled ${withShowtime}`;
  if (asked.channel === "counter")
    return sql`bookings indexed by bookings_counter ${withShowtime} and bookings.channel = 'counter'`;
  return sql`bookings indexed by bookings_created ${withShowtime}`;
}

/** The bounds of all ranges together, so that the index of starts is of use. */
export function boundsOf(ranges: readonly StartRange[]): { from: number; until: number } {
  return {
    from: Math.min(...ranges.map(({ from }) => from)),
    until: Math.max(...ranges.map(({ until }) => until)),
  };
}

async function areFew(db: Database, ranges: StartRange[]): Promise<boolean> {
  const { from, until } = boundsOf(ranges);
  const [[count] = [0]] = await db.values<[number]>(sql`select count(*) from (
    select 1 from showtimes where starts_at >= ${from} and starts_at < ${until} limit ${FEW_SHOWTIMES + 1})`);
  return count <= FEW_SHOWTIMES;
}
