import { and, asc, count, desc, eq, gt, lte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { orders } from "@/db/schema/orders";
import { showtimes } from "@/db/schema/scheduling";
import { type Booking, bookingRows, withTickets } from "./booking";

export const BOOKINGS_PER_PAGE = 10;

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
