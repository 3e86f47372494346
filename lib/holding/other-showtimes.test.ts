import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { holdSeats } from "./hold-seats";
import { listOtherShowtimes } from "./other-showtimes";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 2 * DAY_MS;

describe.each(engines)("other showtimes on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
  });

  const plays = (after: number) => makeShowtime(db, { ...fixture, startsAt: startsAt + after });
  /** The same movie at another theater, at the very same time. */
  async function playsElsewhere(): Promise<number> {
    const { showtimeId } = await makeFixture(db, { startsAt });
    await db.update(showtimes).set({ movieId: fixture.movieId }).where(eq(showtimes.id, showtimeId));
    return showtimeId;
  }
  const hold = (showtimeId: number, seatIds: number[]) =>
    holdSeats(db, { showtimeId, seatIds, holder: { visitorId: newId(), userId: null }, now });
  const offered = async (partySize: number, at = now, showtimeId = fixture.showtimeId) =>
    (await listOtherShowtimes(db, { showtimeId, partySize, now: at })).map(({ showtime }) => showtime.id);

  it("are the nearest in time, earlier ones too, three at most, the same theater's first", async () => {
    const elsewhere = await playsElsewhere();
    const nextDay = await plays(DAY_MS);
    const earlier = await plays(-3 * HOUR_MS);
    expect(await offered(2)).toEqual([earlier, nextDay, elsewhere]);
    const later = await plays(5 * HOUR_MS);
    expect(await offered(2)).toEqual([earlier, later, nextDay]);
  });

  it("say where as many seats are together", async () => {
    await plays(DAY_MS);
    const [found] = await listOtherShowtimes(db, { showtimeId: fixture.showtimeId, partySize: 4, now });
    expect(found?.where).toMatchObject({ how: "together", row: expect.stringMatching(/^[AB]$/) });
  });

  it("are those where as many still fit together, and again all once a hold has expired", async () => {
    const full = await plays(3 * HOUR_MS);
    const free = await plays(DAY_MS);
    await hold(full, fixture.seatIds.slice(0, 10));
    await hold(
      full,
      fixture.seatIds.filter((_seat, i) => i > 10 && i % 2),
    );
    expect(await offered(1)).toEqual([full, free]);
    expect(await offered(2)).toEqual([free]);
    expect(await offered(2, now + HOLD_TTL_MS)).toEqual([full, free]);
  });

  it("are on sale, of this movie, and within a week", async () => {
    await plays(8 * DAY_MS);
    const cancelled = await plays(DAY_MS);
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, cancelled));
    const begun = await plays(-2 * DAY_MS - HOUR_MS);
    await makeFixture(db, { startsAt });
    expect(await offered(2)).toEqual([]);
    expect(await offered(2, now - DAY_MS)).toEqual([begun]);
  });

  it("are none of a showtime that nobody knows", async () => {
    expect(await offered(2, now, 999_999_999)).toEqual([]);
  });
});
