import { describe, expect, it } from "vitest";
import { makeCinema } from "@/db/testing/cinema";
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
    const cinemas = [];
    for (let i = 0; i < 3; i++) cinemas.push(await makeCinema(db, { startsAt: now + 6 * HOUR_MS }));
    const [half, full, empty] = cinemas.map(({ showtimeId }) => showtimeId) as [number, number, number];
    for (const [cinema, count] of [
      [cinemas[0], 10],
      [cinemas[1], 20],
    ] as const)
      for (let from = 0; cinema && from < count; from += 10) {
        const seatIds = cinema.seatIds.slice(from, from + 10);
        const holder = { visitorId: newId(), userId: null };
        const held = await holdSeats(db, { showtimeId: cinema.showtimeId, seatIds, holder, now });
        expect(held.ok).toBe(true);
      }
    expect(await listFill(db, [half, full, empty, 0], now)).toEqual({ [half]: 50, [full]: 100, [empty]: 0 });
    expect(await listFill(db, [half], now + HOLD_TTL_MS)).toEqual({ [half]: 0 });
  });
});
