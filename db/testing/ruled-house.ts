import { sql } from "drizzle-orm";
import type { Database } from "../client";
import { users } from "../schema/accounts";
import { auditEntries } from "../schema/audit";
import { bookings } from "../schema/bookings";
import { seatClaims } from "../schema/claims";
import { scans } from "../schema/door";
import { holds } from "../schema/holds";
import { orderLines, orders } from "../schema/orders";
import { payments } from "../schema/payments";
import { priceRules } from "../schema/pricing";
import { receipts } from "../schema/receipts";
import { refundLines, refunds } from "../schema/refunds";
import { reservations } from "../schema/reservations";
import { seatOffers } from "../schema/seat-offers";
import { layoutSeats, layouts } from "../schema/venues";
import { type Fixture, makeFixture, makeShowtime } from "./fixture";
import { addShifts, type RuledShifts } from "./ruled-shifts";
import { addVouchers, type RuledVouchers } from "./ruled-vouchers";

/**
 * `later` is another showtime of the first theater, and `booking` one of it that was made online and refunded in part;
 * `narrower` is a layout without the seat that is claimed.
 */
export type RuledHouse = {
  here: Fixture;
  there: Fixture;
  later: number;
  cancelled: number;
  narrower: number;
  /** Of an order with the same id, as the booking is. */
  payment: string;
  booking: string;
  /** Orders of a pound that nothing was paid of: one with its line, one without. */
  unpaid: string;
  bare: string;
  /** A paid order with the first receipt, and a refund of the same id without its credit note. */
  receipted: string;
  /** Another refund of it, which is said what for in part. */
  unnamed: string;
  shifts: RuledShifts;
  vouchers: RuledVouchers;
  /** An order without payments that waits to be paid at the counter, as its hold and its reservation are called. */
  reserved: string;
  /** The same, given up. */
  givenUp: string;
};

/** How long after the first showtime the later one is. */
export const APART_MS = 86_400_000;
const STARTS_AT = Date.UTC(2026, 10, 22, 18);

/** At the time of one that takes place. */
async function addCancelled(db: Database, { showtimeId }: Fixture): Promise<number> {
  const [row] = await db.values<[number]>(sql`
    insert into showtimes (movie_id, screen_id, layout_id, price_card_id, starts_at, ends_at, occupied_until, language, state)
    select movie_id, screen_id, layout_id, price_card_id, starts_at, ends_at, occupied_until, language, 'cancelled'
    from showtimes where id = ${showtimeId} returning id`);
  return row?.[0] ?? 0;
}

/** Two theaters with a showtime each, and in the first some of all that rules are about. */
export async function openRuledHouse(db: Database): Promise<RuledHouse> {
  const here = await makeFixture(db, { startsAt: STARTS_AT });
  const there = await makeFixture(db, { startsAt: STARTS_AT });
  const later = await makeShowtime(db, { ...here, startsAt: STARTS_AT + APART_MS });
  const cancelled = await addCancelled(db, here);
  const [id, booking] = [await addPayment(db, here), await addPayment(db, { ...here, showtimeId: later })];
  const { showtimeId } = here;
  await db
    .insert(auditEntries)
    .values({ at: 1, action: "payment.started", objectType: "payment", objectId: id, details: {} });
  await db
    .insert(seatClaims)
    .values({ showtimeId, seatId: here.seatIds[0] as number, holdId: id, expiresAt: 9 });
  const sold = { id: booking, reference: booking, linkToken: booking, showtimeId: later, orderId: booking };
  await db.insert(bookings).values({ ...sold, createdAt: 1 });
  const refund = { id: booking, paymentId: booking, orderId: booking, bookingId: booking, amountMinor: 50 };
  await db.insert(refunds).values({ ...refund, reason: "by-staff", state: "failed", createdAt: 1 });
  // a penny of it is said what for
  await db.insert(refundLines).values({ refundId: booking, orderLineId: `${booking}-0`, amountMinor: 1 });
  const [unpaid, bare] = [await addOrder(db, here, [100]), await addOrder(db, here, [])];
  await db.insert(priceRules).values({ priceCardId: here.priceCardId, name: "Weekend", amountMinor: 200 });
  await addScan(db, booking, later);
  const narrower = await makeLayout(db, here, here.seatIds.slice(1));
  const receipted = await addReceipted(db, here);
  const unnamed = `${receipted}-unnamed`;
  const paid = { payment: id, booking, unpaid, bare, receipted, unnamed };
  await addOffers(db, showtimeId, [id, booking, receipted]);
  const waiting = {
    reserved: await addReservation(db, here, null),
    givenUp: await addReservation(db, here, 2),
  };
  const parts = { shifts: await addShifts(db, here), vouchers: await addVouchers(db, here) };
  return { here, there, later, cancelled, narrower, ...paid, ...waiting, ...parts };
}

