import { type SQL, sql } from "drizzle-orm";
import { seatClaims } from "@/db/schema/claims";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats } from "@/db/schema/venues";
import { HOUSE_UNTIL, isLive } from "./hold";

// How many of the seats of each showtime: columns of a query over showtimes.

/** Drizzle leaves out the tables' names where a query reads one table alone, but not in what is nested. */
const counted = (query: SQL) => sql<number>`(${query})`;

const claimed = sql`select count(*) from ${seatClaims} where ${seatClaims.showtimeId} = ${showtimes.id}`;
const isUnsold = sql`${seatClaims.bookingId} is null`;

export const seatsInAll = counted(
  sql`select count(*) from ${layoutSeats} where ${layoutSeats.layoutId} = ${showtimes.layoutId}`,
);

export const seatsSold = counted(sql`${claimed} and ${seatClaims.bookingId} is not null`);

/** Sold, or in anybody's hands. */
export const seatsTaken = (now: number) => counted(sql`${claimed} and ${isLive(seatClaims.expiresAt, now)}`);

/** Claimed and not sold, by customers or by the house. */
export const seatsHeld = (now: number) =>
  counted(sql`${claimed} and ${isUnsold} and ${isLive(seatClaims.expiresAt, now)}`);

export const seatsHeldByCustomers = (now: number) =>
  counted(sql`${claimed} and ${isUnsold} and ${isLive(seatClaims.expiresAt, now)}
    and ${seatClaims.expiresAt} < ${HOUSE_UNTIL}`);

/** Reserved, to be paid at the box office. */
export const seatsReserved = (now: number) =>
  counted(sql`${claimed} and ${isUnsold} and ${isLive(seatClaims.expiresAt, now)}
    and ${seatClaims.holdId} in (select holds.id from holds
      where holds.showtime_id = ${showtimes.id} and holds.reserved_at is not null)`);

export const seatsHeldByHouse = counted(sql`${claimed} and ${seatClaims.expiresAt} = ${HOUSE_UNTIL}`);
