import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { offsetOf } from "@/db/offset-of";
import { bookings } from "@/db/schema/bookings";
import { theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import {
  businessDay,
  businessDayBounds,
  type DayClock,
  OUTERMOST_CLOCKS,
} from "@/lib/scheduling/business-day";
import type { BookingFilter } from "./booking-filter";
import {
  areFewShowtimes,
  boundsOf,
  chooseSource,
  MOST_FOUND,
  mostCounted,
  type Source,
  type StartRange,
} from "./booking-source";
import { type FoundBooking, listFound } from "./list-found";
import { listRareMatches } from "./list-rare-matches";
import { readSearch, type SearchWords } from "./search-words";

export const FOUND_PER_PAGE = 25;

export type FoundBookings = {
  bookings: FoundBooking[];
  /** As far as it was counted, MOST_FOUND at most; `isMore` when there are more. */
  total: number;
  isMore: boolean;
  page: number;
  pages: number;
  /** A seat is looked for on a day: today's, unless one is given. */
  seatDay: "today" | "too-many-days" | null;
};

type TheaterClock = DayClock & { id: number };

const NOTHING: FoundBookings = { bookings: [], total: 0, isMore: false, page: 1, pages: 1, seatDay: null };

/** A seat may be looked for in so many days. */
const SEAT_DAYS_MS = 8 * 86_400_000;

/** Finds bookings of the theaters that this person runs. */
export async function findBookings(
  db: Database,
  { staff, now, ...filter }: BookingFilter & { staff: StaffMember; now: number },
): Promise<FoundBookings> {
  const widest = startRanges(filter, OUTERMOST, now);
  const search = readSearch(filter.q);
  const [own, hasFewShowtimes, rare] = await Promise.all([
    listOwn(db, staff),
    widest !== null && areFewShowtimes(db, boundsOf(widest)),
    search.kind === "words" ? listRareMatches(db, search.text) : null,
  ]);
  const clocks = own.filter(({ id }) => [undefined, id].includes(filter.theaterId));
  if (clocks.length === 0) return NOTHING;
  const seatDay = seatDayOf(search, filter, clocks, now);
  if (seatDay === "too-many-days") return { ...NOTHING, seatDay };
  const ranges = startRanges({ ...filter, seatDay }, clocks, now);
  const theaterIds = staff.isAdmin && !filter.theaterId ? ("all" as const) : clocks.map(({ id }) => id);
  const asked = { ...filter, search, rare, ranges, theaterIds, hasFewShowtimes };
  const source = chooseSource(asked);
  const where = sql.join([...source.where, ...conditions({ ...asked, staff, source })], sql` and `);
  const { found, bookings } = await listFound(db, {
    page: pageOf(source, where, filter),
    order: ORDERS[filter.sort](sql`showtimes.starts_at`),
  });
  const total = Math.min(found, mostOf(source, filter));
  const pages = Math.max(1, Math.ceil(total / FOUND_PER_PAGE));
  const page = Math.min(filter.page, pages);
  return { bookings, total, isMore: found > total, page, pages, seatDay };
}

/**
 * The page asked for, and beyond the last the last: each booking's id, and how many were found.
 * What comes in order is counted without being read; what has to be put in order is looked through once.
 */
function pageOf(source: Source, where: SQL, filter: BookingFilter): SQL {
  const { from, isOrdered, hasShowtimes } = source;
  const { sort, page } = filter;
  const most = mostOf(source, filter);
  const order = ORDERS[sort](sql`st.starts_at`);
  const skipped = (found: SQL) => offsetOf(page, FOUND_PER_PAGE, sql`min(${found}, ${most})`);
  const count = sql`(select found from counted)`;
  if (isOrdered)
    return sql`with counted as materialized (
        select count(*) as found from (select 1 from ${from} where ${where} limit ${most + 1}))
      select bookings.id as id, ${count} as found
      from ${from} where ${where} order by ${order} limit ${PER_PAGE} offset ${skipped(count)}`;
  return sql`with listed as materialized (
      select bookings.id, bookings.created_at, ${hasShowtimes ? sql`st.starts_at` : sql`null`} as starts_at
      from ${from} where ${where} order by ${order} limit ${most + 1}),
    counted as materialized (select count(*) as found from listed)
    select id, ${count} as found from listed as bookings
    order by ${ORDERS[sort](sql`bookings.starts_at`)} limit ${PER_PAGE} offset ${skipped(count)}`;
}

const mostOf = ({ isOrdered }: Source, { page }: Pick<BookingFilter, "page">): number =>
  isOrdered ? mostCounted(page, FOUND_PER_PAGE) : MOST_FOUND;

/** A number that SQLite reads while it plans. */
const PER_PAGE = sql.raw(String(FOUND_PER_PAGE));

const ORDERS: Record<BookingFilter["sort"], (startsAt: SQL) => SQL> = {
  booked: () => sql`bookings.created_at, bookings.id`,
  "-booked": () => sql`bookings.created_at desc, bookings.id`,
  starts: (startsAt) => sql`${startsAt}, bookings.created_at, bookings.id`,
  "-starts": (startsAt) => sql`${startsAt} desc, bookings.created_at desc, bookings.id`,
};

/** Of any theater, wherever it is. */
const OUTERMOST = OUTERMOST_CLOCKS.map((clock) => ({ id: 0, ...clock }));

const listOwn = (db: Database, staff: StaffMember): Promise<TheaterClock[]> =>
  db
    .select({ id: theaters.id, timeZone: theaters.timeZone, dayTurnsMinute: theaters.dayTurnsMinute })
    .from(theaters)
    .where(canManage(staff, theaters.id));

function seatDayOf(search: SearchWords, filter: BookingFilter, clocks: TheaterClock[], now: number) {
  if (search.kind !== "seat" || filter.showtimeId !== undefined) return null;
  if (!filter.fromDay && !filter.untilDay) return "today" as const;
  const { from, until } = boundsOf(startRanges({ ...filter, state: undefined }, clocks, now) ?? []);
  return until - from > SEAT_DAYS_MS ? ("too-many-days" as const) : null;
}

/** Null when any start will do. */
function startRanges(
  { fromDay, untilDay, state, ...rest }: Partial<BookingFilter> & { seatDay?: "today" | null },
  clocks: TheaterClock[],
  now: number,
): StartRange[] | null {
  const isOpen = !fromDay && !untilDay && state !== "upcoming" && state !== "past";
  if (isOpen && rest.seatDay !== "today") return null;
  return clocks.map(({ id, ...clock }) => {
    const today = rest.seatDay === "today" ? businessDay(now, clock) : undefined;
    const [first, last] = [fromDay ?? today, untilDay ?? today];
    const from = first ? businessDayBounds(first, clock).from : 0;
    const until = last ? businessDayBounds(last, clock).until : Number.MAX_SAFE_INTEGER;
    return {
      theaterId: id,
      from: state === "upcoming" ? Math.max(from, now + 1) : from,
      until: state === "past" ? Math.min(until, now + 1) : until,
    };
  });
}

type Conditions = BookingFilter & {
  staff: StaffMember;
  theaterIds: readonly number[] | "all";
  ranges: StartRange[] | null;
  source: Source;
};

function conditions({ staff, theaterIds, ranges, source, ...filter }: Conditions): SQL[] {
  const { from, until } = boundsOf(ranges ?? []);
  const some = (condition: SQL | false | undefined) => (condition ? [condition] : []);
  return [
    canManage(staff, bookings.theaterId),
    ...some(
      theaterIds !== "all" &&
        sql`bookings.theater_id in (select value from json_each(${JSON.stringify(theaterIds)}))`,
    ),
    ...some(source.hasShowtimes && filter.showtimeId !== undefined && sql`st.id = ${filter.showtimeId}`),
    ...some(
      ranges !== null &&
        sql`st.starts_at >= ${from} and st.starts_at < ${until} and exists (
          select 1 from json_each(${JSON.stringify(ranges)}) as range
          where range.value ->> 'theaterId' = bookings.theater_id
            and st.starts_at >= range.value ->> 'from' and st.starts_at < range.value ->> 'until')`,
    ),
    ...some(filter.channel && sql`bookings.channel = ${filter.channel}`),
    ...some(filter.state === "cancelled" && sql`bookings.cancelled_at is not null`),
    ...some(filter.state && filter.state !== "cancelled" && sql`bookings.cancelled_at is null`),
    ...some(
      filter.state === "partly" &&
        sql`exists (select 1 from tickets where booking_id = bookings.id and cancelled_at is not null)`,
    ),
  ];
}
