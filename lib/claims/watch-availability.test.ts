import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { addBooking } from "@/lib/accounts/testing/bookings";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import { SEAT_FREE, SEAT_HELD, SEAT_SOLD, unpackStates } from "./availability";
import type { Availability } from "./get-availability";
import { HOLD_TTL_MS } from "./hold-limits";
import { watchAvailability } from "./watch-availability";

/** However long the last look took, another comes within this time. */
const LONGEST_REST_MS = 2_000;
const MOST_LOOKS = 100;

const now = Date.now();
const holder = { visitorId: newId(), userId: null };

/** Time passes until the watcher has looked, and what it asked the database has been answered. */
async function look(db: Database): Promise<void> {
  const sent = vi.spyOn(db.engine, "execute");
  await vi.advanceTimersByTimeAsync(LONGEST_REST_MS);
  for (let heard = -1; heard < sent.mock.calls.length; await new Promise(setImmediate)) {
    heard = sent.mock.calls.length;
    await Promise.allSettled(sent.mock.results.map(({ value }) => value));
  }
}

async function until(db: Database, check: () => void): Promise<void> {
  for (let looks = 0; ; looks++) {
    await look(db);
    try {
      return check();
    } catch (error) {
      if (looks === MOST_LOOKS) throw error;
    }
  }
}

function watch(db: Database, showtimeId: number) {
  const told: Availability[] = [];
  const end = vi.fn(() => leave());
  const leave = watchAvailability(db, showtimeId, { tell: (answer) => told.push(answer), end });
  const third = () => unpackStates(told.at(-1)?.states ?? "", 20)[2];
  return { told, third, end, leave };
}

beforeEach(() => {
  // what waits for a busy database goes on by itself
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now, shouldAdvanceTime: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe.each(engines)("a watcher on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let claim: { showtimeId: number; seatIds: number[]; holder: typeof holder; now: number };

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
    claim = { showtimeId: fixture.showtimeId, seatIds: [fixture.seatIds[2] as number], holder, now };
  });

  it("tells every viewer of a hold, of its release and of a sale", async () => {
    const viewers = [watch(db, fixture.showtimeId), watch(db, fixture.showtimeId)];
    const allSee = (state: number) =>
      until(db, () => expect(viewers.map(({ third }) => third())).toEqual([state, state]));
    await holdSeats(db, claim);
    await allSee(SEAT_HELD);
    await releaseSeats(db, claim);
    await allSee(SEAT_FREE);
    await holdSeats(db, claim);
    await sell(db, fixture);
    await allSee(SEAT_SOLD);
    for (const { leave } of viewers) leave();
  });

  it("tells of an expiry, which nobody writes", async () => {
    await holdSeats(db, claim);
    const viewer = watch(db, fixture.showtimeId);
    await until(db, () => expect(viewer.third()).toBe(SEAT_HELD));
    vi.setSystemTime(now + HOLD_TTL_MS);
    await until(db, () => expect(viewer.third()).toBe(SEAT_FREE));
    viewer.leave();
  });

  it("says nothing while nothing changes, nor of what happens at another showtime", async () => {
    const viewer = watch(db, fixture.showtimeId);
    await until(db, () => expect(viewer.told).toHaveLength(1));
    const other = await makeFixture(db, { startsAt: now + 3_600_000 });
    const elsewhere = { showtimeId: other.showtimeId, seatIds: other.seatIds.slice(0, 1), holder, now };
    await holdSeats(db, elsewhere);
    await look(db);
    await look(db);
    expect(viewer.told).toHaveLength(1);
    viewer.leave();
  });

  it("says that a showtime is cancelled", async () => {
    const viewer = watch(db, fixture.showtimeId);
    await until(db, () => expect(viewer.told.at(-1)?.isCancelled).toBe(false));
    await db.run(sql`update showtimes set state = 'cancelled' where id = ${fixture.showtimeId}`);
    await until(db, () => expect(viewer.told.at(-1)?.isCancelled).toBe(true));
    viewer.leave();
  });

  it("stops with its last viewer, and starts again with the next", async () => {
    const sent = vi.spyOn(db.engine, "execute");
    const viewers = [watch(db, fixture.showtimeId), watch(db, fixture.showtimeId)];
    await until(db, () => expect(viewers[0]?.told).toHaveLength(1));
    for (const { leave } of viewers) leave();
    await holdSeats(db, claim);
    sent.mockClear();
    await look(db);
    await look(db);
    expect(sent).not.toHaveBeenCalled();
    expect(viewers[0]?.told).toHaveLength(1);
    const late = watch(db, fixture.showtimeId);
    await until(db, () => expect(late.third()).toBe(SEAT_HELD));
    late.leave();
    sent.mockRestore();
  });

  it("sends its viewers away when the database does not answer", async () => {
    const viewer = watch(db, fixture.showtimeId);
    await until(db, () => expect(viewer.told).toHaveLength(1));
    const execute = vi.spyOn(db.engine, "execute").mockRejectedValue(new Error("gone"));
    await db.engine.batch([
      { sql: "update movies set title = title where id = 0", params: [], method: "run" },
    ]);
    await until(db, () => expect(viewer.end).toHaveBeenCalledOnce());
    execute.mockRestore();
    viewer.leave();
  });
});

