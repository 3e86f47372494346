import { describe, expect, it } from "vitest";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { HOLD_TTL_MS } from "./hold-limits";
import { listFill } from "./list-fill";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("how full showtimes are on %s", (_, open) => {
  it("is told in per cent of each one's own seats, whatever other screens there are", async () => {
    const db = open();
    const fixtures = [];
    for (let i = 0; i < 3; i++) fixtures.push(await makeFixture(db, { startsAt: now + 6 * HOUR_MS }));
    const [half, full, empty] = fixtures.map(({ showtimeId }) => showtimeId) as [number, number, number];
    for (const [fixture, count] of [
      [fixtures[0], 10],
      [fixtures[1], 20],
    ] as const)
      for (let from = 0; fixture && from < count; from += 10) {
        const seatIds = fixture.seatIds.slice(from, from + 10);
        const holder = { visitorId: newId(), userId: null };
        const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
        expect(held.ok).toBe(true);
      }
    expect(await listFill(db, [half, full, empty, 0], now)).toEqual({ [half]: 50, [full]: 100, [empty]: 0 });
    expect(await listFill(db, [half], now + HOLD_TTL_MS)).toEqual({ [half]: 0 });
  });
});
