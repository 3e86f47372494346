import { and, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { seatClaims } from "@/db/schema/claims";
import { ticketTypes } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats } from "@/db/schema/venues";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { getHold } from "@/lib/claims/get-hold";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { newId } from "@/lib/id";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import { getShownShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { extendHold } from "./extend-hold";
import { holdBestSeats } from "./hold-best-seats";
import { holdSeats } from "./hold-seats";
import { releaseSeats } from "./release-seats";

const now = Date.UTC(2026, 10, 22, 12);
const guest = () => ({ visitorId: newId(), userId: null });

describe.each(engines)("holding seats on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  const seat = (i: number) => fixture.seatIds[i] as number;
  const hold = (seatIndexes: number[], holder = guest(), at = now) =>
    holdSeats(db, { showtimeId: fixture.showtimeId, seatIds: seatIndexes.map(seat), holder, now: at });
  const claims = () => db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  });

  it("holds seats for eight minutes from the first", async () => {
    const holder = guest();
    expect(await hold([0], holder)).toMatchObject({ ok: true, value: { expiresAt: now + HOLD_TTL_MS } });
    const later = await hold([1], holder, now + 60_000);
    expect(later).toMatchObject({
      ok: true,
      value: { expiresAt: now + HOLD_TTL_MS, seatIds: [seat(0), seat(1)] },
    });
  });

  it("gives overlapping seats to exactly one of 50 rivals", async () => {
    const results = await Promise.all(Array.from({ length: 50 }, (_, i) => hold([4, 5, 6 + (i % 3)])));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.code).toBe("seats-taken");
    expect(await claims()).toHaveLength(3);
  });

  it("holds no seat that nobody can pay for, and none beside it", async () => {
    await db
      .update(layoutSeats)
      .set({ type: "premium" })
      .where(and(eq(layoutSeats.layoutId, fixture.layoutId), eq(layoutSeats.ordinal, 1)));
    expect(await hold([0, 1])).toMatchObject({ ok: false, code: "seat-not-sold" });
    expect(await claims()).toEqual([]);
    const holder = guest();
    expect(await hold([0], holder)).toMatchObject({ ok: true });
    // one who began before a ticket was taken out of the shop still has it
    await db
      .update(ticketTypes)
      .set({ archivedAt: now + 1 })
      .where(eq(ticketTypes.id, fixture.ticketTypeId));
    expect(await hold([2], holder, now + 2)).toMatchObject({ ok: true });
    expect(await hold([4], guest(), now + 2)).toMatchObject({ ok: false, code: "seat-not-sold" });
  });

  it("takes none of the seats when one is gone, and names it", async () => {
    await hold([3]);
    expect(await hold([2, 3, 4])).toMatchObject({ ok: false, code: "seats-taken", taken: [seat(3)] });
    expect((await claims()).map((claim) => claim.seatId)).toEqual([seat(3)]);
  });

  it("lets a person claim their own seats again without harm", async () => {
    const holder = guest();
    const first = await hold([0, 1], holder);
    expect(await hold([0, 1], holder, now + 1_000)).toEqual(first);
  });

  it("sells over an expired claim and leaves other stale rows where they are", async () => {
    await hold([0]);
    await hold([1]);
    const after = now + HOLD_TTL_MS;
    expect(await hold([0], guest(), after - 1)).toMatchObject({ code: "seats-taken" });
    expect(await hold([0], guest(), after)).toMatchObject({ ok: true });
    const rows = await claims();
    expect(rows).toHaveLength(2);
    expect(rows.map((row) => row.expiresAt > after).sort()).toEqual([false, true]);
  });

  it("frees released seats at once, and keeps the clock running", async () => {
    const holder = guest();
    await hold([0, 1], holder);
    const input = { showtimeId: fixture.showtimeId, seatIds: [seat(0), seat(1)], holder, now: now + 60_000 };
    expect(await releaseSeats(db, input)).toMatchObject({ ok: true, value: { seatIds: [] } });
    expect(await hold([1], holder, now + 60_000)).toMatchObject({ value: { expiresAt: now + HOLD_TTL_MS } });
    expect(await hold([0], guest(), now + 60_000)).toMatchObject({ ok: true });
  });

  it("does not release another person's seats", async () => {
    await hold([0]);
    const stranger = { showtimeId: fixture.showtimeId, seatIds: [seat(0)], holder: guest(), now };
    await releaseSeats(db, stranger);
    expect(await claims()).toHaveLength(1);
  });

  it("refuses an eleventh seat, at once or one by one", async () => {
    const holder = guest();
    const eleven = Array.from({ length: 11 }, (_, i) => i);
    expect(await hold(eleven)).toMatchObject({ code: "too-many-seats" });
    expect(await hold(eleven.slice(0, 10), holder)).toMatchObject({ ok: true });
    expect(await hold([10], holder)).toMatchObject({ code: "too-many-seats" });
    expect(await claims()).toHaveLength(10);
  });

  it("refuses a person's twenty-first seat across showtimes", async () => {
    const holder = guest();
    const ten = fixture.seatIds.slice(0, 10);
    for (const day of [1, 2, 3]) {
      const showtimeId = await makeShowtime(db, {
        ...fixture,
        startsAt: fixture.startsAt + day * 86_400_000,
      });
      const result = await holdSeats(db, { showtimeId, seatIds: ten, holder, now });
      if (day < 3) expect(result).toMatchObject({ ok: true });
      else expect(result).toMatchObject({ code: "too-many-holds" });
    }
  });

  it("refuses seats of another screen, unknown seats and duplicates", async () => {
    const other = await makeFixture(db, { startsAt: now + 3_600_000 });
    const foreign = other.seatIds[0] as number;
    const asked = { showtimeId: fixture.showtimeId, holder: guest(), now };
    expect(await holdSeats(db, { ...asked, seatIds: [foreign] })).toMatchObject({ code: "unknown-seat" });
    expect(await holdSeats(db, { ...asked, seatIds: [999_999_999] })).toMatchObject({ code: "unknown-seat" });
    expect(await holdSeats(db, { ...asked, seatIds: [seat(0), seat(0)] })).toMatchObject({
      code: "duplicate-seats",
    });
    expect(await holdSeats(db, { ...asked, seatIds: [] })).toMatchObject({ code: "no-seats" });
    expect(await claims()).toHaveLength(0);
  });

  it("sells nothing that is unknown, cancelled, a draft or started", async () => {
    const set = (state: "draft" | "cancelled" | "on-sale") =>
      db.update(showtimes).set({ state }).where(eq(showtimes.id, fixture.showtimeId));
    expect(await hold([0], guest(), fixture.startsAt)).toMatchObject({ code: "sales-closed" });
    await set("cancelled");
    expect(await hold([0])).toMatchObject({ code: "showtime-cancelled" });
    await set("draft");
    expect(await hold([0])).toMatchObject({ code: "not-on-sale" });
    const unknown = { showtimeId: 999_999_999, seatIds: [seat(0)], holder: guest(), now };
    expect(await holdSeats(db, unknown)).toMatchObject({ code: "unknown-showtime" });
    expect(await claims()).toHaveLength(0);
  });

  it("sells nothing of a movie that is a draft again, and gives no more time for what is held", async () => {
    const holder = guest();
    expect(await hold([0], holder)).toMatchObject({ ok: true });
    await db.update(movies).set({ status: "draft" }).where(eq(movies.id, fixture.movieId));
    expect(await hold([4])).toMatchObject({ code: "not-on-sale" });
    const { showtimeId } = fixture;
    expect(await holdBestSeats(db, { showtimeId, partySize: 2, holder: guest(), now })).toMatchObject({
      code: "not-on-sale",
    });
    expect(await extendHold(db, { showtimeId, holder, now })).toMatchObject({ code: "sales-close" });
    expect(await getShownShowtime(db, showtimeId)).toBeUndefined();
    await db.update(movies).set({ status: "archived" }).where(eq(movies.id, fixture.movieId));
    expect(await hold([4])).toMatchObject({ ok: true });
    expect(await getShownShowtime(db, showtimeId)).toMatchObject({ id: showtimeId });
  });

  it("keeps one person's hold from another", async () => {
    await hold([0]);
    expect(await getHold(db, { showtimeId: fixture.showtimeId, holder: guest(), now })).toBeNull();
  });
});

