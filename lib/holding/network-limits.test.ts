import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { throttles } from "@/db/schema/accounts";
import { holdRepeats, holds } from "@/db/schema/holds";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { HOLD_TTL_MS, REPEAT_WINDOW_MS } from "@/lib/claims/hold-limits";
import { DAY_MS, MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { extendHold } from "./extend-hold";
import { holdSeats } from "./hold-seats";
import { releaseSeats } from "./release-seats";

const now = Date.UTC(2026, 10, 22, 12);
const guest = () => ({ visitorId: newId(), userId: null });

describe.each(engines)("limits of networks on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  /** A screen of twenty: 10 seats an address, 15 a network, 20 a provider. */
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + DAY_MS });
  });
  const seats = (first: number, count: number) => fixture.seatIds.slice(first, first + count);
  const claim = (
    from: string[],
    first: number,
    count: number,
    { on = db, ...over }: Partial<Parameters<typeof holdSeats>[1]> & { on?: Database } = {},
  ) => {
    const { showtimeId } = fixture;
    return holdSeats(on, { showtimeId, seatIds: seats(first, count), holder: guest(), from, now, ...over });
  };
  const street = () => {
    const [network, provider] = [newId(), newId()];
    return () => [newId(), network, provider];
  };

  it("lets one address hold one party's seats of a small screen, and as much of the next showtime", async () => {
    const from = street()();
    expect(await claim(from, 0, 9)).toMatchObject({ ok: true });
    expect(await claim(from, 10, 2)).toMatchObject({ code: "too-many-here-from-address" });
    expect(await claim(from, 10, 1)).toMatchObject({ ok: true });
    expect(await claim(street()(), 11, 9)).toMatchObject({ ok: true });
    const showtimeId = await makeShowtime(db, { ...fixture, startsAt: fixture.startsAt + DAY_MS });
    expect(await claim(from, 0, 10, { showtimeId })).toMatchObject({ ok: true });
    expect(await claim([], 10, 1, { showtimeId })).toMatchObject({ ok: true });
  });

  it("lets the addresses of one network hold more, and those of one provider more yet", async () => {
    const home = street();
    expect(await claim(home(), 0, 10)).toMatchObject({ ok: true });
    expect(await claim(home(), 10, 6)).toMatchObject({ code: "too-many-here-from-address" });
    expect(await claim(home(), 10, 5)).toMatchObject({ ok: true });
    const [, , provider = ""] = home();
    expect(await claim([newId(), newId(), provider], 15, 5)).toMatchObject({ ok: true });
  });

  it("lets a machine hold without end once nothing looks at its address (twin)", async () => {
    const from = street()();
    const on = withoutGuard(db, "too-many-here-from-address");
    expect(await claim(from, 0, 10, { on })).toMatchObject({ ok: true });
    expect(await claim(from, 10, 10, { on })).toMatchObject({ ok: true });
  });

  it("gives no more time where a network holds much of the showtime", async () => {
    const home = street();
    const holder = guest();
    const from = home();
    await claim(from, 0, 10, { holder });
    const mine = { showtimeId: fixture.showtimeId, holder, from, now };
    expect(await extendHold(db, mine)).toMatchObject({ ok: true });
    await claim(home(), 10, 1);
    expect(await extendHold(db, mine)).toEqual({ ok: false, code: "crowded" });
    expect(await extendHold(withoutGuard(db, "crowded"), mine)).toMatchObject({ ok: true });
  });

  it("lets others have their chance at a seat that an address held three times unpaid", async () => {
    const from = street()();
    const at = (round: number) => ({ now: now + round * HOLD_TTL_MS });
    for (const round of [0, 1, 2]) expect(await claim(from, 0, 2, at(round))).toMatchObject({ ok: true });
    expect(await claim(from, 1, 2, at(3))).toMatchObject({ code: "held-too-often" });
    expect(await claim(from, 2, 2, at(3))).toMatchObject({ ok: true });
    expect(await claim(street()(), 0, 1, at(3))).toMatchObject({ ok: true });
    const later = { now: at(2).now + REPEAT_WINDOW_MS };
    expect(await claim(from, 1, 1, { ...later, now: later.now - 1 })).toMatchObject({
      code: "held-too-often",
    });
    expect(await claim(from, 1, 1, later)).toMatchObject({ ok: true });
  });

  it("lets an address sit on a seat for ever once nobody counts (twin)", async () => {
    const from = street()();
    const on = withoutGuard(db, "held-too-often");
    for (const round of [0, 1, 2, 3, 4])
      expect(await claim(from, 0, 1, { on, now: now + round * HOLD_TTL_MS })).toMatchObject({ ok: true });
  });

  it("counts a network's addresses together, six holds of one seat", async () => {
    const home = street();
    for (const round of [0, 1, 2, 3, 4, 5])
      expect(await claim(home(), 0, 1, { now: now + round * HOLD_TTL_MS })).toMatchObject({ ok: true });
    expect(await claim(home(), 0, 1, { now: now + 6 * HOLD_TTL_MS })).toMatchObject({
      code: "held-too-often",
    });
  });

  it("counts a seat once that is released and taken again in one hold", async () => {
    const from = street()();
    const holder = guest();
    const { showtimeId } = fixture;
    for (let i = 0; i < 5; i++) {
      expect(await claim(from, 0, 1, { holder })).toMatchObject({ ok: true });
      await releaseSeats(db, { showtimeId, seatIds: seats(0, 1), holder, now });
    }
    expect(await claim(from, 0, 1, { holder })).toMatchObject({ ok: true });
    const counted = () => db.select().from(holdRepeats).where(eq(holdRepeats.showtimeId, showtimeId));
    expect((await counted()).map((row) => row.holds)).toEqual([1, 1, 1]);
  });

  it("forgets in an hour who held what", async () => {
    await claim(street()(), 0, 2);
    await claim(street()(), 5, 1, { now: now + REPEAT_WINDOW_MS });
    const rows = await db.select().from(holdRepeats).where(eq(holdRepeats.showtimeId, fixture.showtimeId));
    expect(new Set(rows.map(({ seatId }) => seatId))).toEqual(new Set(seats(5, 1)));
  });

  it("hears a person's clicks and not a machine's", async () => {
    const from = street()();
    const [address = ""] = from;
    await db.insert(throttles).values({ key: `claim:${address}`, windowStartedAt: now, attempts: 239 });
    expect(await claim(from, 0, 1)).toMatchObject({ ok: true });
    expect(await claim(from, 1, 1)).toMatchObject({ code: "too-fast" });
    expect(await claim(from, 1, 1, { on: withoutGuard(db, "too-fast") })).toMatchObject({ ok: true });
    expect(await claim(street()(), 2, 1)).toMatchObject({ ok: true });
    expect(await claim(from, 3, 1, { now: now + MINUTE_MS })).toMatchObject({ ok: true });
  });

  it("keeps marks of a hold, and of a hold from nowhere none", async () => {
    const from = street()();
    const held = await claim(from, 0, 1);
    const row = held.ok ? await db.select().from(holds).where(eq(holds.id, held.value.id)).get() : null;
    expect([row?.address, row?.network, row?.provider]).toEqual(from);
    const [address = "", network = ""] = from;
    const plain = await claim([address, network], 1, 1);
    const other = plain.ok ? await db.select().from(holds).where(eq(holds.id, plain.value.id)).get() : null;
    expect(other).toMatchObject({ address, network, provider: null });
  });
});
