import { and, asc, count, desc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { orders } from "@/db/schema/orders";
import { promoCodes } from "@/db/schema/pricing";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { manages, type Steward, sells } from "@/lib/accounts/steward";
import { paidWith } from "@/lib/orders/paid-with";
import { type ShowtimeDetails, showtimeDetails, showtimesWithDetails } from "./showtime-details";

export const BOOKINGS_PER_PAGE = 10;

const bookingColumns = {
  id: bookings.id,
  reference: bookings.reference,
  linkToken: bookings.linkToken,
  orderId: orders.id,
  userId: orders.userId,
  name: orders.name,
  email: orders.email,
  channel: orders.channel,
  paidWith,
  totalMinor: orders.totalMinor,
  /** What a code had taken off; what was paid is the total. */
  discountMinor: orders.discountMinor,
  promoCode: promoCodes.code,
  /** What has gone back, or is on its way back. */
  refundedMinor: sql<number>`(select coalesce(sum(${refunds.amountMinor}), 0) from ${refunds}
    where ${refunds.bookingId} = ${bookings.id})`,
  createdAt: bookings.createdAt,
  cancelledAt: bookings.cancelledAt,
  showtime: { ...showtimeDetails, currency: orders.currency },
};

const bookingRows = (db: Database) =>
  db
    .select(bookingColumns)
    .from(bookings)
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .leftJoin(promoCodes, eq(promoCodes.id, orders.promoCodeId))
    .innerJoin(showtimes, eq(showtimes.id, bookings.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .$dynamic();

export type Ticket = typeof tickets.$inferSelect;
export type Booking = Awaited<ReturnType<typeof bookingRows>>[number] & { tickets: Ticket[] };

/** The booking behind an unguessable link, with all its tickets, cancelled ones last. */
export async function getBookingByLink(db: Database, linkToken: string): Promise<Booking | null> {
  const row = await bookingRows(db).where(eq(bookings.linkToken, linkToken)).get();
  if (!row) return null;
  const [booking] = await withTickets(db, [row]);
  return booking ?? null;
}

/** A booking of a theater that this person runs. */
export async function getManagedBooking(
  db: Database,
  { steward, bookingId }: { steward: Steward; bookingId: string },
): Promise<Booking | null> {
  const row = await bookingRows(db)
    .where(and(eq(bookings.id, bookingId), manages(steward, theaters.id)))
    .get();
  if (!row) return null;
  const [booking] = await withTickets(db, [row]);
  return booking ?? null;
}

/** The refunds of a booking, the first one first. */
export const listRefunds = (db: Database, bookingId: string) =>
  db.select().from(refunds).where(eq(refunds.bookingId, bookingId)).orderBy(asc(refunds.createdAt));

type Asked = { steward: Steward; showtimeId: number };

const showtimeWhere =
  (isTheirs: typeof manages) =>
  async (db: Database, { steward, showtimeId }: Asked): Promise<ShowtimeDetails | null> => {
    const row = await showtimesWithDetails(db)
      .where(and(eq(showtimes.id, showtimeId), isTheirs(steward, theaters.id)))
      .get();
    return row ?? null;
  };
/** A showtime of a theater that this person runs. */
export const getManagedShowtime = showtimeWhere(manages);
/** A showtime that this person may sell at the counter. */
export const getCounterShowtime = showtimeWhere(sells);

/** A person's bookings: upcoming ones soonest first, past ones latest first; `page` from 1, beyond the last is the last. */
export async function listBookings(
  db: Database,
  { userId, when, page, now }: { userId: number; when: "upcoming" | "past"; page: number; now: number },
): Promise<{ bookings: Booking[]; page: number; pages: number }> {
  const whose = and(
    eq(orders.userId, userId),
    when === "upcoming" ? gt(showtimes.startsAt, now) : lte(showtimes.startsAt, now),
  );
  const total = await db
    .select({ bookings: count() })
    .from(orders)
    .innerJoin(bookings, eq(bookings.orderId, orders.id))
    .innerJoin(showtimes, eq(showtimes.id, bookings.showtimeId))
    .where(whose)
    .get();
  const pages = Math.max(1, Math.ceil((total?.bookings ?? 0) / BOOKINGS_PER_PAGE));
  const shown = Math.min(page, pages);
  const rows = await bookingRows(db)
    .where(whose)
    .orderBy(when === "upcoming" ? asc(showtimes.startsAt) : desc(showtimes.startsAt), asc(bookings.id))
    .limit(BOOKINGS_PER_PAGE)
    .offset((shown - 1) * BOOKINGS_PER_PAGE);
  return { bookings: await withTickets(db, rows), page: shown, pages };
}

async function withTickets(db: Database, rows: Awaited<ReturnType<typeof bookingRows>>): Promise<Booking[]> {
  const found = rows.length
    ? await db
        .select()
        .from(tickets)
        .where(
          inArray(
            tickets.bookingId,
            rows.map((row) => row.id),
          ),
        )
        .orderBy(sql`${tickets.cancelledAt} is not null`, asc(tickets.seatId))
    : [];
  return rows.map((row) => ({ ...row, tickets: found.filter((ticket) => ticket.bookingId === row.id) }));
}