describe.each(engines.slice(0, 1))("without the claims' key", (_, open) => {
  it("the same code sells a seat twice: the key is what refuses it", async () => {
    const db = open();
    const fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
    await db.run(sql`create table keyless as select * from seat_claims`);
    for (const trigger of [
      "showtimes_keep_claimed_seats",
      "holds_end_with_earlier_start",
      "holds_end_with_earlier_close",
    ])
      await db.run(sql.raw(`drop trigger ${trigger}`));
    await db.run(sql`drop table seat_claims`);
    await db.run(sql`alter table keyless rename to seat_claims`);
    const seatIds = fixture.seatIds.slice(0, 2);
    const rivals = Array.from({ length: 50 }, () =>
      holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder: guest(), now }),
    );
    const winners = (await Promise.all(rivals)).filter((result) => result.ok);
    expect(winners.length).toBeGreaterThan(1);
  });
});

it("without the condition on the sale a seat of a cancelled showtime is held (twin)", async () => {
  const db = openTestDatabase();
  const { showtimeId, seatIds } = await makeFixture(db, { startsAt: now + 3_600_000 });
  await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, showtimeId));
  const claim = { showtimeId, seatIds: seatIds.slice(0, 1), holder: guest(), now };
  expect(await holdSeats(withoutGuard(db, "not-on-sale"), claim)).toMatchObject({ ok: true });
});

it("without the condition on how many an eleventh seat is held (twin)", async () => {
  const db = openTestDatabase();
  const { showtimeId, seatIds } = await makeFixture(db, { startsAt: now + 3_600_000 });
  const holder = guest();
  await holdSeats(db, { showtimeId, seatIds: seatIds.slice(0, 10), holder, now });
  const more = { showtimeId, seatIds: seatIds.slice(10, 12), holder, now };
  const held = await holdSeats(withoutGuard(db, "too-many-seats"), more);
  expect(held).toMatchObject({ ok: true, value: { seatIds: seatIds.slice(0, 12) } });
});

it("without the condition on prices a seat is held that nobody can pay for (twin)", async () => {
  const db = openTestDatabase();
  const { showtimeId, seatIds, ticketTypeId } = await makeFixture(db, { startsAt: now + 3_600_000 });
  await db
    .update(ticketTypes)
    .set({ archivedAt: now - 1 })
    .where(eq(ticketTypes.id, ticketTypeId));
  const claim = { showtimeId, seatIds: seatIds.slice(0, 1), holder: guest(), now };
  const held = await holdSeats(withoutGuard(db, "seat-not-sold"), claim);
  expect(held).toMatchObject({ ok: true });
  expect(await listHoldPrices(db, held.ok ? held.value.id : "")).toEqual([]);
});
