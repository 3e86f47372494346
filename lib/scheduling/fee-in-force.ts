import { type SQL, sql } from "drizzle-orm";
import { showtimes } from "@/db/schema/scheduling";
import { type BookingFee, theaters } from "@/db/schema/venues";

/**
 * The fee of what is booked of a showtime from now on, where `showtimes` and `theaters` are read: none where its price
 * card is in another currency than the fee.
 */
export const feeInForce: SQL<BookingFee | null> = sql<BookingFee | null>`iif(
  ${theaters.bookingFee} ->> 'currency' = (select currency from price_cards where id = ${showtimes.priceCardId}),
  ${theaters.bookingFee}, null)`.mapWith((stored: string): BookingFee => JSON.parse(stored));
