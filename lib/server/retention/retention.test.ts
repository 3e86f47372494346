import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { type Database, databaseOver } from "@/db/client";
import type { Statement } from "@/db/engine";
import { findBroken } from "@/db/invariants/find-broken";
import { emailLinks, sessions, throttles } from "@/db/schema/accounts";
import { holds } from "@/db/schema/holds";
import { mailBlocks, mailEvents, messages, reminders } from "@/db/schema/messages";
import { showtimes } from "@/db/schema/scheduling";
import { waitingPlaces, waitingRooms } from "@/db/schema/waiting-rooms";
import { type Fixture, setScene } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { addCustomer } from "@/lib/bookings/testing/reserved-seats";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { daysOf, KEPT, type Kept } from "./kept";
import { ROWS_AT_ONCE } from "./sweeps";
import { tidyAll, tidySome } from "./tidy";

const NOW = Date.UTC(2026, 10, 22, 12);
const STARTS = NOW + DAY_MS;

describe("what is kept", () => {
  it("is said of every table, once", async () => {
    const named = await openTestDatabase().values<[string]>(
      "select name from sqlite_schema where type = 'table' and name not like '%search_%' and name not like '%_search' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'",
    );
    // that of words is a table like others
    const tables = [...named.flat(), "search_words"];
    expect([...KEPT.flatMap(({ tables: names }) => [...names])].sort()).toEqual([...new Set(tables)].sort());
  });

  const howLong = ({ days, after }: Kept) =>
    days === "good" || days === "few"
      ? "for good"
      : days === 0
        ? `until ${after}`
        : `${days === 1 ? "a day" : `${days} days`} after ${after}`;

  it("stands in the documents as it does here", () => {
    const page = readFileSync("docs/operations.md", "utf8");
    const [, section = ""] = page.split("## What is kept");
    const told = [...(section.split("\n## ")[0] ?? "").matchAll(/^\| (.+) \| (.+) \| (.+) \|$/gm)]
      .map(([line]) => line)
      .filter((line) => !/^\| (what \| how|---)/.test(line));
    expect(told).toEqual(
      (KEPT as readonly Kept[]).map((kept) => `| ${kept.what} | ${howLong(kept)} | ${kept.why} |`),
    );
  });
});

