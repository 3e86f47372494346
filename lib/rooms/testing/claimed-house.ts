import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { addPayment, printTicket } from "@/db/testing/orders";
import { newId, newReference } from "@/lib/id";

export const NOW = Date.UTC(2026, 10, 22, 12);
export const DAY = 24 * 3_600_000;
export type ClaimKind = "sold" | "held" | "expired" | "paying" | "house";

async function claim(db: Database, fixture: Fixture, showtimeId: number, seatId: number, kind: ClaimKind) {
  const [holdId, bookingId] = [newId(), newId()];
  const isOver = kind === "expired" || kind === "paying";
  const expiresAt = isOver ? NOW - 1 : NOW + DAY;
  const houseReason = kind === "house" ? "the projectionist's aunt" : null;
  await db.insert(holds).values({
    ...{ id: holdId, showtimeId, priceCardId: fixture.priceCardId, visitorId: newId(), houseReason },
    ...{ createdAt: 0, expiresAt },
  });
  if (kind !== "sold") {
    if (kind === "paying") await addPayment(db, { holdId });
    await db.insert(seatClaims).values({ showtimeId, seatId, holdId, expiresAt });
    return;
  }
  const seat = { seatId, ticketTypeId: fixture.ticketTypeId, amountMinor: 0 };
  const orderId = await addPayment(db, { holdId, seats: [seat] });
  const names = { reference: newReference(), linkToken: newId() };
  await db.insert(bookings).values({ id: bookingId, showtimeId, orderId, createdAt: 0, ...names });
  await db.insert(seatClaims).values({ showtimeId, seatId, holdId, bookingId, expiresAt: NEVER });
  await printTicket(db, { bookingId, orderId, showtimeId, seatId });
}

/** Who has which seat of a screen's showtimes. */
export const listFirm = (db: Database, screenId: number) =>
  db.values(sql`
    select seat_claims.showtime_id, seat_claims.seat_id, seat_claims.hold_id, seat_claims.booking_id from seat_claims
    join showtimes on showtimes.id = seat_claims.showtime_id where showtimes.screen_id = ${screenId}
      and (seat_claims.expires_at > ${NOW} or seat_claims.hold_id in (select hold_id from payments)) order by 1, 2`);

/** How many of them have a seat that their showtime's layout lacks. */
export const countLost = async (db: Database, screenId: number): Promise<number> => {
  const [[count] = [0]] = await db.values<[number]>(sql`
    select count(*) from seat_claims join showtimes on showtimes.id = seat_claims.showtime_id
    where showtimes.screen_id = ${screenId}
      and (seat_claims.expires_at > ${NOW} or seat_claims.hold_id in (select hold_id from payments))
      and not exists (select 1 from layout_seats
        where layout_seats.layout_id = showtimes.layout_id and layout_seats.seat_id = seat_claims.seat_id)`);
  return count;
};

/** What is read at the door of a screen's showtimes: the name of each sold seat, and of each that can be sold yet. */
export const listReadable = (db: Database, screenId: number) =>
  db.values<[showtimeId: number, seatId: number, name: string, isSold: number]>(sql`
    select showtimes.id, layout_seats.seat_id,
      coalesce(tickets.row_label || ' ' || tickets.seat_number, layout_seats.row_label || ' ' || layout_seats.number),
      tickets.id is not null
    from showtimes join layout_seats on layout_seats.layout_id = showtimes.layout_id
    left join tickets on tickets.showtime_id = showtimes.id and tickets.seat_id = layout_seats.seat_id
    where showtimes.screen_id = ${screenId} order by 1, 2`);

/** Sold seats whose ticket says another name than their layout does now. */
export const listMisnamed = (db: Database, screenId: number) =>
  db.values(sql`
    select tickets.showtime_id, tickets.seat_id from tickets
    join showtimes on showtimes.id = tickets.showtime_id and showtimes.screen_id = ${screenId}
    join layout_seats on layout_seats.layout_id = showtimes.layout_id and layout_seats.seat_id = tickets.seat_id
    where layout_seats.row_label <> tickets.row_label or layout_seats.number <> tickets.seat_number`);

/** Four showtimes to come and one of yesterday, with random claims, in a cinema of their own. */
export async function makeHouse(db: Database, list: { showtime: number; seat: number; kind: ClaimKind }[]) {
  const fixture = await makeFixture(db, { startsAt: NOW + DAY });
  const ids = [fixture.showtimeId];
  for (const days of [2, 3, 4]) ids.push(await makeShowtime(db, { ...fixture, startsAt: NOW + days * DAY }));
  const over = await makeShowtime(db, { ...fixture, startsAt: NOW - DAY });
  for (const { showtime, seat, kind } of list)
    await claim(db, fixture, ids[showtime] as number, fixture.seatIds[seat] as number, kind);
  return { fixture, ids, over };
}
