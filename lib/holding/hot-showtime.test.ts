import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { type Fixture, type RoomSeats, setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { doneWork } from "@/lib/claims/testing/done-work";
import { WORK_LIMITS } from "@/lib/claims/work-limits";
import { DAY_MS, MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { confirmBooking } from "@/lib/ordering/confirm-booking";
import { holdSeats } from "./hold-seats";

const now = Date.UTC(2026, 10, 22, 12);
const db = openTestDatabase();

// of a kind that a test does in no time
Object.assign(WORK_LIMITS, { leastBits: 8 });

const seatsInRow = (count: number): RoomSeats =>
  Array.from({ length: count }, (_, ordinal) => {
    const [x, y] = [ordinal % 20, Math.floor(ordinal / 20)];
    return { ordinal, rowLabel: `${y}`, number: `${x}`, x, y, type: "standard" as const };
  });
const openScreen = (count: number) => setScene(db, { startsAt: [now + DAY_MS], room: seatsInRow(count) });
const stranger = () => [newId(), newId(), newId()];

type Claim = {
  first: number;
  count: number;
  from?: string[];
  visitorId?: string;
  at?: number;
  on?: Database;
};

/** Holds so many seats and does the work that is asked for; answers how many bits it was, 0 for none. */
async function hold({ showtimeId, seatIds }: Fixture, { first, count, from = stranger(), ...more }: Claim) {
  const { visitorId = newId(), at = now, on = db } = more;
  const by = { showtimeId, seatIds: seatIds.slice(first, first + count), from, now: at };
  const asked = { ...by, holder: { visitorId, userId: null } };
  const held = await holdSeats(on, asked);
  if (held.ok) return 0;
  if (held.code !== "work") throw new Error(held.code);
  expect(await holdSeats(on, { ...asked, proof: doneWork(held.work) })).toMatchObject({ ok: true });
  return held.work.zeros + 3;
}

async function buy(its: Fixture, { first, count, visitorId, at }: Required<Omit<Claim, "from" | "on">>) {
  const seatIds = its.seatIds.slice(first, first + count);
  const orderId = await payForSeats(db, its, { visitorId, seatIds, now: at });
  expect(await confirmBooking(db, { orderId, now: at })).toMatchObject({ ok: true });
}

it("asks everybody, once half of what is left of a showtime is in hands, the more the less is free", async () => {
  const its = await openScreen(100);
  for (const party of [0, 1, 2, 3, 4]) expect(await hold(its, { first: party * 10, count: 10 })).toBe(0);
  expect(await hold(its, { first: 50, count: 10 })).toBe(8);
  expect(await hold(its, { first: 60, count: 10 })).toBe(9);
  const { showtimeId, seatIds } = its;
  const by = {
    showtimeId,
    seatIds: seatIds.slice(70, 80),
    holder: { visitorId: newId(), userId: null },
    now,
  };
  expect(await holdSeats(db, { ...by, from: stranger() })).toMatchObject({ code: "work" });
  // twin
  const loose = withoutGuard(db, "work");
  expect(await holdSeats(loose, { ...by, from: stranger() })).toMatchObject({ ok: true });
  // their time runs out, and with it the heat
  expect(await hold(its, { first: 0, count: 1, at: now + HOLD_TTL_MS })).toBe(0);
});

it("counts neither what is sold nor what one address could hold alone", async () => {
  const small = await openScreen(50);
  for (const party of [0, 1, 2, 3]) await hold(small, { first: party * 10, count: 10 });
  expect(await hold(small, { first: 40, count: 1 })).toBe(0);
  const sold = await openScreen(100);
  for (const party of [0, 1, 2, 3, 4]) {
    const visitorId = newId();
    await hold(sold, { first: party * 10, count: 10, visitorId });
    await buy(sold, { first: party * 10, count: 10, visitorId, at: now });
  }
  expect(await hold(sold, { first: 50, count: 1 })).toBe(0);
});

it("serves three classes of one school, whose families buy one by one from one address, as if it were nobody's", async () => {
  const its = await openScreen(200);
  const from = stranger();
  for (let first = 0; first < 84; first += 4) {
    const family = { first, count: 4, visitorId: newId(), at: now + first * 2_500 };
    expect(await hold(its, { ...family, from })).toBe(0);
    await buy(its, { ...family, at: family.at + MINUTE_MS });
  }
});

it("asks little of a school that comes back because half of it was too slow", async () => {
  const its = await openScreen(200);
  const from = stranger();
  const pupils = Array.from({ length: 28 }, (_, pupil) => ({ first: pupil, count: 1, visitorId: newId() }));
  for (const pupil of pupils) expect(await hold(its, { ...pupil, from })).toBe(0);
  for (const pupil of pupils.slice(0, 14)) await buy(its, { ...pupil, at: now + MINUTE_MS });
  let most = 0;
  for (const round of [1, 2]) {
    for (const { first, count } of pupils.slice(14)) {
      const at = now + round * HOLD_TTL_MS;
      most = Math.max(most, await hold(its, { first, count, from, at }));
    }
  }
  expect(most).toBe(9);
});

it("asks nothing of a party of ten from an address that others have used before", async () => {
  const its = await openScreen(300);
  const from = stranger();
  for (const party of [0, 1, 2]) await hold(its, { first: party * 10, count: 10, from });
  expect(await hold(its, { first: 30, count: 10, from })).toBe(0);
});
