import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { bookingNotes } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { reviews } from "@/db/schema/reviews";
import { makeFixture } from "@/db/testing/fixture";
import { addRefund } from "@/db/testing/orders";
import { openTestDatabase } from "@/db/testing/test-database";
import { addBooking } from "@/lib/accounts/testing/bookings";
import { addUser } from "@/lib/accounts/testing/people";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { audit } from "@/lib/audit";
import { addNote } from "@/lib/bookings/add-note";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { passOn } from "@/lib/bookings/testing/passed-on";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { forgetAllOld, forgetOld, ORDERS_AT_ONCE } from "./forget-old";
import { addOldOrders } from "./testing/old-orders";
import { whereIs } from "./testing/where-is";

const NOW = Date.UTC(2026, 10, 24, 18, 0);
const DAYS = 365;
const OLD = NOW - (DAYS + 10) * DAY_MS;

const word = () =>
  `q${newId()
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "")}q`;
const forget = (db: Database, now = NOW) => forgetOld(db, { days: DAYS, now });
const isOf = (bookingId: string) => sql`id = (select order_id from bookings where id = ${bookingId})`;

/** A booking of a showtime that began then, by somebody who is named by one word. */
async function booked(db: Database, startsAt: number, now = startsAt - DAY_MS) {
  const fixture = await makeFixture(db, { startsAt });
  const booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  const name = word();
  const email = `${name}@example.org`;
  await db.update(orders).set({ name, email, searchName: name }).where(isOf(booking.id));
  await db
    .update(messages)
    .set({ to: email, deliveredAt: now, token: null })
    .where(eq(messages.bookingId, booking.id));
  return { booking, fixture, name };
}

// a database of each test's own: what is old anywhere in it goes
describe("retention", () => {
  it("makes old orders anonymous, whoever they were for, and leaves the books and the tickets", async () => {
    const db = openTestDatabase();
    const { booking, name, fixture } = await booked(db, OLD);
    const ada = await addUser(db, "ada@example.org");
    await db.update(orders).set({ userId: ada.id }).where(isOf(booking.id));
    const staff = await addAdmin(db);
    await addNote(db, { staff, bookingId: booking.id, text: `${name} is late`, now: OLD });
    const friend = word();
    await passOn(db, {
      ...{ linkToken: booking.linkToken, ticketId: booking.tickets[0]?.id ?? "", now: OLD - 1 },
      email: `${friend}@example.org`,
    });
    const { movieId, theaterId } = fixture;
    const [reviewId, hiddenWhy] = [newId(), `${friend} tells how it ends`];
    await db.insert(reviews).values({
      ...{ id: reviewId, movieId, theaterId, ticketId: booking.tickets[0]?.id ?? "", halves: 6 },
      ...{
        mailbox: `${friend}@example.org`,
        name: friend,
        words: "He did it.",
        createdAt: OLD,
        writtenAt: OLD,
      },
      ...{ hiddenAt: OLD, hiddenWhy },
    });
    const hidden = { theaterId, action: "review.hidden", objectId: reviewId } as const;
    await audit(db, { by: staff, ...hidden, details: { movieId, reason: hiddenWhy } }, OLD);
    await db.update(messages).set({ deliveredAt: OLD, token: null });
    const books = () =>
      db.values(
        sql`select * from ledger_totals union all select 0, 0, 0, 0, 0, 0, 0, 0, 0, count(*), 0 from receipts`,
      );
    const before = await books();
    expect(await forget(db)).toBe(1);
    for (const gone of [name, friend]) expect(await whereIs(db, gone)).toEqual([]);
    expect(await books()).toEqual(before);
    const [order] = await db.select().from(orders).where(isOf(booking.id));
    expect(order).toMatchObject({
      name: "",
      email: "",
      userId: null,
      erasedAt: NOW,
      theaterId: fixture.theaterId,
    });
    expect(await db.select().from(bookingNotes)).toMatchObject([{ text: "—" }]);
    expect((await getBookingByLink(db, booking.linkToken))?.tickets).toHaveLength(2);
    expect(await forget(db)).toBe(0);
  });

  it("waits for the showtime, and for money that is under way", async () => {
    const db = openTestDatabase();
    const ahead = await booked(db, NOW - (DAYS - 1) * DAY_MS, OLD);
    const pending = await booked(db, OLD);
    const [payment] = await db
      .select()
      .from(payments)
      .where(sql`order_id = (select order_id from bookings where id = ${pending.booking.id})`);
    const refund = { id: newId(), paymentId: payment?.id ?? "", amountMinor: 1, reason: "by-staff" as const };
    await addRefund(db, { ...refund, createdAt: OLD });
    expect(await forget(db)).toBe(0);
    await db.run(sql`update refunds set state = 'failed'`);
    expect(await forget(db)).toBe(1);
    expect(await whereIs(db, pending.name)).toEqual([]);
    expect(await whereIs(db, ahead.name)).not.toEqual([]);
    expect(await forget(db, NOW + 2 * DAY_MS)).toBe(1);
    expect(await whereIs(db, ahead.name)).toEqual([]);
  });

  it("goes through many in bounded batches, and several at once do no harm", async () => {
    const db = openTestDatabase();
    const fixture = await makeFixture(db, { startsAt: OLD });
    for (let nth = 0; nth < ORDERS_AT_ONCE + 5; nth++)
      await addBooking(db, fixture, { email: `a${nth}@example.org`, userId: null });
    await db.run(sql`update payments set state = 'declined'`);
    const counts = await Promise.all([forget(db), forget(db)]);
    expect(Math.max(...counts)).toBe(ORDERS_AT_ONCE + 5);
    expect(await db.$count(orders, sql`erased_at is null or email <> ''`)).toBe(0);
  });

  it("goes on until nothing is left for whoever waits for it, and is ended between two batches", async () => {
    const db = openTestDatabase();
    const fixture = await makeFixture(db, { startsAt: OLD });
    await addOldOrders(db, fixture.theaterId, 2 * ORDERS_AT_ONCE + 5);
    const told: number[] = [];
    const all = (most: number) =>
      forgetAllOld(db, {
        ...{ days: DAYS, now: NOW },
        goOn: async ({ orders: done }) => told.push(done) <= most,
      });
    expect(await all(1)).toEqual({ orders: ORDERS_AT_ONCE, letters: 0 });
    expect(told).toEqual([0, ORDERS_AT_ONCE]);
    expect(await db.$count(orders, sql`erased_at is null`)).toBe(ORDERS_AT_ONCE + 5);
    expect(await all(99)).toEqual({ orders: ORDERS_AT_ONCE + 5, letters: 0 });
    expect(await db.$count(orders, sql`erased_at is null or email <> ''`)).toBe(0);
  });

  it("looks for what is due by an index", async () => {
    const db = openTestDatabase();
    const plan = await db.values<unknown[]>(sql`explain query plan select id from orders
      where erased_at is null and created_at < 1 order by created_at, id limit 50`);
    expect(JSON.stringify(plan)).toContain("orders_unerased");
  });
});
