import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { getSeating } from "./get-seating";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("two holds begun in the same millisecond on %s", (_, open) => {
  let db: Database;
  beforeAll(() => {
    db = open();
  });

  it("have an order all the same: exactly one of them is the later", async () => {
    const { showtimeId, seatIds } = await makeFixture(db, { startsAt: now + DAY_MS });
    const people = [newId(), newId()].map((visitorId) => ({ visitorId, userId: null }));
    for (const [at, holder] of people.entries()) {
      const chosen = seatIds.slice(at * 5, at * 5 + 2);
      expect(
        await holdSeats(db, { showtimeId, seatIds: chosen, holder, now, from: [newId()] }),
      ).toMatchObject({
        ok: true,
      });
    }
    const seesLater = await Promise.all(
      people.map(async (holder) => {
        const seating = await getSeating(db, { showtimeId, holder, now });
        return seating?.room.seats.some(({ ordinal }) => seating.occupancy.isLater?.(ordinal));
      }),
    );
    expect(seesLater.sort()).toEqual([false, true]);
  });
});
