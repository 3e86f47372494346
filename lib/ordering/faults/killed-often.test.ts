import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { makeShowtime } from "@/db/testing/fixture";
import { howOften } from "@/db/testing/properties";
import { openTestFile } from "@/db/testing/test-database";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { settleAllStale } from "../settle-stale-payments";
import { expectNothingLost, findMissing, NOW, sceneOf } from "../testing/seat-sales";
import { bundleSeller, startSelling } from "../testing/seller";

const file = await bundleSeller();
const KILLED = howOften(12, 1_000);
const SEATS = 60;
/** About as long as it takes to sell some of them. */
const MOST_MS = 100;

it("two processes are killed while they sell, again and again: who was told to be booked is, and nobody beside them", {
  timeout: 3_600_000,
}, async () => {
  const { db, url } = openTestFile();
  const fixture = await sceneOf(db, SEATS);
  const told: string[] = [];
  let interrupted = 0;
  for (let round = 0; round < KILLED / 2; round++) {
    const showtimeId = await makeShowtime(db, {
      ...fixture,
      startsAt: NOW + 2 * DAY_MS + round * 3 * HOUR_MS,
    });
    // both after the same seats, from either end
    const [one, other] = [fixture.seatIds, [...fixture.seatIds].reverse()].map((seatIds) =>
      startSelling(file, url, { ...fixture, showtimeId, seatIds }, NOW),
    );
    if (!one || !other) throw new Error("nobody sells");
    // in the middle of their first sale, or of a later one
    const since = round % 2 === 0 ? "open" : "booked";
    await Promise.all([one.more(since), other.more(since)]);
    await pause(Math.random() * MOST_MS);
    await Promise.all([one.kill(), other.kill()]);
    interrupted += [one, other].filter(({ lines }) => lines().length <= SEATS).length;
    const booked = [...one.booked(), ...other.booked()];
    expect(await findMissing(db, booked)).toEqual([]);
    told.push(...booked);
  }
  // they did die in the middle of things
  expect(interrupted).toBeGreaterThan(0);
  expect(told.length).toBeGreaterThan(0);
  // what was left in the middle comes to its end
  expect((await settleAllStale(db, { now: NOW + HOUR_MS })).unanswered).toBe(0);
  expect(await db.values("select 1 from payments where state in ('started', 'pending', 'captured')")).toEqual(
    [],
  );
  await expectNothingLost(db, told);
});
