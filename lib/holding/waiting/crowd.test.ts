import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type Database, databaseOver } from "@/db/client";
import { setScene } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { holdSeats } from "../hold-seats";
import { getStanding } from "./get-standing";
import { joinRoom } from "./join-room";
import { addRoom } from "./testing/add-room";
import { readDraw } from "./testing/read-draw";
import { WRITE_SEEN_MS } from "./waiting-limits";

const opensAt = Date.UTC(2026, 10, 22, 12);
const CAPACITY = 4;
const SEATS = 16;
const PEOPLE = 18;
const GONE = 4;

const seats = Array.from({ length: SEATS }, (_, ordinal) => ({
  ...{ ordinal, rowLabel: "A", number: String(ordinal + 1), x: ordinal, y: 0, type: "standard" as const },
}));

describe.each(engines)("a crowd in a waiting room on %s", (_, open) => {
  it("is called in its order, by three processes, and holds every seat once", async () => {
    const db = open();
    const { showtimeId, seatIds } = await setScene(db, {
      room: seats,
      startsAt: [opensAt + DAY_MS],
      theater: { strandedSeats: "allow" },
    });
    await addRoom(db, { showtimeId, opensAt, capacity: CAPACITY });
    const processes = [db, databaseOver(db.engine), databaseOver(db.engine)];
    const at = (i: number) => processes[i % processes.length] as Database;
    const of = (visitorId: string, now: number) => ({
      showtimeId,
      holder: { visitorId, userId: null },
      now,
    });
    const come = async (count: number, now: number) => {
      const people = Array.from({ length: count }, () => newId());
      for (const [i, visitorId] of people.entries()) await joinRoom(at(i), of(visitorId, now + i));
      return people;
    };
    const take = (visitorId: string, i: number, now: number) =>
      holdSeats(at(i), { ...of(visitorId, now), seatIds: seatIds.slice(2 * i, 2 * i + 2) });

    const gone = await come(GONE, opensAt - 10 * MINUTE_MS);
    const here = await come(PEOPLE, opensAt - 5 * MINUTE_MS);
    const lastQuestion = opensAt - WRITE_SEEN_MS;
    for (const [i, visitorId] of here.entries())
      expect(await getStanding(at(i), of(visitorId, lastQuestion - i))).toMatchObject({ state: "before" });
    for (const [i, visitorId] of here.slice(0, processes.length).entries())
      await getStanding(at(i), of(visitorId, opensAt - 1));
    expect(await take(here[0] as string, 0, opensAt - 1)).toMatchObject({ code: "not-admitted" });

    const held: string[] = [];
    for (let now = opensAt; held.length < SEATS / 2; now += 2 * SECOND_MS) {
      const waiting = here.filter((visitorId) => !held.includes(visitorId));
      const stand = await Promise.all(waiting.map((visitorId, i) => getStanding(at(i), of(visitorId, now))));
      const called = waiting.filter((__, i) => stand[i]?.state === "admitted");
      expect(called.length).toBeLessThanOrEqual(CAPACITY);
      const pushy = waiting.find((visitorId) => !called.includes(visitorId)) as string;
      for (const stranger of [pushy, newId(), gone[0] as string])
        expect(await take(stranger, held.length, now)).toMatchObject({ code: "not-admitted" });
      for (const visitorId of called.slice(0, SEATS / 2 - held.length)) {
        expect(await take(visitorId, held.length, now)).toMatchObject({ ok: true });
        held.push(visitorId);
      }
    }

    const claimed = await db.values<[number, number]>(
      sql`select count(*), count(distinct seat_id) from seat_claims where showtime_id = ${showtimeId}`,
    );
    expect(claimed).toEqual([[SEATS, SEATS]]);
    const draw = await readDraw(db, showtimeId);
    expect(draw).toMatchObject({ placed: PEOPLE, away: GONE, passedOver: 0, uncalled: 0 });
    expect(draw.called).toBeGreaterThanOrEqual(SEATS / 2);
    // a perfectly fair draw of so many is beyond it once in a hundred thousand
    expect(Math.abs(draw.earliness)).toBeLessThan(4.4 / Math.sqrt(PEOPLE - 1));
  }, 120_000);
});