/** An order of a pound; each line has its id, and where it stands in it. */
async function addOrder(
  db: Database,
  { theaterId }: Fixture,
  amounts: number[],
  { id = crypto.randomUUID() as string, holdId = null as string | null } = {},
): Promise<string> {
  const times = { createdAt: 1, updatedAt: 1 };
  await db.insert(orders).values({
    ...{ id, theaterId, holdId, currency: "GBP", channel: "online", totalMinor: 100 },
    ...{ name: "Ada", email: "ada@example.org", language: "en", ...times },
  });
  const kind = "fee" as const;
  const lines = amounts.map((amountMinor, position) => ({
    id: `${id}-${position}`,
    orderId: id,
    position,
    kind,
    amountMinor,
  }));
  if (lines.length > 0) await db.insert(orderLines).values(lines);
  return id;
}

/** With a hold and an order of the same id, whose one line is a pound. */
async function addReservation(db: Database, fixture: Fixture, endedAt: number | null): Promise<string> {
  const id = crypto.randomUUID();
  const { showtimeId, priceCardId } = fixture;
  const hold = { id, showtimeId, visitorId: "v", priceCardId, createdAt: 1, reservedAt: 1, expiresAt: 9 };
  await db.insert(holds).values(hold);
  await addOrder(db, fixture, [100], { id, holdId: id });
  const ended = endedAt === null ? {} : { endedAt, endedAs: "by-customer" as const };
  await db.insert(reservations).values({
    ...{ id, reference: id, linkToken: id, orderId: id, holdId: id, showtimeId, until: 9, createdAt: 1 },
    ...ended,
  });
  return id;
}

/** Begun, with a hold and an order of the same id. */
async function addPayment(db: Database, fixture: Fixture): Promise<string> {
  const id = crypto.randomUUID();
  const { showtimeId, priceCardId, theaterId } = fixture;
  await db.insert(holds).values({ id, showtimeId, visitorId: "v", priceCardId, createdAt: 1, expiresAt: 9 });
  await addOrder(db, fixture, [10, 30, 60], { id, holdId: id });
  await db.insert(payments).values({
    ...{ id, orderId: id, theaterId, holdId: id, tender: "card", provider: "test", method: "succeed" },
    ...{ amountMinor: 100, createdAt: 1, updatedAt: 1 },
  });
  return id;
}

/** Other seats for these orders, each called as its order is; the first was refused. */
async function addOffers(db: Database, showtimeId: number, orderIds: string[]): Promise<void> {
  for (const [at, id] of orderIds.entries())
    await db.insert(seatOffers).values({
      ...{ id, orderId: id, showtimeId, linkToken: id, until: 9, createdAt: 1 },
      refusedAt: at === 0 ? 1 : null,
    });
}

/** Paid and with its receipt, and of two of its lines ten pence are to go back each. */
async function addReceipted(db: Database, fixture: Fixture): Promise<string> {
  const id = await addPayment(db, fixture);
  for (const state of ["captured", "booked"] as const)
    await db.update(payments).set({ state }).where(sql`id = ${id}`);
  const issued = { orderId: id, issuedAt: 1, legalName: "Lantern", legalAddress: "", taxNumber: "" };
  const { theaterId } = fixture;
  await db.insert(receipts).values({ theaterId, series: "receipt", year: 2026, number: 1, ...issued });
  for (const [refundId, amountMinor, line] of [
    [id, 10, 0],
    [`${id}-unnamed`, 20, 1],
  ] as const) {
    const refund = { id: refundId, paymentId: id, orderId: id, amountMinor };
    await db.insert(refunds).values({ ...refund, reason: "by-staff", createdAt: 1 });
    await db.insert(refundLines).values({ refundId, orderLineId: `${id}-${line}`, amountMinor: 10 });
  }
  return id;
}

async function addScan(db: Database, id: string, showtimeId: number): Promise<void> {
  const [user] = await db
    .insert(users)
    .values({ email: `${id}@example.org`, name: "Rosa", passwordHash: "none", createdAt: 1 })
    .returning();
  const device = { deviceId: "north", deviceName: "North door", scannedAt: 1, receivedAt: 1 };
  await db.insert(scans).values({ id, showtimeId, outcome: "unknown", userId: user?.id ?? 0, ...device });
}

async function makeLayout(db: Database, { screenId }: Fixture, seatIds: number[]): Promise<number> {
  const [layout] = await db.insert(layouts).values({ screenId, version: 2, createdAt: 0 }).returning();
  const layoutId = layout?.id ?? 0;
  const shared = { layoutId, rowLabel: "A", y: 0, type: "standard" as const };
  await db
    .insert(layoutSeats)
    .values(seatIds.map((seatId, i) => ({ ...shared, seatId, ordinal: i, number: `${i}`, x: i })));
  return layoutId;
}