describe("a watcher of a SQLite file", () => {
  let db: Database;
  let fixture: Fixture;

  beforeEach(async () => {
    db = openTestDatabase();
    fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
  });

  it("tells of what another process writes", async () => {
    const viewer = watch(db, fixture.showtimeId);
    await until(db, () => expect(viewer.told).toHaveLength(1));
    await claimInAnotherProcess(db, fixture);
    await until(db, () => expect(viewer.third()).toBe(SEAT_HELD));
    viewer.leave();
  });

  it("reads nothing at all while the mark stands still", async () => {
    const viewer = watch(db, fixture.showtimeId);
    await until(db, () => expect(viewer.told).toHaveLength(1));
    await look(db);
    const sent = vi.spyOn(db.engine, "execute").mockClear();
    await look(db);
    await look(db);
    expect(sent).not.toHaveBeenCalled();
    viewer.leave();
  });

  it("would miss a hold with a mark that never changes", async () => {
    vi.spyOn(db.engine, "mark").mockReturnValue("1.1");
    const viewer = watch(db, fixture.showtimeId);
    await until(db, () => expect(viewer.told).toHaveLength(1));
    await holdSeats(db, {
      showtimeId: fixture.showtimeId,
      seatIds: fixture.seatIds.slice(2, 3),
      holder,
      now,
    });
    await look(db);
    await look(db);
    expect(viewer.third()).toBe(SEAT_FREE);
    viewer.leave();
  });

  it("asks once for fifty showtimes, whatever the number of viewers", async () => {
    const fixtures = await Promise.all(
      Array.from({ length: 50 }, () => makeFixture(db, { startsAt: now + 3_600_000 })),
    );
    const viewers = fixtures.flatMap(({ showtimeId }) => [watch(db, showtimeId), watch(db, showtimeId)]);
    await until(db, () => expect(viewers.every(({ told }) => told.length === 1)).toBe(true));
    await look(db);
    const sent = vi.spyOn(db.engine, "execute").mockClear();
    await db.run(sql`update movies set title = title`);
    await look(db);
    await look(db);
    // the write itself, and one look
    expect(sent).toHaveBeenCalledTimes(2);
    for (const { leave } of viewers) leave();
  });
});

/** What a sale does to the claims. */
async function sell(db: Database, fixture: Fixture): Promise<void> {
  const bookingId = await addBooking(db, fixture, { email: "ada@example.com", userId: null });
  await db
    .update(seatClaims)
    .set({ bookingId, expiresAt: NEVER })
    .where(eq(seatClaims.showtimeId, fixture.showtimeId));
}

/** Answers when it wrote. */
async function claimInAnotherProcess(db: Database, { showtimeId, seatIds, priceCardId }: Fixture) {
  const [[, , path] = []] = await db.values<[number, string, string]>(sql`pragma database_list`);
  const script = `
    const Sqlite = require("better-sqlite3");
    const db = new Sqlite(${JSON.stringify(path)});
    const later = Date.now() + 60000;
    db.prepare("insert into holds (id, showtime_id, visitor_id, price_card_id, created_at, expires_at) values ('other', ?, 'other', ?, 0, ?)")
      .run(${showtimeId}, ${priceCardId}, later);
    db.prepare("insert into seat_claims (showtime_id, seat_id, hold_id, expires_at) values (?, ?, 'other', ?)")
      .run(${showtimeId}, ${seatIds[2]}, later);
    console.log(Date.now());`;
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", script]);
  return Number(stdout);
}
