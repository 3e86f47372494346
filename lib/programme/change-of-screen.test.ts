import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { showtimes } from "@/db/schema/scheduling";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { addScreen, addVersion, listPrinted, rowOf } from "@/lib/bookings/testing/other-screen";
import { blockSeats } from "@/lib/box-office/block-seats";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { cancelChosen } from "@/lib/ordering/refunds/cancel-chosen";
import { IN_FULL } from "@/lib/scheduling/refund-tiers";
import { changeSoldShowtime } from "./change-sold-showtime";

breakInvariants("booking-is-paid", "sold-seat-is-of-its-screen");

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 24 * HOUR_MS;

describe.each(engines)("a change of screen on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    staff = await addOwner(db, fixture.theaterId);
  });

  const moveTo = (screenId: number, showtimeId = fixture.showtimeId) =>
    changeSoldShowtime(db, { showtimeId, revision: 1, staff, now, change: { screenId } });

  /** The showtime plays on a version in which A1 and A2 have changed names, though A1 is sold. */
  async function misname() {
    const { screenId } = fixture;
    const names = [["A", "2"], ["A", "1"], ...rowOf(10).slice(2), ...rowOf(10, "B")] as const;
    const layoutId = await addVersion(db, { screenId, version: 2 }, names);
    await db.update(showtimes).set({ layoutId }).where(eq(showtimes.id, fixture.showtimeId));
  }

  it("seats people by what their tickets say, whatever their seats were called since", async () => {
    await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 1), now });
    await misname();
    const house = { showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(4, 5), reason: "broken" };
    expect(await blockSeats(db, { ...house, staff, now })).toMatchObject({ ok: true });
    const other = await addScreen(db, fixture, rowOf(5));
    expect(await moveTo(other.screenId)).toMatchObject({ ok: true });
    expect(await listPrinted(db, fixture.showtimeId)).toEqual([["A1", "A1", 1]]);
    const claims = await db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
    expect(claims).toHaveLength(2);
  });

  it("gives no seat to a ticket and to the house both", async () => {
    await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 1), now });
    await misname();
    const house = { showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(1, 2), reason: "broken" };
    expect(await blockSeats(db, { ...house, staff, now })).toMatchObject({ ok: true });
    const other = await addScreen(db, fixture, rowOf(5));
    expect(await moveTo(other.screenId)).toMatchObject({ code: "seats-missing", missing: ["A1"] });
  });

  it("frees the seats of a ticket that is cancelled while it happens", async () => {
    const seatIds = fixture.seatIds.slice(0, 2);
    const booking = await bookSeats(db, fixture, { seatIds, now });
    const other = await addScreen(db, fixture, rowOf(5));
    expect(await moveTo(other.screenId)).toMatchObject({ ok: true });
    // the booking was read before: its seats are those of the screen that was left
    const [first] = booking.tickets;
    if (!first) throw new Error("no ticket");
    const wanted = { booking, ticketIds: [first.id], expectedRefundMinor: 1_250, guards: [], now };
    const told = { terms: IN_FULL, reason: "showtime-moved", isHandedBack: false, userId: null } as const;
    expect(await cancelChosen(db, { ...wanted, ...told })).toMatchObject({ ok: true });
    expect(await listPrinted(db, fixture.showtimeId)).toEqual([["A2", "A2", 1]]);
    const claims = await db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
    expect(claims).toHaveLength(1);
    // twin: by the seats it had been read with, nothing would have been freed
    const remembered = await db.values(sql`select 1 from seat_claims where booking_id = ${booking.id}
      and seat_id in (select value from json_each(${JSON.stringify(seatIds)}))`);
    expect(remembered).toEqual([]);
    const [free] = await db.values<[number]>(sql`
      select seat_id from layout_seats where layout_id = ${other.layoutId} and row_label = 'A' and number = '1'`);
    const holder = { visitorId: newId(), userId: null };
    const again = { showtimeId: fixture.showtimeId, seatIds: [Number(free?.[0])], holder, now };
    expect(await holdSeats(db, again)).toMatchObject({ ok: true });
  });

  it("moves two thousand sold seats, each to the one of its name", async () => {
    const names = Array.from({ length: 40 }, (_, row) => rowOf(50, `R${row}`)).flat();
    const from = await addScreen(db, fixture, names);
    const other = await addScreen(db, fixture, names.toReversed());
    const showtimeId = await makeShowtime(db, { ...fixture, ...from, startsAt });
    await sellAll(db, { ...fixture, showtimeId }, from.layoutId);
    expect(await moveTo(other.screenId, showtimeId)).toMatchObject({ ok: true, value: { told: 2 } });
    const printed = await listPrinted(db, showtimeId);
    expect(printed).toEqual(names.toReversed().map(([row, number]) => [row + number, row + number, 1]));
  });
});

