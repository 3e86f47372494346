import { and, asc, count, desc, eq, gt, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { offsetOf } from "@/db/offset-of";
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
  const counted = db
    .select({ bookings: count() })
    .from(orders)
    .innerJoin(bookings, eq(bookings.orderId, orders.id))
    .innerJoin(showtimes, eq(showtimes.id, bookings.showtimeId))
    .where(whose);
  const [total, rows] = await Promise.all([
    counted.get(),
    bookingRows(db)
      .where(whose)
      .orderBy(when === "upcoming" ? asc(showtimes.startsAt) : desc(showtimes.startsAt), asc(bookings.id))
      .limit(BOOKINGS_PER_PAGE)
      .offset(offsetOf(page, BOOKINGS_PER_PAGE, sql`(${counted})`)),
  ]);
  const pages = Math.max(1, Math.ceil((total?.bookings ?? 0) / BOOKINGS_PER_PAGE));
  return { bookings: await withTickets(db, rows), page: Math.min(page, pages), pages };
}
