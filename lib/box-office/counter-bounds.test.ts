import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture, type RoomSeats, setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { blockSeats } from "./block-seats";
import { MAX_SEATS_AT_COUNTER } from "./counter-sale";
import type { Sale } from "./sale";
import { sellAtCounter } from "./sell-at-counter";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * HOUR_MS;
const db = openTestDatabase();

const oneRow = (count: number): RoomSeats =>
  Array.from({ length: count }, (_, x) => ({
    ...{ ordinal: x, rowLabel: "A", number: String(x + 1), x, y: 0, type: "standard" as const },
  }));

describe("what the counter sells, to the last seat and coin", () => {
  let fixture: Fixture;
  let staff: StaffMember;

  const open = async (made: Fixture) => {
    fixture = made;
    staff = await addOwner(db, fixture.theaterId);
  };
  beforeEach(async () => open(await makeFixture(db, { startsAt })));

  const seats = (...places: number[]) => places.map((place) => fixture.seatIds[place] as number);
  const upTo = (count: number) => Array.from({ length: count }, (_, place) => place);
  const sell = (places: number[], more: Partial<Sale> = {}) =>
    sellAtCounter(db, {
      staff,
      saleId: newId(),
      showtimeId: fixture.showtimeId,
      revision: 1,
      choices: seats(...places).map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      houseSeatIds: [],
      expectedTotalMinor: 1_250 * places.length,
      payment: { kind: "cash", givenMinor: 1_250 * places.length },
      contact: { name: "", email: "" },
      isOverride: false,
      now,
      ...more,
    });
  const keep = (...places: number[]) =>
    blockSeats(db, {
      ...{ staff, showtimeId: fixture.showtimeId, seatIds: seats(...places), reason: "Press", now },
    });
  const countOfHouse = () =>
    db.$count(holds, sql`showtime_id = ${fixture.showtimeId} and house_reason = 'Press'`);

  it("takes the exact sum", async () => {
    expect(await sell([0])).toMatchObject({ ok: true, value: { changeMinor: 0 } });
  });

  it("sells forty seats to one group, and no forty-first", async () => {
    await open(await setScene(db, { startsAt: [startsAt], room: oneRow(MAX_SEATS_AT_COUNTER + 1) }));
    expect(await sell(upTo(MAX_SEATS_AT_COUNTER + 1))).toEqual({ ok: false, code: "too-many-seats" });
    expect(await sell(upTo(MAX_SEATS_AT_COUNTER), { isOverride: true })).toMatchObject({ ok: true });
  });

  it("knows no seat twice, and says so rather than that it is taken", async () => {
    expect(await sell([3, 3])).toEqual({ ok: false, code: "unknown-seat" });
  });

  it("sells nothing of a draft, which nobody has been told of", async () => {
    await db.update(showtimes).set({ state: "draft" }).where(eq(showtimes.id, fixture.showtimeId));
    expect(await sell([0])).toEqual({ ok: false, code: "not-on-sale" });
  });

  it("leaves no hold of the house behind when its last seat is sold, and keeps one that has others", async () => {
    await keep(0, 1);
    expect(await sell([0], { houseSeatIds: seats(0), isOverride: true })).toMatchObject({ ok: true });
    expect(await countOfHouse()).toBe(1);
    expect(await sell([1], { houseSeatIds: seats(1) })).toMatchObject({ ok: true });
    expect(await countOfHouse()).toBe(0);
  });

  it("names what others took, and not the seats of the house that it would have released", async () => {
    await keep(0);
    const holder = { visitorId: newId(), userId: null };
    await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds: seats(1), holder, now });
    expect(await sell([0, 1], { houseSeatIds: seats(0), isOverride: true })).toMatchObject({
      ...{ code: "seats-taken", taken: seats(1) },
    });
  });

  it("counts the seats of the house that it releases among those to choose from", async () => {
    expect(await sell([0], { isOverride: true })).toMatchObject({ ok: true });
    await keep(2, 3);
    expect(await sell([2, 3], { houseSeatIds: seats(2, 3) })).toMatchObject({
      ...{ code: "stranded-seat", seats: seats(1), fix: seats(1, 2) },
    });
  });
});
