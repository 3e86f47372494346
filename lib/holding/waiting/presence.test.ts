import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, databaseOver } from "@/db/client";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { getStanding } from "./get-standing";
import { joinRoom } from "./join-room";
import { addRoom } from "./testing/add-room";
import { readRoom } from "./view-room";
import { PRESENT_MS, WRITE_SEEN_MS } from "./waiting-limits";

const opensAt = Date.UTC(2026, 10, 22, 12);
const early = opensAt - 10 * MINUTE_MS;

describe.each(engines)("who is present when a sale opens on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: opensAt + DAY_MS });
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
  });

  const of = (visitorId: string, now: number) => ({
    showtimeId: fixture.showtimeId,
    holder: { visitorId, userId: null },
    now,
  });
  const ask = (visitorId: string, now: number, by = db) => getStanding(by, of(visitorId, now));
  const come = async (count: number, now: number) => {
    const people = Array.from({ length: count }, () => newId());
    for (const visitorId of people) await joinRoom(db, of(visitorId, now));
    return people;
  };
  const anotherProcess = () => databaseOver(db.engine);
  const inOrder = async () => {
    const rows = await db.values<[string]>(sql`select visitor_id from waiting_places
      where showtime_id = ${fixture.showtimeId} and position is not null order by position`);
    return rows.flat();
  };
  const seenAt = async (visitorId: string) => {
    const rows = await db.values<[number | null]>(sql`select seen_at from waiting_places
      where showtime_id = ${fixture.showtimeId} and visitor_id = ${visitorId}`);
    return rows.flat()[0];
  };

  it("draws whose page asked shortly before; who had gone stands behind all, as they come back", async () => {
    const here = await come(5, early);
    const [first = "", second = ""] = await come(2, early);
    for (const visitorId of here) await ask(visitorId, opensAt - 30 * SECOND_MS);
    const [late = ""] = await come(1, opensAt);
    expect((await inOrder()).slice(0, 5).sort()).toEqual(here.toSorted());
    expect(await readRoom(db, fixture.showtimeId, opensAt)).toMatchObject({ people: 8, waiting: 5, away: 2 });

    expect(await ask(second, opensAt + 2 * SECOND_MS)).toEqual({ state: "waiting", ahead: 5 });
    expect(await joinRoom(db, of(first, opensAt + 4 * SECOND_MS))).toMatchObject({
      value: { state: "waiting", ahead: 6 },
    });
    expect((await inOrder()).slice(5)).toEqual([late, second, first]);
    expect(await readRoom(db, fixture.showtimeId, opensAt)).toMatchObject({ waiting: 7, away: 0 });
    expect(await ask(second, opensAt + 6 * SECOND_MS)).toEqual({ state: "waiting", ahead: 5 });
  });

  it("has who comes back choose at once where nobody waits", async () => {
    const [here = ""] = await come(1, early);
    const [gone = ""] = await come(1, early);
    await ask(here, opensAt - 1);
    expect(await ask(here, opensAt)).toMatchObject({ state: "admitted" });
    await db.run(sql`delete from waiting_places where visitor_id = ${here}`);
    expect(await ask(gone, opensAt + 2 * SECOND_MS)).toMatchObject({ state: "admitted" });
  });

  it("draws who asked another process, and did so a whole question ago", async () => {
    const [here = "", elsewhere = ""] = await come(2, early);
    const other = anotherProcess();
    await ask(elsewhere, opensAt - PRESENT_MS + SECOND_MS, other);
    // not written any more before the draw
    await ask(elsewhere, opensAt - PRESENT_MS + 2 * SECOND_MS, other);
    await ask(here, opensAt - 1);
    await ask(here, opensAt);
    expect((await inOrder()).sort()).toEqual([here, elsewhere].sort());
  });

  it("writes down for all at once whom it has seen, and each one's own time", async () => {
    const people = await come(3, early);
    const [first = "", second = "", third = ""] = people;
    await ask(first, early + SECOND_MS);
    await ask(second, early + 2 * SECOND_MS);
    expect(await Promise.all(people.map(seenAt))).toEqual([early, early, early]);
    const now = early + WRITE_SEEN_MS;
    await ask(third, now);
    expect(await Promise.all(people.map(seenAt))).toEqual([early + SECOND_MS, early + 2 * SECOND_MS, now]);
    // a clock that was set back takes nothing away
    await ask(third, early + 3 * SECOND_MS);
    expect(await seenAt(third)).toBe(now);
  });

  it("keeps for the next time what could not be written", async () => {
    const [first = "", second = ""] = await come(2, early);
    let isFull = true;
    const process = databaseOver({
      ...db.engine,
      batch: (steps) => (isFull ? Promise.reject(new Error("the disk is full")) : db.engine.batch(steps)),
    });
    const now = early + WRITE_SEEN_MS;
    await expect(ask(first, now, process)).rejects.toThrow("full");
    isFull = false;
    expect(await ask(second, now + SECOND_MS, process)).toMatchObject({ state: "before" });
    expect(await seenAt(first)).toBe(early);
    await ask(second, now + WRITE_SEEN_MS, process);
    expect(await seenAt(first)).toBe(now);
  });

  it("counts from whoever was seen last: a site that was down has sent nobody away", async () => {
    const gone = await come(2, early);
    const here = await come(4, early + PRESENT_MS + SECOND_MS);
    // nobody could ask from then on
    const [late = ""] = await come(1, opensAt + MINUTE_MS);
    expect((await inOrder()).slice(0, -1).sort()).toEqual(here.toSorted());
    expect((await inOrder()).at(-1)).toBe(late);
    expect(await ask(gone[0] as string, opensAt + MINUTE_MS)).toMatchObject({ state: "waiting" });
  });

  it("draws whom a server let in that did not note when", async () => {
    const people = await come(2, early);
    await db.run(
      sql`update waiting_places set seen_at = null where showtime_id = ${fixture.showtimeId}
        and visitor_id = ${people[0]}`,
    );
    await ask(people[1] as string, opensAt - 1);
    await ask(people[1] as string, opensAt);
    expect((await inOrder()).sort()).toEqual(people.toSorted());
  });

  it("draws with the others who is seen while it draws, but for the guard (twin)", async () => {
    const drawn = async (guarded: (process: Database) => Database) => {
      const [here = "", seen = ""] = await come(2, early);
      await ask(here, opensAt - SECOND_MS);
      const process = meanwhile(guarded(anotherProcess()), () =>
        ask(seen, opensAt - SECOND_MS, anotherProcess()),
      );
      await ask(here, opensAt, process);
      return (await inOrder()).filter((visitorId) => [here, seen].includes(visitorId)).length;
    };
    expect(await drawn((process) => process)).toBe(2);
    fixture = await makeFixture(db, { startsAt: opensAt + DAY_MS });
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
    expect(await drawn((process) => withoutGuard(process, "not-all"))).toBe(1);
  });
});
