import { type SQL, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { openTestDatabase, openTestFile } from "@/db/testing/test-database";
import { followPageChanges, seenPageVersions } from "./page-changes";
import { inRequest } from "./request-scope";

const SOON = Date.UTC(2026, 10, 22, 18);
const QUIET_MS = 4_000;

/** Answers what expires when a page is asked for, after so long without any. */
function follow(db: Database) {
  const beforePage = followPageChanges(db);
  return async (quietMs = QUIET_MS) => {
    vi.advanceTimersByTime(quietMs);
    const expired: string[] = [];
    await beforePage((tags) => expired.push(...tags));
    return expired.toSorted();
  };
}

type Change = [what: string, tag: string, trigger: string, change: (fixture: Fixture) => SQL];

const CHANGES: Change[] = [
  [
    "a movie's title",
    "movies",
    "pages_movies_update",
    ({ movieId }) => sql`update movies set title = 'Cops' where id = ${movieId}`,
  ],
  [
    "a new genre",
    "movies",
    "pages_genres_insert",
    () => sql`insert into genres (slug, name) values ('comedy', 'Comedy')`,
  ],
  [
    "a theater's address",
    "theaters",
    "pages_theaters_update",
    ({ theaterId }) => sql`update theaters set address = '2 High Street' where id = ${theaterId}`,
  ],
  [
    "a screen's name",
    "theaters",
    "pages_screens_update",
    ({ screenId }) => sql`update screens set name = 'Studio' where id = ${screenId}`,
  ],
  [
    "a cancelled showtime",
    "showtimes",
    "pages_showtimes_update",
    ({ showtimeId }) => sql`update showtimes set state = 'cancelled' where id = ${showtimeId}`,
  ],
  [
    "a removed showtime",
    "showtimes",
    "pages_showtimes_delete",
    ({ showtimeId }) => sql`delete from showtimes where id = ${showtimeId}`,
  ],
  [
    "a ticket type's name",
    "showtimes",
    "pages_ticket_types_update",
    ({ ticketTypeId }) => sql`update ticket_types set name = 'Grown-up' where id = ${ticketTypeId}`,
  ],
];

describe("what pages tell of", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  describe.each(CHANGES)("%s", (_what, tag, trigger, change) => {
    it(`expires ${tag} when another process changed it, and once more for pages that were being made`, async () => {
      const { db, url } = openTestFile();
      const fixture = await makeFixture(db, { startsAt: SOON });
      const look = follow(db);
      expect(await look()).toEqual(["movies", "showtimes", "theaters"]);
      await look();
      expect(await look()).toEqual([]);
      const rival = openDatabase(url);
      await rival.run(change(fixture));
      rival.engine.close();
      expect(await look()).toEqual([tag]);
      expect(await look()).toEqual([tag]);
      expect(await look()).toEqual([]);
    });

    it("stays unseen without its trigger", async () => {
      const db = openTestDatabase();
      const fixture = await makeFixture(db, { startsAt: SOON });
      const look = follow(db);
      await look();
      await look();
      await db.run(sql.raw(`drop trigger ${trigger}`));
      await db.run(change(fixture));
      expect(await look()).toEqual([]);
    });
  });

  it("is not a seat: a claim makes no page anew", async () => {
    const db = openTestDatabase();
    const { showtimeId } = await makeFixture(db, { startsAt: SOON });
    const look = follow(db);
    await look();
    await look();
    await db.run(sql`update showtimes set seats_version = seats_version + 1 where id = ${showtimeId}`);
    expect(await look()).toEqual([]);
  });

  it("is on the next page of every process of this machine, however soon that is asked for", async () => {
    const { db, url } = openTestFile();
    const { movieId } = await makeFixture(db, { startsAt: SOON });
    const look = follow(db);
    await look();
    await look();
    const rival = openDatabase(url);
    await rival.run(sql`update movies set title = 'Cops' where id = ${movieId}`);
    rival.engine.close();
    expect(await look(0)).toEqual(["movies"]);
    await db.run(sql`update theaters set address = '2 High Street'`);
    expect(await look(0)).toEqual(["movies", "theaters"]);
    expect(await look(0)).toEqual([]);
    expect(await look()).toEqual(["theaters"]);
  });

  it("is looked at once a second where asking costs as much, and waited for after a quiet time alone", async () => {
    const db = openTestDatabase();
    db.engine.mark = () => null;
    const { movieId } = await makeFixture(db, { startsAt: SOON });
    const look = follow(db);
    await look();
    await look();
    await db.run(sql`update movies set title = 'Cops' where id = ${movieId}`);
    expect(await look(500)).toEqual([]);
    // the look goes on beside this page and is there for the next
    expect(await look(1_000)).toEqual([]);
    await new Promise(setImmediate);
    expect(await look(4_000)).toEqual(["movies"]);
  });

  it("is on the next page of who has just written it, on whichever server, and expires once more after a second", async () => {
    const { db, url } = openTestFile();
    db.engine.mark = () => null;
    const { movieId } = await makeFixture(db, { startsAt: SOON });
    const look = follow(db);
    await look();
    await look();
    const versions = seenPageVersions();
    const rival = openDatabase(url);
    await rival.run(sql`update movies set title = 'Cops' where id = ${movieId}`);
    rival.engine.close();
    const ofWriter = () => inRequest("r", () => look(0), true);
    expect(await inRequest("r", () => look(0))).toEqual([]);
    expect(await ofWriter()).toEqual(["movies"]);
    expect(seenPageVersions()).not.toEqual(versions);
    expect(await ofWriter()).toEqual([]);
    expect(await inRequest("r", () => look(0))).toEqual([]);
    expect(await look()).toEqual(["movies"]);
    expect(await look()).toEqual([]);
  });

  it("is not taken from a look that began before the page was asked for", async () => {
    const db = openTestDatabase();
    db.engine.mark = () => null;
    const { movieId } = await makeFixture(db, { startsAt: SOON });
    const look = follow(db);
    await look();
    await look();
    vi.advanceTimersByTime(1_100);
    const { execute } = db.engine;
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    db.engine.execute = async (asked) => {
      const rows = await execute(asked);
      await answered;
      return rows;
    };
    const early = look(0);
    await new Promise(setImmediate);
    await execute({
      sql: `update movies set title = 'Cops' where id = ${movieId}`,
      params: [],
      method: "run",
    });
    const own = inRequest("r", () => look(0), true);
    answer();
    await early;
    expect(await own).toEqual(["movies"]);
  });

  it("leaves pages as they are while the database is out of reach", async () => {
    const db = openTestDatabase();
    await makeFixture(db, { startsAt: SOON });
    const look = follow(db);
    await look();
    await look();
    db.engine.close();
    expect(await look()).toEqual([]);
  });
});
