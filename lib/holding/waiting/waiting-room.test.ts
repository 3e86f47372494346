import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, databaseOver } from "@/db/client";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { newApiVisitorId } from "@/lib/accounts/sessions/visitor";
import { addUser } from "@/lib/accounts/testing/people";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { adoptHolds } from "../adopt-holds";
import { holdSeats } from "../hold-seats";
import { getStanding } from "./get-standing";
import { joinRoom, leaveRoom } from "./join-room";
import { addRoom } from "./testing/add-room";
import { CALL_MS, CHOOSE_MS, DOORS_MS, ROOM_LIMITS } from "./waiting-limits";

const opensAt = Date.UTC(2026, 10, 22, 12);
const early = opensAt - 10 * MINUTE_MS;

describe.each(engines)("a waiting room on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: opensAt + DAY_MS });
  });

  const people = (count: number) => Array.from({ length: count }, () => newId());
  const of = (visitorId: string, now: number) => ({
    showtimeId: fixture.showtimeId,
    holder: { visitorId, userId: null },
    now,
  });
  const join = async (visitorId: string, now: number, from: string[] = []) => {
    const joined = await joinRoom(db, { ...of(visitorId, now), from });
    if (!joined.ok) throw new Error(joined.code);
    return joined.value;
  };
  const standing = (visitorId: string, now: number) => getStanding(db, of(visitorId, now));
  const hold = (visitorId: string, seat: number, now: number, on = db) =>
    holdSeats(on, { ...of(visitorId, now), seatIds: [fixture.seatIds[seat] as number] });
  const positions = async () => {
    const rows = await db.values<[string, number]>(sql`select visitor_id, position from waiting_places
      where showtime_id = ${fixture.showtimeId} order by position`);
    return rows.map(([visitorId]) => visitorId);
  };
  const admitted = async (now: number) => {
    const rows = await db.values<[string]>(sql`select visitor_id from waiting_places
      where showtime_id = ${fixture.showtimeId} and admitted_until > ${now} order by position`);
    return rows.flat();
  };

  it("stands in nobody's way where there is none", async () => {
    const [visitorId = ""] = people(1);
    expect(await standing(visitorId, early)).toEqual({ state: "none" });
    expect(await join(visitorId, early)).toEqual({ state: "none" });
    expect(await hold(visitorId, 0, early)).toMatchObject({ ok: true });
  });

  it("lets people in an hour before, and draws those present, whoever came first, at the first request after", async () => {
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 2 });
    const present = people(6);
    const [first = ""] = present;
    const doorsAt = opensAt - DOORS_MS;
    expect(await join(first, doorsAt - 1)).toEqual({ state: "early", opensAt, doorsAt });
    for (const [i, visitorId] of present.entries())
      expect(await join(visitorId, early + i * SECOND_MS)).toMatchObject({ state: "before", opensAt });
    for (const visitorId of present)
      expect(await standing(visitorId, opensAt - 1)).toMatchObject({ state: "before", people: 6 });
    expect(await hold(first, 0, opensAt - 1)).toMatchObject({ ok: false, code: "not-admitted" });
    expect((await positions()).length).toBe(6);

    const late = newId();
    expect(await join(late, opensAt)).toEqual({ state: "waiting", ahead: 4 });
    const order = await positions();
    expect(order.slice(0, 6).sort()).toEqual([...present].sort());
    expect(order[6]).toBe(late);
    expect(await admitted(opensAt)).toEqual(order.slice(0, 2));
    expect(await standing(order[0] as string, opensAt)).toEqual({
      state: "admitted",
      until: opensAt + CHOOSE_MS,
    });
    expect(await standing(order[4] as string, opensAt)).toEqual({ state: "waiting", ahead: 2 });
  });

  it("lets nobody choose before their turn, but for the guard (twin)", async () => {
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
    const [first = "", second = ""] = people(2);
    await join(first, opensAt);
    await join(second, opensAt);
    expect(await hold(second, 0, opensAt)).toMatchObject({ ok: false, code: "not-admitted" });
    expect(await hold(newId(), 0, opensAt)).toMatchObject({ ok: false, code: "not-admitted" });
    expect(await hold(second, 1, opensAt, withoutGuard(db, "not-admitted"))).toMatchObject({ ok: true });
    expect(await hold(first, 0, opensAt)).toMatchObject({ ok: true });
  });

  it("takes who comes after the opening in the order in which they come", async () => {
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
    const queue = people(5);
    for (const [i, visitorId] of queue.entries()) await join(visitorId, opensAt + i);
    expect(await positions()).toEqual(queue);
    for (const [i, visitorId] of queue.entries()) {
      const now = opensAt + (i + 1) * 2 * SECOND_MS;
      expect(await standing(visitorId, now)).toMatchObject({ state: "admitted" });
      expect(await hold(visitorId, i, now)).toMatchObject({ ok: true });
      expect(await standing(visitorId, now)).toEqual({ state: "holding" });
    }
  });

  it("has never more choose at once than it may, however many ask at once", async () => {
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 3 });
    const crowd = people(20);
    await Promise.all(crowd.map((visitorId) => join(visitorId, early)));
    // another process, which remembers by itself
    const others = [db, databaseOver(db.engine)];
    let now = opensAt;
    for (let round = 0; round < 5; round++, now += 2 * SECOND_MS) {
      const stand = await Promise.all(
        crowd.map((visitorId, i) => getStanding(others[i % others.length] as Database, of(visitorId, now))),
      );
      const choosing = crowd.filter((__, i) => stand[i]?.state === "admitted");
      expect(choosing.length).toBeLessThanOrEqual(3);
      expect((await admitted(now)).length).toBe(3);
      // one of them holds seats, another leaves: two more may come
      const [holds = "", leaves = ""] = await admitted(now);
      expect(await hold(holds, round, now)).toMatchObject({ ok: true });
      await leaveRoom(db, of(leaves, now));
    }
  });

  it("passes the turn on of who does not come, and has them next when they do", async () => {
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
    const [sleeper = "", second = "", third = ""] = people(3);
    for (const visitorId of [sleeper, second, third]) await join(visitorId, early);
    await db.run(
      sql`update waiting_rooms set seed = 'a', drawn_at = ${opensAt} where showtime_id = ${fixture.showtimeId}`,
    );
    for (const [i, visitorId] of [sleeper, second, third].entries())
      await db.run(sql`update waiting_places set position = ${i + 1} where visitor_id = ${visitorId}`);
    expect(await standing(second, opensAt)).toEqual({ state: "waiting", ahead: 0 });
    expect(await admitted(opensAt)).toEqual([sleeper]);

    const later = opensAt + CALL_MS;
    expect(await standing(second, later)).toEqual({ state: "admitted", until: later + CHOOSE_MS });
    expect(await standing(sleeper, later)).toEqual({ state: "waiting", ahead: 0 });
    expect(await standing(third, later + 2 * SECOND_MS)).toMatchObject({ state: "waiting" });
    await leaveRoom(db, of(second, later));
    const then = later + 4 * SECOND_MS;
    expect(await standing(sleeper, then)).toEqual({ state: "admitted", until: then + CHOOSE_MS });
    expect(await standing(third, then)).toMatchObject({ state: "waiting" });
  });

  it("ends a turn that nobody used; who queues again stands behind all", async () => {
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
    const [slow = "", second = ""] = people(2);
    await join(slow, opensAt);
    await join(second, opensAt);
    const over = opensAt + CHOOSE_MS;
    expect(await hold(slow, 0, over)).toMatchObject({ ok: false, code: "not-admitted" });
    expect(await standing(slow, over)).toEqual({ state: "over" });
    expect(await admitted(over)).toEqual([second]);
    expect(await join(slow, over)).toEqual({ state: "waiting", ahead: 0 });
    expect(await positions()).toEqual([second, slow]);
  });

  it("keeps a place through a second tab, and lets nobody have two", async () => {
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
    const [visitorId = ""] = people(1);
    await Promise.all([join(visitorId, early), join(visitorId, early), join(visitorId, early)]);
    expect(await positions()).toEqual([visitorId]);
    await leaveRoom(db, of(visitorId, early));
    expect(await standing(visitorId, early)).toEqual({ state: "outside" });
    expect(await positions()).toEqual([]);
  });

  it("keeps a place through signing in, after which a browser is called otherwise", async () => {
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
    const { id: userId } = await addUser(db, `${newId().toLowerCase()}@example.org`);
    const [visitorId = "", becomes = ""] = people(2);
    await join(visitorId, early);
    await adoptHolds(db, { visitorId, becomes, userId, now: early });
    const known = { ...of(becomes, opensAt), holder: { visitorId: becomes, userId } };
    expect(await getStanding(db, known)).toMatchObject({ state: "admitted" });
    expect(await positions()).toEqual([becomes]);
  });

  it("lets so many in from one address, but for the guard (twin)", async () => {
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
    const from = [newId()];
    await join(newId(), early, from);
    await db.run(
      sql`update throttles set attempts = ${ROOM_LIMITS[0].places} where key like ${`%${from[0]}`}`,
    );
    const asked = { ...of(newId(), early), from };
    expect(await joinRoom(db, asked)).toEqual({ ok: false, code: "too-many-places" });
    expect(await join(newId(), early, [newId()])).toMatchObject({ state: "before" });
    expect(await joinRoom(withoutGuard(db, "too-many-places"), asked)).toMatchObject({ ok: true });
  });

  it("has programs wait while people do, and says how long", async () => {
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
    expect(await hold(newApiVisitorId(), 0, early)).toEqual({
      ...{ ok: false, code: "not-admitted", againAfterMs: opensAt - early },
    });
    const [first = "", second = ""] = people(2);
    await join(first, opensAt);
    await join(second, opensAt);
    const refused = await hold(newApiVisitorId(), 0, opensAt);
    expect(refused).toEqual({ ok: false, code: "not-admitted", againAfterMs: 30 * SECOND_MS });
    await leaveRoom(db, of(first, opensAt));
    await leaveRoom(db, of(second, opensAt));
    expect(await hold(newApiVisitorId(), 0, opensAt + 2 * SECOND_MS)).toMatchObject({ ok: true });
  });

  it("leaves who holds seats alone when it is switched on in a rush", async () => {
    const [visitorId = ""] = people(1);
    expect(await hold(visitorId, 0, early)).toMatchObject({ ok: true });
    await addRoom(db, { showtimeId: fixture.showtimeId, opensAt, capacity: 1 });
    const now = early + 2 * SECOND_MS;
    expect(await standing(visitorId, now)).toEqual({ state: "holding" });
    expect(await hold(visitorId, 1, now)).toMatchObject({ ok: true });
  });
});
