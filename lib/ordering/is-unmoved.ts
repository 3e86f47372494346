import { type SQL, sql } from "drizzle-orm";

/** Condition: a showtime has the time and place still that an order was begun for. */
export const isUnmoved = (showtimeId: number, orderId: string): SQL =>
  sql`not exists (select 1 from showtimes join orders on orders.created_at <= showtimes.moved_at
    where showtimes.id = ${showtimeId} and orders.id = ${orderId})`;
