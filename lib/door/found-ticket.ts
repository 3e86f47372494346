import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets, ticketTransfers } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { reversedBy } from "@/lib/payments/list-reversals";
import { ticketNote } from "./ticket-note";
import type { DoorSeat, Holder, RightShowtime } from "./verdict";

export type FoundTicket = {
  id: string;
  /** What its QR code says now. */
  code: string;
  showtimeId: number;
  cancelledAt: number | null;
  admittedAt: number | null;
  seat: DoorSeat;
  right: RightShowtime;
  /** Who has it, when it was passed on. */
  holder: Holder | null;
  /** It was shown by what its buyer has, which ended when it was passed on. */
  isPassedOn: boolean;
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
      note: ticketNote,
      reversedBy: reversedBy(sql`bookings.order_id`),
      cancelledAt: tickets.cancelledAt,
      admittedAt: tickets.admittedAt,
      acceptedAt: ticketTransfers.acceptedAt,
      acceptedName: ticketTransfers.acceptedName,
      oldCode: ticketTransfers.oldCode,
      movieTitle: movies.title,
      screenName: screens.name,
      theaterName: theaters.name,
      startsAt: showtimes.startsAt,
      timeZone: theaters.timeZone,
    })
    .from(tickets)
    .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
    .leftJoin(
      ticketTransfers,
      and(eq(ticketTransfers.ticketId, tickets.id), isNotNull(ticketTransfers.acceptedAt)),
    )
    .innerJoin(showtimes, eq(showtimes.id, tickets.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .$dynamic();

export type Row = Awaited<ReturnType<typeof ticketRows>>[number];

/** `isBuyers` of a ticket that was shown by what its buyer has, and not by what its holder got. */
export function asFound(
  { rowLabel, seatNumber, seatType, ticketType, note, reversedBy, acceptedAt, acceptedName, ...row }: Row,
  isBuyers = false,
): FoundTicket {
  const { id, code, oldCode: _, showtimeId, cancelledAt, admittedAt, ...right } = row;
  const seat = {
    rowLabel,
    seatNumber,
    seatType,
    ticketType,
    ...(note && { note }),
    ...(reversedBy && { reversedBy }),
  };
  const holder = acceptedAt === null ? null : { name: acceptedName ?? "", at: acceptedAt };
  const isPassedOn = isBuyers && holder !== null;
  return { id, code, showtimeId, cancelledAt, admittedAt, seat, right, holder, isPassedOn };
}
