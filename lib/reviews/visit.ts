import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { bookings, tickets, ticketTransfers } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { orders } from "@/db/schema/orders";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import { rowId } from "@/lib/input/ids";
import { mailboxOf } from "@/lib/input/mailbox";
import { translated } from "@/lib/translations/translated";
import { readReviewLink } from "./review-link";

/** What is reviewed: a movie, by who is signed in; or what a message's link names, by whoever has it. */
export const reviewed = z.union([z.object({ movieId: rowId }), z.object({ link: z.string().max(200) })]);

export type Reviewed = { of: z.output<typeof reviewed>; userId: number | null };

/** Somebody was let in to a movie. A review is of them: of an account, or of a guest's mailbox. */
export type Visit = {
  ticketId: string;
  movieId: number;
  title: string;
  slug: string;
  theaterId: number;
  userId: number | null;
  mailbox: string | null;
};

/** Condition of a ticket: it let somebody in. */
export const isAdmitted: SQL = and(isNotNull(tickets.admittedAt), isNull(tickets.cancelledAt)) as SQL;

/** A ticket that was passed on is its holder's. */
const acceptance = and(eq(ticketTransfers.ticketId, tickets.id), isNotNull(ticketTransfers.acceptedAt));
export const holderId = sql<number | null>`iif(${ticketTransfers.acceptedAt} is null,
  ${orders.userId}, ${ticketTransfers.acceptedBy})`;
export const holderEmail = sql<string | null>`iif(${ticketTransfers.acceptedAt} is null,
  ${orders.email}, ${ticketTransfers.acceptedEmail})`;

/** By these they have said something already: it stays theirs when their order is nobody's any more. */
const reviewedBy = (userId: number): SQL => sql`select ticket_id from reviews where user_id = ${userId}`;

const isTheirs = (userId: number): SQL => sql`${tickets.id} in (
  select t.id from orders o join bookings b on b.order_id = o.id join tickets t on t.booking_id = b.id
    where o.user_id = ${userId}
  union all select ticket_id from ticket_transfers where accepted_by = ${userId}
  union all ${reviewedBy(userId)})
  and (${holderId} = ${userId} or ${tickets.id} in (${reviewedBy(userId)}))`;

function isMeant({ of, userId }: Reviewed): SQL | null {
  if ("movieId" in of)
    return userId === null ? null : (and(eq(showtimes.movieId, of.movieId), isTheirs(userId)) as SQL);
  const ticketId = readReviewLink(of.link);
  return ticketId === null ? null : eq(tickets.id, ticketId);
}

/** The admission by which they may review it, the last; null where there is none. */
export async function findVisit(db: Database, asked: Reviewed): Promise<Visit | null> {
  const meant = isMeant(asked);
  if (!meant) return null;
  const found = await db
    .select({
      ...{ ticketId: tickets.id, movieId: movies.id, slug: movies.slug },
      title: translated("movie.title", movies.id, movies.title),
      ...{ theaterId: screens.theaterId, userId: holderId, email: holderEmail },
    })
    .from(tickets)
    .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .leftJoin(ticketTransfers, acceptance)
    .innerJoin(showtimes, eq(showtimes.id, tickets.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .where(and(meant, isAdmitted))
    .orderBy(desc(tickets.admittedAt), tickets.id)
    .limit(1)
    .get();
  if (!found) return null;
  const { email, ...visit } = found;
  if ("movieId" in asked.of) return { ...visit, userId: asked.userId, mailbox: null };
  if (visit.userId !== null) return { ...visit, mailbox: null };
  return email ? { ...visit, mailbox: mailboxOf(email) } : null;
}