describe.each(engines)("on %s", (name, open) => {
  let db: Database;
  let fixture: Fixture;
  beforeEach(async () => {
    db = open();
    fixture = await setScene(db, { startsAt: [STARTS] });
  });

  const hold = async (seats: [number, number], now = NOW) => {
    const held = await holdSeats(db, {
      ...{ showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(...seats), now },
      holder: { visitorId: newId(), userId: null },
    });
    if (!held.ok) throw new Error(held.code);
    return held.value.id;
  };
  const holdsLeft = async () =>
    (await db.values<[string]>(sql`select id from holds where showtime_id = ${fixture.showtimeId}`)).flat();
  const OVER = STARTS + daysOf("holds") * DAY_MS;

  it("a hold that nothing was ordered from goes a month after its showtime, with the seats it left claimed", async () => {
    const booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now: NOW });
    const declined = await payForSeats(db, fixture, {
      seatIds: fixture.seatIds.slice(2, 4),
      state: "pending",
      now: NOW,
    });
    await hold([4, 6]);
    await hold([6, 8]);
    // some of what others let run out
    await hold([4, 6], NOW + HOUR_MS);
    const before = await holdsLeft();
    const [abandoned] = await abandonedHolds();

    await tidyAll(db, { now: OVER });
    expect((await holdsLeft()).sort()).toEqual([...before].sort());
    await tidyAll(db, { now: OVER + 1 });

    const ordered = await db.values<[string]>(
      sql`select hold_id from orders where theater_id = ${fixture.theaterId}`,
    );
    expect((await holdsLeft()).sort()).toEqual(ordered.flat().sort());
    const removed = before.length - ordered.length;
    expect(removed).toBeGreaterThan(1);
    expect(
      await db.values(
        sql`select count(*) from orders where id in (${declined}, (select order_id from bookings where id = ${booking.id}))`,
      ),
    ).toEqual([[2]]);
    expect(
      await db.values(
        sql`select count(*) from seat_claims where showtime_id = ${fixture.showtimeId} and booking_id is not null`,
      ),
    ).toEqual([[2]]);
    // reports count them still
    expect(await abandonedHolds()).toEqual([(abandoned ?? 0) + removed]);
    if (name === "better-sqlite3") expect(await findBroken(db)).toEqual([]);
  });

  const abandonedHolds = async () =>
    (
      await db.select({ n: showtimes.abandonedHolds }).from(showtimes).where(sql`id = ${fixture.showtimeId}`)
    ).map(({ n }) => n);

  it("house seats, and what a payment is under way for, stay", async () => {
    const [house, paying] = [
      await hold([0, 2]),
      await payForSeats(db, fixture, { seatIds: fixture.seatIds.slice(2, 4), now: NOW }),
    ];
    await db.update(holds).set({ houseReason: "press" }).where(sql`id = ${house}`);
    await tidyAll(db, { now: OVER + DAY_MS });
    expect(await holdsLeft()).toContain(house);
    expect(await db.values(sql`select count(*) from orders where id = ${paying}`)).toEqual([[1]]);
  });

  it("what is over by its time goes then, and not a moment before", async () => {
    const { userId } = await addCustomer(db);
    const key = newId();
    const at = NOW;
    await db
      .insert(sessions)
      .values({ idHash: key, userId, createdAt: at - 1, lastSeenAt: at, expiresAt: at });
    await db.insert(throttles).values({ key, windowStartedAt: at, attempts: 1 });
    await db
      .insert(emailLinks)
      .values({ tokenHash: key, purpose: "reset", email: "a@example.com", createdAt: 0, expiresAt: at });
    await db.insert(reminders).values({ bookingId: key, startsAt: at, postedAt: at });
    const there = async () => {
      const [row] = await db.values<
        number[]
      >(sql`select (select count(*) from sessions where id_hash = ${key}),
        (select count(*) from throttles where key = ${key}), (select count(*) from email_links where token_hash = ${key}),
        (select count(*) from reminders where booking_id = ${key})`);
      return row;
    };
    for (const [days, left] of [
      [0, [0, 1, 1, 1]],
      [daysOf("throttles"), [0, 0, 1, 1]],
      [daysOf("email_links"), [0, 0, 0, 1]],
      [daysOf("reminders"), [0, 0, 0, 0]],
    ] as const) {
      const before = await there();
      await tidyAll(db, { now: at + days * DAY_MS });
      expect(await there()).toEqual(before);
      await tidyAll(db, { now: at + days * DAY_MS + 1 });
      expect(await there()).toEqual(left);
    }
  });

  it("who stood in a waiting room is forgotten after a week, and the room stays", async () => {
    const { showtimeId } = fixture;
    await db.insert(waitingRooms).values({ showtimeId, opensAt: NOW, capacity: 1 });
    await db.insert(waitingPlaces).values({ showtimeId, visitorId: newId(), joinedAt: NOW });
    const left = async () =>
      (await db.select().from(waitingPlaces).where(sql`showtime_id = ${showtimeId}`)).length;
    await tidyAll(db, { now: NOW + daysOf("waiting_places") * DAY_MS });
    expect(await left()).toBe(1);
    await tidyAll(db, { now: NOW + daysOf("waiting_places") * DAY_MS + 1 });
    expect(await left()).toBe(0);
    expect(await db.select().from(waitingRooms).where(sql`showtime_id = ${showtimeId}`)).toHaveLength(1);
  });

  it("messages go with what came back of them, but for those that say why an address is not written to, and those that still wait", async () => {
    const ids = { kept: newId(), blocked: newId(), waiting: newId(), told: newId() };
    const message = {
      kind: "welcome" as const,
      to: `${ids.kept}@example.com`,
      language: "en",
      payload: {},
      createdAt: NOW,
    };
    await db.insert(messages).values([
      { ...message, id: ids.kept, topic: ids.kept, keptAt: NOW },
      { ...message, id: ids.told, topic: ids.told, deliveredAt: NOW },
      { ...message, id: ids.blocked, topic: ids.blocked, deliveredAt: NOW },
      { ...message, id: ids.waiting, topic: ids.waiting },
    ]);
    await db
      .insert(mailEvents)
      .values({ id: newId(), messageId: ids.told, kind: "delivered", occurredAt: NOW, receivedAt: NOW });
    await db
      .insert(mailBlocks)
      .values({ address: message.to, reason: "bounced", messageId: ids.blocked, blockedAt: NOW });
    await tidyAll(db, { now: NOW + daysOf("messages") * DAY_MS + 1 });
    const left = await db.values<[string]>(sql`select id from messages where to_email = ${message.to}`);
    expect(left.flat().sort()).toEqual([ids.blocked, ids.waiting].sort());
  });
});

