import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { seatClaims } from "@/db/schema/claims";
import { layoutSeats } from "@/db/schema/venues";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { NETWORK_LIMITS } from "@/lib/claims/hold-limits";
import { newId } from "@/lib/id";
import type { Wish } from "@/lib/seating/best-seats";
import { extendHold } from "./extend-hold";
import { holdBestSeats } from "./hold-best-seats";
import { holdSeats } from "./hold-seats";

const now = Date.UTC(2026, 10, 22, 12);
const guest = () => ({ visitorId: newId(), userId: null });

describe.each(engines)("limits and best seats on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  const seat = (i: number) => fixture.seatIds[i] as number;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  });
  const hold = (indexes: number[], over: Partial<Parameters<typeof holdSeats>[1]> = {}) =>
    holdSeats(db, {
      showtimeId: fixture.showtimeId,
      seatIds: indexes.map(seat),
      holder: guest(),
      now,
      ...over,
    });
  const days = (count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, day) =>
        makeShowtime(db, { ...fixture, startsAt: fixture.startsAt + (day + 1) * 86_400_000 }),
      ),
    );
  const ten = Array.from({ length: 10 }, (_, i) => i);

  it("counts one browser's seats together, whoever signs in there", async () => {
    const [a = 0, b = 0, c = 0] = await days(3);
    const visitorId = newId();
    const userIds = await Promise.all([makeUser(db), makeUser(db), makeUser(db)]);
    const as = (i: number, showtimeId: number) =>
      hold(ten, { showtimeId, holder: { visitorId, userId: userIds[i] ?? null } });
    expect(await as(0, a)).toMatchObject({ ok: true });
    expect(await as(1, b)).toMatchObject({ ok: true });
    expect(await as(2, c)).toMatchObject({ code: "too-many-holds" });
  });

  it("counts the seats held from one address, and gives no more time at its limit", async () => {
    const from = [newId()];
    const showtimeIds = await days((NETWORK_LIMITS[0]?.seatsInAll ?? 0) / 10);
    let last = guest();
    for (const showtimeId of showtimeIds) {
      last = guest();
      expect(await hold(ten, { showtimeId, holder: last, from })).toMatchObject({ ok: true });
    }
    expect(await hold([0], { from })).toMatchObject({ code: "too-many-from-address" });
    expect(await hold([0], { from: [newId()] })).toMatchObject({ ok: true });
    expect(await hold([1])).toMatchObject({ ok: true });
    const mine = { showtimeId: showtimeIds.at(-1) ?? 0, holder: last, now };
    expect(await extendHold(db, { ...mine, from })).toMatchObject({ code: "crowded" });
    expect(await extendHold(db, mine)).toMatchObject({ ok: true });
  });

  it("names the nearest block that can be had when seats went", async () => {
    await hold([3]);
    const lost = await hold([3, 4]);
    expect(lost).toEqual({ ok: false, code: "seats-taken", taken: [seat(3)], nearest: [seat(4), seat(5)] });
  });

  it("offers nearest seats beside those already held, not in their place", async () => {
    const holder = guest();
    await hold([4], { holder });
    await hold([5]);
    expect(await hold([5], { holder })).toMatchObject({ taken: [seat(5)], nearest: [seat(3)] });
  });

  it("releases seats in the same step, and none when the others went", async () => {
    const holder = guest();
    await hold(ten, { holder });
    const moved = await hold([10, 11], { holder, give: [seat(0), seat(1)] });
    expect(moved).toMatchObject({ value: { seatIds: [...ten.slice(2), 10, 11].map(seat) } });
    await hold([0]);
    expect(await hold([0, 1], { holder, give: [seat(10), seat(11)] })).toMatchObject({ taken: [seat(0)] });
    const claims = await db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
    expect(claims).toHaveLength(11);
  });

  const best = (partySize: number, holder = guest(), price: Pick<Wish, "prices"> = {}) =>
    holdBestSeats(db, { showtimeId: fixture.showtimeId, partySize, holder, now, ...price });

  it("holds the best seats, in place of what was held", async () => {
    const holder = guest();
    await hold([0], { holder });
    const held = await best(2, holder);
    expect(held).toMatchObject({
      ok: true,
      offer: { split: false, where: { how: "together", row: "B", side: "centre" } },
    });
    expect(held).toMatchObject({ value: { seatIds: [seat(14), seat(15)] } });
    expect(await best(2)).toMatchObject({ value: { seatIds: [seat(12), seat(13)] } });
  });

  it("passes over the best that nobody can pay for once it is told the prices", async () => {
    await db
      .update(layoutSeats)
      .set({ type: "premium" })
      .where(and(eq(layoutSeats.layoutId, fixture.layoutId), eq(layoutSeats.rowLabel, "B")));
    expect(await best(2)).toMatchObject({ ok: false, code: "seat-not-sold" });
    const held = await best(2, guest(), { prices: { standard: 1_250 } });
    expect(held).toMatchObject({ ok: true, value: { seatIds: [seat(4), seat(5)] } });
  });

  it("ends a race of ten rivals in ten different pairs", async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => best(2)));
    const held = results.flatMap((result) => (result.ok ? result.value.seatIds : []));
    expect(new Set(held).size).toBe(held.length);
    expect(held.length).toBeGreaterThanOrEqual(14);
  });

  it("says when there are no such seats", async () => {
    expect(await best(11)).toMatchObject({ code: "too-many-seats" });
    await hold(ten);
    await hold(ten.map((i) => i + 10));
    expect(await best(1)).toEqual({ ok: false, code: "no-such-seats" });
  });
});

it("without the condition on addresses one address holds without end (twin)", async () => {
  const db = openTestDatabase();
  const unguarded = withoutGuard(db, "too-many-from-address");
  const { showtimeId: _, seatIds, ...fixture } = await makeFixture(db, { startsAt: now + 3_600_000 });
  for (let day = 1; day <= (NETWORK_LIMITS[0]?.seatsInAll ?? 0) / 10 + 1; day++) {
    const showtimeId = await makeShowtime(db, { ...fixture, startsAt: fixture.startsAt + day * 86_400_000 });
    const claim = { showtimeId, seatIds: seatIds.slice(0, 10), holder: guest(), from: ["one"], now };
    expect(await holdSeats(unguarded, claim)).toMatchObject({ ok: true });
  }
});

async function makeUser(db: Database): Promise<number> {
  const email = `${newId().toLowerCase()}@example.com`;
  await db.insert(users).values({ email, name: "Ada", passwordHash: "", createdAt: now });
  const user = await db.select().from(users).where(eq(users.email, email)).get();
  return user?.id ?? 0;
}
