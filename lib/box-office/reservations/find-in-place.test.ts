import { expect, it } from "vitest";
import { setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addCustomer, letPayAtCounter, reserved } from "@/lib/bookings/testing/reserved-seats";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { findInPlace } from "./find-in-place";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * HOUR_MS;
const until = startsAt - 30 * MINUTE_MS;

/** A reservation of the premium seat A2 and the standard one A3; each row is a premium seat, a premium one and two others. */
async function lapsed() {
  const db = openTestDatabase();
  const room = Array.from({ length: 8 }, (_, ordinal) => {
    const [x, y] = [ordinal % 4, Math.floor(ordinal / 4)];
    const type = x < 2 ? ("premium" as const) : ("standard" as const);
    return { ordinal, rowLabel: y === 0 ? "A" : "B", number: String(x + 1), x, y, type };
  });
  const fixture = await setScene(db, { startsAt: [startsAt], room });
  await letPayAtCounter(db, fixture);
  const [, a2 = 0, a3 = 0, a4 = 0] = fixture.seatIds;
  const made = await reserved(db, fixture, { customer: await addCustomer(db), seatIds: [a2, a3], now });
  const take = (seatIds: number[], at = until) =>
    holdSeats(db, {
      ...{ showtimeId: fixture.showtimeId, seatIds, now: at },
      holder: { visitorId: `rival-${seatIds.join("-")}`, userId: null },
    });
  const find = async (at = until + 1) => {
    const { taken, instead } = await findInPlace(db, made, at);
    const name = ({ row, number }: { row: string; number: string }) => `${row}${number}`;
    return { taken: taken.map(name), instead: instead?.map(name) ?? null };
  };
  return { take, find, a3, a4, fixture };
}

it("is the same seats while they are free, and when they have come free again", async () => {
  const { take, find, a3 } = await lapsed();
  expect(await find()).toEqual({ taken: [], instead: ["A2", "A3"] });
  await take([a3]);
  expect(await find(until + HOUR_MS)).toEqual({ taken: [], instead: ["A2", "A3"] });
});

it("is as many of the same kinds as near as can be, and none where they are not free", async () => {
  const { take, find, a3, a4, fixture } = await lapsed();
  await take([a3]);
  // of row A no two of one kind each are left side by side
  expect(await find()).toEqual({ taken: ["A3"], instead: ["B2", "B3"] });
  await take([a4]);
  await take(fixture.seatIds.slice(6, 8));
  expect(await find()).toEqual({ taken: ["A3"], instead: null });
});