describe("in small batches", () => {
  /** A database that tells how many rows each of its batches names. */
  function counted({ engine }: Database) {
    const batches: number[] = [];
    const batch = (statements: Statement[]) => {
      const lists = statements.flatMap(({ params }) => params).filter((value) => /^\[/.test(String(value)));
      batches.push(Math.max(...lists.map((list) => JSON.parse(String(list)).length)));
      return engine.batch(statements);
    };
    return { watched: databaseOver({ ...engine, batch }), batches };
  }

  it("goes what robots left in a year, some each minute, and what the database keeps for others is not waited for", async () => {
    const db = openTestDatabase();
    const fixture = await setScene(db, { startsAt: [STARTS, STARTS + DAY_MS] });
    for (const showtimeId of fixture.showtimeIds)
      await db.run(sql`insert into holds (id, showtime_id, visitor_id, price_card_id, created_at, expires_at)
        select ${showtimeId} || '-' || value, ${showtimeId}, value, ${fixture.priceCardId}, 1, 2
        from json_each(${JSON.stringify(Array.from({ length: 1_300 }, (_, at) => at))})`);
    await db.run(sql`insert into throttles (key, window_started_at, attempts)
      select value, 1, 1 from json_each(${JSON.stringify(Array.from({ length: 2_600 }, (_, at) => at))})`);
    const { watched, batches } = counted(db);
    const now = STARTS + 40 * DAY_MS;
    const left = async () =>
      (await db.values<number[]>("select (select count(*) from holds), (select count(*) from throttles)"))[0];

    await tidySome(watched, { now });
    expect(await left()).toEqual([600, 600]);
    await tidySome(watched, { now: now + MINUTE_MS });
    await tidySome(watched, { now: now + 2 * MINUTE_MS });
    expect(await left()).toEqual([0, 0]);
    expect(Math.max(...batches)).toBe(ROWS_AT_ONCE);
    // and then nobody asks for the lock of a write any more
    const written = batches.length;
    await tidySome(watched, { now: now + 3 * MINUTE_MS });
    expect(batches).toHaveLength(written);
  });

  it("goes all of it by the command's way, which says how much", async () => {
    const db = openTestDatabase();
    await db.run(sql`insert into throttles (key, window_started_at, attempts)
      select value, 1, 1 from json_each(${JSON.stringify(Array.from({ length: 1_100 }, (_, at) => at))})`);
    expect(await tidyAll(db, { now: NOW })).toMatchObject({ throttles: 1_100, holds: 0, messages: 0 });
    expect(await tidyAll(db, { now: NOW })).toMatchObject({ throttles: 0 });
  });

  it("a hold that was ordered from is not let go by the database either (twin)", async () => {
    const db = openTestDatabase();
    const fixture = await setScene(db, { startsAt: [STARTS] });
    await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now: NOW });
    await expect(db.run(sql`delete from holds`)).rejects.toThrow();
  });
});
