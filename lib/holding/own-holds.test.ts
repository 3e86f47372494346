import { beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { listOwnHolds } from "@/lib/claims/list-own-holds";
import { newId } from "@/lib/id";
import { holdSeats } from "./hold-seats";
import { releaseSeats } from "./release-seats";

const now = Date.UTC(2026, 10, 22, 12);
const me = { visitorId: newId(), userId: null };
const stranger = { visitorId: newId(), userId: null };
let db: Database;

beforeAll(() => {
  db = openTestDatabase();
});

it("what a person holds is listed across showtimes, the next to start first, and nobody else's", async () => {
  const later = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  const sooner = await makeFixture(db, { startsAt: now + 3_600_000 });
  for (const [fixture, holder, first] of [
    [later, me, 0],
    [sooner, me, 0],
    [sooner, stranger, 4],
  ] as const) {
    const seatIds = fixture.seatIds.slice(first, first + 2);
    await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
  }
  const list = async (at = now) =>
    (await listOwnHolds(db, { holder: me, now: at })).map(({ showtimeId }) => showtimeId);
  expect(await list()).toEqual([sooner.showtimeId, later.showtimeId]);
  expect((await listOwnHolds(db, { holder: me, now }))[0]).toMatchObject({
    movieTitle: "The General",
    seats: [
      { id: sooner.seatIds[0], row: "A", number: "1" },
      { id: sooner.seatIds[1], row: "A", number: "2" },
    ],
  });
  const { showtimeId, seatIds } = sooner;
  await releaseSeats(db, { showtimeId, seatIds: seatIds.slice(0, 2), holder: me, now });
  expect(await list()).toEqual([later.showtimeId]);
  expect(await list(now + HOLD_TTL_MS)).toEqual([]);
});
