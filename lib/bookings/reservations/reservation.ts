import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { holds } from "@/db/schema/holds";
import { orderLines, orders } from "@/db/schema/orders";
import { promoCodes, ticketTypes } from "@/db/schema/pricing";
import { reservations } from "@/db/schema/reservations";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats, screens, theaters } from "@/db/schema/venues";
import { isLive } from "@/lib/claims/hold";
import { showtimeDetails } from "@/lib/scheduling/get-showtime-details";
import { translated } from "@/lib/translations/translated";
import { bookedFee } from "../booked-fee-of";

const columns = {
  id: reservations.id,
  reference: reservations.reference,
  linkToken: reservations.linkToken,
  orderId: reservations.orderId,
  holdId: reservations.holdId,
  until: reservations.until,
  createdAt: reservations.createdAt,
  endedAt: reservations.endedAt,
  endedAs: reservations.endedAs,
  userId: orders.userId,
  name: orders.name,
  email: orders.email,
  language: orders.language,
  totalMinor: orders.totalMinor,
  discountMinor: orders.discountMinor,
  promoCode: promoCodes.code,
  fee: bookedFee,
  bookingId: bookings.id,
  /** How many of its seats nobody has bought or taken since. */
  seatsLeft: sql<number>`(select count(*) from seat_claims
    where seat_claims.hold_id = ${reservations.holdId} and seat_claims.booking_id is null)`,
  showtime: { ...showtimeDetails, currency: orders.currency },
};

/** While its hold is live its seats are kept: paid or ended, that is over, as it is with its time. That is no later than it was told. */
export const standsAt = (now: number): SQL =>
  sql`(${isLive(reservations.until, now)} and exists (
    select 1 from ${holds} where ${holds.id} = ${reservations.holdId} and ${isLive(holds.expiresAt, now)}))`;

export const reservationRows = (db: Database, now: number) =>
  db
    .select({
      ...columns,
      boxOffice: {
        telephone: theaters.telephone,
        boxOfficeHours: translated("theater.boxOfficeHours", theaters.id, theaters.boxOfficeHours),
      },
      isStanding: sql<boolean>`${standsAt(now)}`.mapWith(Boolean),
    })
    .from(reservations)
    .innerJoin(orders, eq(orders.id, reservations.orderId))
    .innerJoin(showtimes, eq(showtimes.id, reservations.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .leftJoin(promoCodes, eq(promoCodes.id, orders.promoCodeId))
    .leftJoin(bookings, eq(bookings.orderId, reservations.orderId))
    .$dynamic();

type Row = Awaited<ReturnType<typeof reservationRows>>[number];

/** A seat of it with the ticket that is to be paid for it, as it is called now. */
export type ReservedSeat = {
  lineId: string;
  seatId: number;
  rowLabel: string;
  seatNumber: string;
  ticketTypeId: number;
  ticketType: string;
  amountMinor: number;
};

export type Reservation = Row & { state: ReservationState; seats: ReservedSeat[] };

/** `lapsed`: not paid in time. Its seats may have gone to others since. */
export type ReservationState = "standing" | "paid" | "ended" | "lapsed";

const stateOf = ({ bookingId, endedAt, isStanding }: Row): ReservationState => {
  if (bookingId !== null) return "paid";
  if (endedAt !== null) return "ended";
  return isStanding ? "standing" : "lapsed";
};

/** Reservations with their state and seats. Of a seat that its screen has no more nothing is told. */
export async function withSeats(db: Database, rows: Row[]): Promise<Reservation[]> {
  const orderIds = rows.map(({ orderId }) => orderId);
  const seats = orderIds.length > 0 ? await listReservedSeats(db, orderIds) : [];
  return rows.map((row) => ({
    ...row,
    state: stateOf(row),
    seats: seats.filter(({ orderId }) => orderId === row.orderId),
  }));
}

const listReservedSeats = (db: Database, orderIds: string[]) =>
  db
    .select({
      orderId: orderLines.orderId,
      lineId: orderLines.id,
      seatId: layoutSeats.seatId,
      rowLabel: layoutSeats.rowLabel,
      seatNumber: layoutSeats.number,
      ticketTypeId: ticketTypes.id,
      ticketType: translated("ticket-type.name", ticketTypes.id, ticketTypes.name),
      amountMinor: orderLines.amountMinor,
    })
    .from(orderLines)
    .innerJoin(showtimes, eq(showtimes.id, orderLines.showtimeId))
    .innerJoin(ticketTypes, eq(ticketTypes.id, orderLines.ticketTypeId))
    .innerJoin(
      layoutSeats,
      and(eq(layoutSeats.layoutId, showtimes.layoutId), eq(layoutSeats.seatId, orderLines.seatId)),
    )
    .where(inArray(orderLines.orderId, orderIds))
    .orderBy(asc(layoutSeats.ordinal));

/** The first of them with its seats; null where there is none. */
export async function onlyOne(db: Database, rows: Row[]): Promise<Reservation | null> {
  const [first] = await withSeats(db, rows.slice(0, 1));
  return first ?? null;
}
