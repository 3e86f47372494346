import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { ticketTypes } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { addVersion, listPrinted, type Named, rowOf } from "@/lib/bookings/testing/other-screen";
import { HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { savePriceCard } from "@/lib/pricing/save-price-card";
import type { Sale } from "./sale";
import { sellAtCounter } from "./sell-at-counter";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * HOUR_MS;

const saleOf = (fixture: Fixture, staff: StaffMember, more: Partial<Sale> = {}): Sale => ({
  staff,
  saleId: newId(),
  showtimeId: fixture.showtimeId,
  revision: 1,
  choices: [{ seatId: Number(fixture.seatIds[0]), ticketTypeId: fixture.ticketTypeId }],
  houseSeatIds: [],
  expectedTotalMinor: 1_250,
  payment: { kind: "cash", givenMinor: 10_000 },
  contact: { name: "", email: "" },
  isOverride: true,
  now,
  ...more,
});

/** Nothing is sold yet, so the showtime may follow a version in which A1 and A2 change names. */
async function rename(db: Database, { screenId, showtimeId }: Fixture) {
  const names: Named[] = [["A", "2"], ["A", "1"], ...rowOf(10).slice(2), ...rowOf(10, "B")];
  const layoutId = await addVersion(db, { screenId, version: 2 }, names);
  await db.update(showtimes).set({ layoutId }).where(eq(showtimes.id, showtimeId));
}

describe.each(engines)("a sale at the counter on %s", (_, open) => {
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

  const made = () => db.select().from(bookings).where(eq(bookings.showtimeId, fixture.showtimeId));
  const change = (to: Partial<typeof showtimes.$inferInsert>) =>
    db
      .update(showtimes)
      .set({ ...to, revision: sql`revision + 1` })
      .where(eq(showtimes.id, fixture.showtimeId));

  it.each<[string, () => Promise<unknown>]>([
    ["moved to another time", () => change({ startsAt: startsAt + HOUR_MS })],
    ["cancelled", () => change({ state: "cancelled", cancelledAt: now })],
    ["given another layout", () => rename(db, fixture)],
  ])("is not made when its showtime is %s at that moment", async (_what, happens) => {
    const sold = await sellAtCounter(meanwhile(db, happens), saleOf(fixture, staff));
    expect(sold).toEqual({ ok: false, code: "showtime-changed" });
    expect(await made()).toEqual([]);
  });

  it("is not made of a showtime that has changed since the seller saw it", async () => {
    await change({ startsAt: startsAt + HOUR_MS });
    const seen = saleOf(fixture, staff);
    expect(await sellAtCounter(db, seen)).toEqual({ ok: false, code: "showtime-changed" });
    expect(await made()).toEqual([]);
    expect(await sellAtCounter(db, { ...seen, revision: 2 })).toMatchObject({ ok: true });
  });

  it("is not made of what was read of it before that, although the seller saw it later", async () => {
    const later = () => change({ startsAt: startsAt + HOUR_MS });
    const seen = saleOf(fixture, staff, { revision: 2 });
    expect(await sellAtCounter(meanwhile(db, later), seen)).toEqual({ ok: false, code: "showtime-changed" });
  });

  it("is not made at prices that are no longer in force", async () => {
    const { theaterId, priceCardId: baseId, ticketTypeId } = fixture;
    const prices = [{ ticketTypeId, seatType: "standard" as const, amountMinor: 900 }];
    const content = { name: "Standard", currency: "GBP", prices, rules: [] };
    const reprice = () => savePriceCard(db, { staff, theaterId, baseId, content, now });
    const sold = await sellAtCounter(meanwhile(db, reprice), saleOf(fixture, staff));
    expect(sold).toEqual({ ok: false, code: "price-changed" });
    expect(await made()).toEqual([]);
  });

  it("answers for no other sale when it is sent again with another content", async () => {
    const { theaterId, ticketTypeId } = fixture;
    const [type] = await db.insert(ticketTypes).values({ theaterId, name: newId() }).returning();
    const first = saleOf(fixture, staff);
    const sold = await sellAtCounter(db, first);
    expect(sold).toMatchObject({ ok: true });
    expect(await sellAtCounter(db, first)).toEqual(sold);
    const elsewhere = await makeShowtime(db, { ...fixture, startsAt: startsAt + 8 * HOUR_MS });
    const choices = fixture.seatIds.slice(0, 2).map((seatId) => ({ seatId, ticketTypeId }));
    const others: Partial<Sale>[] = [
      { choices },
      { choices: choices.slice(1) },
      { choices: [{ seatId: Number(fixture.seatIds[0]), ticketTypeId: type?.id ?? 0 }] },
      { payment: { kind: "complimentary", reason: "Press" } },
      { showtimeId: elsewhere },
    ];
    for (const other of others)
      expect(await sellAtCounter(db, { ...first, ...other })).toEqual({ ok: false, code: "sold-before" });
    const somebodyElse = await addOwner(db, theaterId);
    expect(await sellAtCounter(db, { ...first, staff: somebodyElse })).toMatchObject({ ok: false });
    expect(await made()).toHaveLength(1);
  });
});

it("without the condition that the showtime is as it was read a ticket is printed with a name of another seat (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt });
  const staff = await addOwner(db, fixture.theaterId);
  const renaming = meanwhile(withoutGuard(db, "showtime-changed"), () => rename(db, fixture));
  expect(await sellAtCounter(renaming, saleOf(fixture, staff))).toMatchObject({ ok: true });
  expect(await listPrinted(db, fixture.showtimeId)).toEqual([["A1", "A2", 1]]);
});

it("without it a customer who was told one time is sold another (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt });
  const staff = await addOwner(db, fixture.theaterId);
  await db
    .update(showtimes)
    .set({ startsAt: startsAt + HOUR_MS, revision: 2 })
    .where(eq(showtimes.id, fixture.showtimeId));
  const sale = { ...saleOf(fixture, staff), contact: { name: "Ada", email: "ada@example.com" } };
  expect(await sellAtCounter(withoutGuard(db, "showtime-changed"), sale)).toMatchObject({ ok: true });
  const [letter] = await db.select().from(messages);
  expect(letter?.payload).toMatchObject({ showtime: { startsAt: startsAt + HOUR_MS } });
});
