import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { reversedBy } from "@/lib/payments/list-reversals";
import type { DoorSeat, RightShowtime } from "./verdict";

export type FoundTicket = {
  id: string;
  showtimeId: number;
  cancelledAt: number | null;
  admittedAt: number | null;
  seat: DoorSeat;
  right: RightShowtime;
};

export const ticketRows = (db: Database) =>
  db
    .select({
      id: tickets.id,
      code: tickets.code,
      showtimeId: tickets.showtimeId,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
      seatType: tickets.seatType,
      ticketType: tickets.ticketType,
      reversedBy: reversedBy(sql`bookings.order_id`),
      cancelledAt: tickets.cancelledAt,
      admittedAt: tickets.admittedAt,
      movieTitle: movies.title,
      screenName: screens.name,
      theaterName: theaters.name,
      startsAt: showtimes.startsAt,
      timeZone: theaters.timeZone,
    })
    .from(tickets)
    .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
    .innerJoin(showtimes, eq(showtimes.id, tickets.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .$dynamic();

export type Row = Awaited<ReturnType<typeof ticketRows>>[number];

export function asFound({
  rowLabel,
  seatNumber,
  seatType,
  ticketType,
  reversedBy,
  ...row
}: Row): FoundTicket {
  const { id, code: _, showtimeId, cancelledAt, admittedAt, ...right } = row;
  const seat = { rowLabel, seatNumber, seatType, ticketType, ...(reversedBy && { reversedBy }) };
  return { id, showtimeId, cancelledAt, admittedAt, seat, right };
}