/** One booking of a layout's first seat, and one of all the others: they are more than can be ordered at once. */
async function sellAll(db: Database, fixture: Fixture, layoutId: number) {
  const { id, orderId } = await bookSeats(db, fixture, { seatIds: await firstSeat(db, layoutId), now });
  const all = newId();
  await db.run(sql`
    insert into orders (id, theater_id, currency, channel, total_minor, name, email, language, created_at, updated_at)
    select ${all}, theater_id, currency, channel, 0, name, email, language, created_at, updated_at
    from orders where id = ${orderId}`);
  await db.run(sql`
    insert into order_lines (id, order_id, position, kind, amount_minor, showtime_id, seat_id, ticket_type_id)
    select ${all} || ordinal, ${all}, ordinal, 'ticket', 0, ${fixture.showtimeId}, seat_id, ${fixture.ticketTypeId}
    from layout_seats where layout_id = ${layoutId} and ordinal > 0`);
  await db.run(sql`
    insert into bookings (id, reference, link_token, showtime_id, order_id, created_at)
    values (${all}, ${all}, ${all}, ${fixture.showtimeId}, ${all}, ${now})`);
  await db.run(sql`
    insert into seat_claims (showtime_id, seat_id, hold_id, booking_id, expires_at)
    select sold.showtime_id, layout_seats.seat_id, sold.hold_id, ${all}, sold.expires_at
    from layout_seats join seat_claims as sold on sold.booking_id = ${id}
    where layout_seats.layout_id = ${layoutId} and layout_seats.ordinal > 0`);
  await db.run(sql`
    insert into tickets (id, booking_id, order_line_id, showtime_id, seat_id, row_label, seat_number, seat_type, ticket_type,
      paid_minor, reported_minor, recognised_minor, code)
    select ${all} || ordinal, ${all}, ${all} || ordinal, ${fixture.showtimeId}, seat_id, row_label, number,
      type, 'Adult', 0, 0, 0, ${all} || ordinal
    from layout_seats where layout_id = ${layoutId} and ordinal > 0`);
}

async function firstSeat(db: Database, layoutId: number): Promise<number[]> {
  const rows = await db.values<[number]>(
    sql`select seat_id from layout_seats where layout_id = ${layoutId} and ordinal = 0`,
  );
  return rows.map(([id]) => id);
}

it("without the conditions and the rule, a sale made meanwhile is left on the old screen (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt });
  const staff = await addOwner(db, fixture.theaterId);
  await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 1), now });
  const other = await addScreen(db, fixture, rowOf(5));
  const change = {
    showtimeId: fixture.showtimeId,
    revision: 1,
    staff,
    now,
    change: { screenId: other.screenId },
  };
  const before = meanwhile(db, () => bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(1, 2), now }));
  expect(await changeSoldShowtime(before, change)).toMatchObject({ code: "sold-meanwhile" });

  const later = meanwhile(withoutGuard(db, "sold-meanwhile"), () =>
    bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(2, 3), now }),
  );
  await db.run(sql`drop trigger showtimes_keep_claimed_seats`);
  expect(await changeSoldShowtime(later, change)).toMatchObject({ ok: true });
  // the third ticket has no place in the room any more
  expect(await listPrinted(db, fixture.showtimeId)).toHaveLength(2);
});
