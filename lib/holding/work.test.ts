import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { doneWork, nonceOf } from "@/lib/claims/testing/done-work";
import { type Proof, WORK_LIMITS, type Work } from "@/lib/claims/work-limits";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { holdBestSeats } from "./hold-best-seats";
import { holdSeats } from "./hold-seats";
import { releaseSeats } from "./release-seats";
import { swapSeats } from "./swap-seats";

const now = Date.UTC(2026, 10, 22, 12);
const guest = () => ({ visitorId: newId(), userId: null });

// of a kind that a test does in no time
Object.assign(WORK_LIMITS, { leastBits: 8, mostBits: 17 });

/** By which time an address has tried twenty seats of a screen of twenty, where it may hold ten at once. */
const hot = now + 2 * HOLD_TTL_MS;

describe.each(engines)("the work that a hold asks for on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let from: string[];
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + DAY_MS });
    from = [newId()];
    await heat(from);
  });

  type Over = Partial<Parameters<typeof holdSeats>[1]>;
  const claim = (first: number, count: number, over: Over = {}, on = db) =>
    holdSeats(on, {
      ...{ showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(first, first + count) },
      ...{ holder: guest(), from, now: hot },
      ...over,
    });
  /** Ten seats, twice, and neither time bought. */
  async function heat(address: string[], { showtimeId = fixture.showtimeId, first = 0 } = {}) {
    for (const round of [0, 1]) {
      const held = await claim(first, 10, { showtimeId, from: address, now: now + round * HOLD_TTL_MS });
      expect(held).toMatchObject({ ok: true });
    }
  }
  async function asked(over: Over = {}): Promise<Work> {
    const refused = await claim(0, 1, over);
    if (refused.ok || refused.code !== "work") throw new Error("no work was asked for");
    return refused.work;
  }
  const bitsOf = ({ zeros }: Work) => zeros + 3;

  /** Refused again with another piece of work, and held by whoever has not the guard. */
  async function onlyBy(guard: string, over: Over) {
    expect(await claim(10, 1, over)).toMatchObject({ code: "work" });
    // twin
    expect(await claim(10, 1, over, withoutGuard(db, guard))).toMatchObject({ ok: true });
  }

  it("is asked once a network has tried more seats than it may hold at once, and bought none", async () => {
    expect(bitsOf(await asked())).toBe(WORK_LIMITS.leastBits);
    expect(await claim(0, 1, { from: [newId()] })).toMatchObject({ ok: true });
    expect(await claim(1, 1, { from: [] })).toMatchObject({ ok: true });
    // twin
    expect(await claim(2, 1, {}, withoutGuard(db, "work"))).toMatchObject({ ok: true });
  });

  it("doubles with each further party's seats, and is forgotten in an hour", async () => {
    for (const [round, bits] of [8, 9, 10].entries()) {
      const at = { now: hot + round * HOLD_TTL_MS };
      const work = await asked(at);
      expect(bitsOf(work)).toBe(bits);
      expect(await claim(10, 10, { ...at, proof: doneWork(work) })).toMatchObject({ ok: true });
    }
    expect(await claim(0, 1, { now: hot + 8 * HOLD_TTL_MS + DAY_MS / 24 })).toMatchObject({ ok: true });
  });

  it("is for one hold: what is taken into it later asks for none", async () => {
    const holder = guest();
    const proof = doneWork(await asked());
    expect(await claim(0, 1, { holder, proof })).toMatchObject({ ok: true });
    expect(await claim(1, 2, { holder })).toMatchObject({ ok: true });
    expect(await claim(3, 1)).toMatchObject({ code: "work" });
  });

  it("is good once", async () => {
    const proof = doneWork(await asked());
    expect(await claim(0, 1, { proof })).toMatchObject({ ok: true });
    await onlyBy("work-used", { proof });
  });

  it("is not spent by seats that went to someone else", async () => {
    const proof = doneWork(await asked());
    await claim(5, 1, { from: [newId()] });
    expect(await claim(5, 1, { proof })).toMatchObject({ code: "seats-taken" });
    expect(await claim(6, 1, { proof })).toMatchObject({ ok: true });
  });

  it("is what was asked for, and nothing else", async () => {
    const { challenge, nonces } = doneWork(await asked());
    const [salt, showtimeId, bits, until, ...rest] = challenge.split(".");
    const later = [salt, showtimeId, bits, Number(until) + DAY_MS, ...rest].join(".");
    await onlyBy("work-forged", { proof: { challenge: later, nonces } });
    for (const broken of ["", "x", challenge.slice(1), `${challenge}A`, challenge.replaceAll(".", "")])
      expect(await claim(11, 1, { proof: { challenge: broken, nonces } })).toMatchObject({ code: "work" });
  });

  it("is good for ten minutes", async () => {
    const proof = doneWork(await asked());
    await onlyBy("work-over", { proof, now: hot + WORK_LIMITS.goodForMs });
  });

  it("was good until then", async () => {
    const proof = doneWork(await asked());
    expect(await claim(0, 1, { proof, now: hot + WORK_LIMITS.goodForMs - 1 })).toMatchObject({ ok: true });
  });

  it("is good for the showtime that it was asked for", async () => {
    const showtimeId = await makeShowtime(db, { ...fixture, startsAt: fixture.startsAt + DAY_MS });
    await heat(from, { showtimeId });
    await onlyBy("work-elsewhere", { proof: doneWork(await asked()), showtimeId });
  });

  it("is good for the address that it was asked of", async () => {
    const neighbour = [newId()];
    await heat(neighbour, { first: 10 });
    await onlyBy("work-elsewhere", { proof: doneWork(await asked()), from: neighbour });
  });

  it("is done, all of it", async () => {
    const work = await asked();
    const { challenge, nonces } = doneWork(work);
    const undone: Proof = { challenge, nonces: nonces.with(3, nonceOf(work, 3, false)) };
    await onlyBy("work-undone", { proof: undone });
    expect(await claim(11, 1, { proof: { challenge, nonces: nonces.slice(1) } })).toMatchObject({
      code: "work",
    });
  });

  it("is as much as is asked for by now, but for a party that came in between", async () => {
    const [first, second, third] = [await asked(), await asked(), await asked()].map(doneWork);
    const holder = guest();
    expect(await claim(0, 10, { holder, ...(first && { proof: first }) })).toMatchObject({ ok: true });
    await releaseSeats(db, { showtimeId: fixture.showtimeId, seatIds: fixture.seatIds, holder, now: hot });
    expect(bitsOf(await asked())).toBe(WORK_LIMITS.leastBits + 1);
    expect(await claim(11, 1, { ...(second && { proof: second }) })).toMatchObject({ ok: true });
    expect(bitsOf(await asked())).toBe(WORK_LIMITS.leastBits + 2);
    await onlyBy("work", { ...(third && { proof: third }) });
  });

  it("is no more than a person can wait for", async () => {
    const { showtimeId } = fixture;
    await db.run(sql`update hold_repeats set holds = 1000 where showtime_id = ${showtimeId}`);
    expect(bitsOf(await asked())).toBe(WORK_LIMITS.mostBits);
  });

  it("is not looked at where none is asked for", async () => {
    const proof = { challenge: "anything", nonces: [] };
    expect(await claim(0, 1, { proof, from: [newId()] })).toMatchObject({ ok: true });
    const good = doneWork(await asked());
    expect(await claim(1, 1, { proof: good, from: [newId()] })).toMatchObject({ ok: true });
    expect(await claim(2, 1, { proof: good })).toMatchObject({ ok: true });
  });

  it("is the same for seats that the server chooses, and by way of the map", async () => {
    const by = { showtimeId: fixture.showtimeId, holder: guest(), from, now: hot };
    const best = await holdBestSeats(db, { ...by, partySize: 2 });
    if (best.ok || best.code !== "work") throw new Error("no work was asked for");
    expect(await holdBestSeats(db, { ...by, partySize: 2, proof: doneWork(best.work) })).toMatchObject({
      ok: true,
    });
    const swap = { ...by, holder: guest(), take: fixture.seatIds.slice(0, 1), give: [] };
    const map = await swapSeats(db, swap);
    if (map.ok || map.code !== "work") throw new Error("no work was asked for");
    expect(await swapSeats(db, { ...swap, proof: doneWork(map.work) })).toMatchObject({ ok: true });
  });
});
