import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import { layoutOfTag, packStates, SEAT_FREE, SEAT_HELD, unpackStates } from "./availability";
import { getAvailability } from "./get-availability";
import { HOLD_TTL_MS } from "./hold-limits";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("availability on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  const holder = { visitorId: newId(), userId: null };

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
  });

  const states = async (at: number) => {
    const answer = await getAvailability(db, fixture.showtimeId, at);
    return [...unpackStates(answer?.states ?? "", 20)];
  };
  const thirdHeld = Array.from({ length: 20 }, (_, i) => (i === 2 ? SEAT_HELD : SEAT_FREE));
  const allFree = thirdHeld.map(() => SEAT_FREE);

  it("tells of a hold at once, of its release, and of its expiry without any write", async () => {
    expect(await states(now)).toEqual(allFree);
    const claim = { showtimeId: fixture.showtimeId, seatIds: [fixture.seatIds[2] as number], holder, now };
    await holdSeats(db, claim);
    expect(await states(now)).toEqual(thirdHeld);
    expect(await states(now + HOLD_TTL_MS - 1)).toEqual(thirdHeld);
    expect(await states(now + HOLD_TTL_MS)).toEqual(allFree);
    expect(await states(now)).toEqual(thirdHeld);
    await releaseSeats(db, claim);
    expect(await states(now)).toEqual(allFree);
  });

  it("has the same tag for the same states and another for others", async () => {
    const before = await getAvailability(db, fixture.showtimeId, now);
    expect((await getAvailability(db, fixture.showtimeId, now + 1))?.etag).toBe(before?.etag);
    await holdSeats(db, {
      showtimeId: fixture.showtimeId,
      seatIds: fixture.seatIds.slice(0, 1),
      holder,
      now,
    });
    expect((await getAvailability(db, fixture.showtimeId, now))?.etag).not.toBe(before?.etag);
  });

  it("says which layout's seats it tells of", async () => {
    const answer = await getAvailability(db, fixture.showtimeId, now);
    expect(layoutOfTag(answer?.etag ?? "")).toBe(fixture.layoutId);
    expect(layoutOfTag(`W/${answer?.etag}`)).toBe(fixture.layoutId);
    expect(layoutOfTag('"all-held"')).toBeNull();
  });

  it("says of a draft, and of a movie that is one, that it is one", async () => {
    const isDraft = async () => (await getAvailability(db, fixture.showtimeId, now))?.isDraft;
    expect(await isDraft()).toBe(false);
    await db.update(showtimes).set({ state: "draft" }).where(eq(showtimes.id, fixture.showtimeId));
    expect(await isDraft()).toBe(true);
    await db.update(showtimes).set({ state: "on-sale" }).where(eq(showtimes.id, fixture.showtimeId));
    await db.update(movies).set({ status: "draft" }).where(eq(movies.id, fixture.movieId));
    expect(await isDraft()).toBe(true);
    await db.update(movies).set({ status: "released" }).where(eq(movies.id, fixture.movieId));
    expect(await isDraft()).toBe(false);
  });

  it("knows nothing of an unknown showtime", async () => {
    expect(await getAvailability(db, 999_999_999, now)).toBeNull();
  });
});

describe("packed states", () => {
  it("say 300 seats in 100 characters and come back as they went", () => {
    const states = Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 3);
    const text = packStates(states);
    expect(text).toHaveLength(100);
    expect(unpackStates(text, 300)).toEqual(states);
  });

  it("read as all free when they are not base64", () => {
    expect([...unpackStates("?!", 3)]).toEqual([0, 0, 0]);
  });
});
