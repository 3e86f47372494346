import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addOwner } from "@/lib/accounts/testing/staff";
import { blockSeats } from "@/lib/box-office/block-seats";
import { getHold } from "@/lib/claims/get-hold";
import { HOUSE_UNTIL } from "@/lib/claims/hold";
import { EXTENSION_MS, HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { extendHold } from "./extend-hold";
import { holdBestSeats } from "./hold-best-seats";
import { holdSeats } from "./hold-seats";

const now = Date.UTC(2026, 10, 22, 12);
const guest = () => ({ visitorId: newId(), userId: null });
const CLOSE_MINUTES = 20;

/** Sales close twenty minutes before a start that is so far away. */
async function closingIn(db: Database, ms: number): Promise<Fixture> {
  const fixture = await makeFixture(db, { startsAt: now + CLOSE_MINUTES * MINUTE_MS + ms });
  await db
    .update(theaters)
    .set({ salesCloseMinutes: CLOSE_MINUTES })
    .where(eq(theaters.id, fixture.theaterId));
  return fixture;
}

describe.each(engines)("a hold ends with the sale on %s", (_, open) => {
  let db: Database;
  const holder = guest();
  beforeAll(() => {
    db = open();
  });
  beforeEach(() => {
    holder.visitorId = newId();
  });
  const claim = ({ showtimeId, seatIds }: Fixture, at = now) =>
    holdSeats(db, { showtimeId, seatIds: seatIds.slice(0, 2), holder, now: at });

  it.each([1, 3 * MINUTE_MS, HOLD_TTL_MS - 1])(
    "that closes in %i ms, whoever chose the seats",
    async (left) => {
      const fixture = await closingIn(db, left);
      expect(await claim(fixture)).toMatchObject({ ok: true, value: { expiresAt: now + left } });
      const { showtimeId } = fixture;
      const best = await holdBestSeats(db, { showtimeId, partySize: 2, holder: guest(), now });
      expect(best).toMatchObject({ ok: true, value: { expiresAt: now + left } });
      expect(await getHold(db, { showtimeId, holder, now: now + left })).toBeNull();
      expect(await claim(fixture, now + left)).toMatchObject({ code: "sales-closed" });
    },
  );

  it("that closes later than it would run out: then it has its eight minutes", async () => {
    const fixture = await closingIn(db, HOLD_TTL_MS);
    expect(await claim(fixture)).toMatchObject({ value: { expiresAt: now + HOLD_TTL_MS } });
  });

  it("also when it is extended", async () => {
    const fixture = await closingIn(db, HOLD_TTL_MS + EXTENSION_MS - 1);
    const { showtimeId } = fixture;
    await claim(fixture);
    const closes = now + HOLD_TTL_MS + EXTENSION_MS - 1;
    const later = { showtimeId, holder, now: now + EXTENSION_MS };
    expect(await extendHold(db, later)).toMatchObject({ value: { expiresAt: closes } });
    expect(await extendHold(db, later)).toEqual({ ok: false, code: "sales-close" });
    // the write itself goes no further than the close, whatever was asked before it
    const unguarded = withoutGuard(db, "sales-close");
    expect(await extendHold(unguarded, later)).toMatchObject({
      value: { expiresAt: closes },
    });
  });

  const claimsOf = ({ showtimeId }: Fixture) =>
    db.select().from(seatClaims).where(eq(seatClaims.showtimeId, showtimeId));

  it("when the house lets the showtime begin earlier, or closes its sales earlier", async () => {
    for (const change of [
      ({ showtimeId }: Fixture) =>
        db
          .update(showtimes)
          .set({ startsAt: now + CLOSE_MINUTES * MINUTE_MS + MINUTE_MS })
          .where(eq(showtimes.id, showtimeId)),
      ({ theaterId }: Fixture) =>
        db.update(theaters).set({ salesCloseMinutes: 79 }).where(eq(theaters.id, theaterId)),
    ]) {
      const [here, there] = [await closingIn(db, 60 * MINUTE_MS), await closingIn(db, 60 * MINUTE_MS)];
      const staff = await addOwner(db, here.theaterId);
      await claim(here);
      await claim(there);
      await blockSeats(db, {
        staff,
        showtimeId: here.showtimeId,
        seatIds: here.seatIds.slice(5, 6),
        reason: "Press",
        now,
      });
      await change(here);
      const earlier = now + MINUTE_MS;
      expect((await claimsOf(here)).map(({ expiresAt }) => expiresAt)).toEqual([
        earlier,
        earlier,
        HOUSE_UNTIL,
      ]);
      expect(await getHold(db, { showtimeId: here.showtimeId, holder, now })).toMatchObject({
        expiresAt: earlier,
      });
      expect((await claimsOf(there)).map(({ expiresAt }) => expiresAt)).toEqual(
        [1, 2].map(() => now + HOLD_TTL_MS),
      );
    }
  });

  it("and at once when sales are closed since before it began", async () => {
    const fixture = await closingIn(db, 60 * MINUTE_MS);
    await claim(fixture);
    await db.update(theaters).set({ salesCloseMinutes: 90 }).where(eq(theaters.id, fixture.theaterId));
    expect(await getHold(db, { showtimeId: fixture.showtimeId, holder, now: 1 })).toBeNull();
    expect((await claimsOf(fixture)).map(({ expiresAt }) => expiresAt)).toEqual([0, 0]);
  });
});

it.each(["holds_end_with_earlier_start", "holds_end_with_earlier_close"])(
  "without %s it promises time beyond the close (twin)",
  async (trigger) => {
    const db = openTestDatabase();
    await db.run(sql.raw(`drop trigger ${trigger}`));
    const { showtimeId, theaterId, seatIds } = await closingIn(db, 60 * MINUTE_MS);
    await holdSeats(db, { showtimeId, seatIds: seatIds.slice(0, 1), holder: guest(), now });
    if (trigger.endsWith("start"))
      await db
        .update(showtimes)
        .set({ startsAt: now + 1 })
        .where(eq(showtimes.id, showtimeId));
    else await db.update(theaters).set({ salesCloseMinutes: 90 }).where(eq(theaters.id, theaterId));
    const row = await db.select().from(holds).where(eq(holds.showtimeId, showtimeId)).get();
    expect(row?.expiresAt).toBe(now + HOLD_TTL_MS);
  },
);
