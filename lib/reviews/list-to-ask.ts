import { and, asc, eq, gt, isNotNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { users } from "@/db/schema/accounts";
import { bookings, tickets, ticketTransfers } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { orders } from "@/db/schema/orders";
import { reviewOptOuts, reviewRequests, reviews } from "@/db/schema/reviews";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { DAY_MS } from "@/lib/clock-units";
import { mailboxSql } from "@/lib/input/mailbox";
import { businessDay, type DayClock } from "@/lib/scheduling/business-day";
import { showtimeDetails } from "@/lib/scheduling/get-showtime-details";
import { addDays, atMinute } from "@/lib/scheduling/wall-clock";
import { holderEmail, holderId, isAdmitted } from "./visit";

const AT_MINUTE = 11 * 60;
/** Who could not be asked by then is not asked any more. */
const WITHIN_MS = 2 * DAY_MS;

/** At eleven in the morning after the theater's day to which a start belongs. */
export const askedAt = (startsAt: number, clock: DayClock): number =>
  atMinute(addDays(businessDay(startsAt, clock), 1), AT_MINUTE, clock.timeZone);

const acceptance = and(eq(ticketTransfers.ticketId, tickets.id), isNotNull(ticketTransfers.acceptedAt));
const isAsking = eq(theaters.asksForReviews, true);

/** Whose guests are to be asked by now. */
async function listAskedShowtimes(db: Database, now: number): Promise<number[]> {
  const past = await db
    .select({
      ...{ id: showtimes.id, startsAt: showtimes.startsAt },
      ...{ timeZone: theaters.timeZone, dayTurnsMinute: theaters.dayTurnsMinute },
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(and(gt(showtimes.startsAt, now - WITHIN_MS - 2 * DAY_MS), lt(showtimes.startsAt, now), isAsking))
    .orderBy(asc(showtimes.startsAt));
  return past.flatMap(({ id, startsAt, ...clock }) => {
    const at = askedAt(startsAt, clock);
    return at <= now && now < at + WITHIN_MS ? [id] : [];
  });
}

const columns = {
  bookingId: bookings.id,
  /** One of those that let them in. */
  ticketId: sql<string>`min(${tickets.id})`,
  address: sql<string>`${holderEmail}`,
  language: orders.language,
  showtime: { ...showtimeDetails, currency: orders.currency },
};

export type ToAsk = Awaited<ReturnType<typeof visitsOf>>[number];

const visitsOf = (db: Database, showtimeId: number, most: number) =>
  db
    .select(columns)
    .from(tickets)
    .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .leftJoin(ticketTransfers, acceptance)
    .innerJoin(showtimes, eq(showtimes.id, tickets.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        eq(tickets.showtimeId, showtimeId),
        isAdmitted,
        ne(holderEmail, ""),
        sql`not exists (select 1 from ${reviewRequests} where ${reviewRequests.bookingId} = ${bookings.id}
          and ${reviewRequests.address} = ${holderEmail})`,
        sql`not exists (select 1 from ${reviewOptOuts} where ${reviewOptOuts.address} = ${holderEmail})`,
        // who has said what they think is not asked for it
        sql`not exists (select 1 from ${reviews} where ${reviews.movieId} = ${showtimes.movieId}
          and (${reviews.userId} = ${holderId} or ${reviews.mailbox} = ${mailboxSql(holderEmail)}
            or ${reviews.userId} = (select ${users.id} from ${users} where ${users.email} = ${holderEmail})))`,
      ),
    )
    .groupBy(bookings.id, holderEmail)
    .limit(most);

/**
 * Who was let in and is to be asked what they thought, each address of a booking once: who bought the tickets, and
 * friends to whom they were passed on. So many at most.
 */
export async function listToAsk(
  db: Database,
  { now, most }: { now: number; most: number },
): Promise<ToAsk[]> {
  const found: ToAsk[] = [];
  for (const showtimeId of await listAskedShowtimes(db, now)) {
    found.push(...(await visitsOf(db, showtimeId, most - found.length)));
    if (found.length >= most) break;
  }
  return found;
}

/** Condition: the ticket let somebody in, and its theater asks. */
export const isStillToAsk = (ticketId: string): SQL =>
  and(
    hasRow(tickets, eq(tickets.id, ticketId), isAdmitted),
    sql`exists (select 1 from ${theaters} join ${screens} on ${screens.theaterId} = ${theaters.id}
      join ${showtimes} on ${showtimes.screenId} = ${screens.id}
      join ${tickets} on ${tickets.showtimeId} = ${showtimes.id}
      where ${tickets.id} = ${ticketId} and ${isAsking})`,
  ) as SQL;
