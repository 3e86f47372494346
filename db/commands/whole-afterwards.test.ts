import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { findBroken } from "@/db/invariants/find-broken";
import { findBrokenWithAll } from "@/db/testing/broken-with-all";
import { breakInvariants, expectWhole, expectWholeSince } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase, openTestFile } from "@/db/testing/test-database";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { DAY_MS } from "@/lib/clock-units";

const NOW = Date.UTC(2026, 10, 22, 12);
const folder = mkdtempSync(join(tmpdir(), "matinee-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two seats of a theater of its own. */
async function sell(db: Database): Promise<Fixture> {
  const scene = await makeFixture(db, { startsAt: NOW + DAY_MS });
  await bookSeats(db, scene, { seatIds: scene.seatIds.slice(0, 2), now: NOW });
  return scene;
}

const miscount = (db: Database, { showtimeId }: Fixture, by: number) =>
  db.run(sql`update showtime_totals set tickets = tickets + ${by} where showtime_id = ${showtimeId}`);
const MISCOUNTED = /^broken by a test that sells:\nA row of showtime_totals is not .+ \(showtime-totals\)$/;

describe("a database that a test has sold from is asked afterwards", () => {
  it("for all that must always hold, and what does not is named", async () => {
    const db = openTestDatabase();
    const scene = await makeFixture(db, { startsAt: NOW + DAY_MS });
    await db.run(
      sql`insert into showtime_totals (showtime_id, currency) values (${scene.showtimeId}, 'EUR')`,
    );
    await db.run(sql`update showtime_totals set tickets = 7 where currency = 'EUR'`);
    // where nothing was sold a test writes what it likes
    await expectWhole(db);
    await bookSeats(db, scene, { seatIds: scene.seatIds.slice(0, 2), now: NOW });
    await expect(expectWhole(db)).rejects.toThrow(MISCOUNTED);
    await db.run(sql`delete from showtime_totals where currency = 'EUR'`);
    await expectWhole(db);
  });

  it("but for what its test breaks on purpose", async () => {
    const db = openTestDatabase();
    await sell(db);
    await db.run(sql`update tax_totals set gross_minor = gross_minor + 1`);
    await expect(expectWhole(db)).rejects.toThrow("(tax-totals)");
    breakInvariants("tax-totals");
    await expectWhole(db);
    expect(() => breakInvariants("no-such-thing")).toThrow("no-such-thing");
  });

  it.each(engines)("which on %s each answers for that sells, of its own rows", async (engine, open) => {
    const db = open();
    const ask = () => expectWholeSince(db, join(folder, engine));
    const first = await sell(db);
    // a server may have been left with more by who came before
    await ask().catch(() => undefined);
    await miscount(db, first, 1);
    await sell(db);
    await expect(ask()).rejects.toThrow(MISCOUNTED);
    await sell(db);
    await ask();
    await miscount(db, first, -1);
    await ask();
    const last = await sell(db);
    await miscount(db, last, 1);
    await expect(ask()).rejects.toThrow(`${last.showtimeId} GBP`);
    await miscount(db, last, -1);
  });
});

describe("what must always hold among one theater's rows", () => {
  it("is told of there alone where it does not, and is what is told of the whole", async () => {
    const { db, url } = openTestFile();
    const [here, there] = [await sell(db), await sell(db)];
    const brokenOf = ({ theaterId }: Fixture) =>
      findBrokenWithAll(url.replace("file:", ""), { theaters: [theaterId] });
    expect([here, there].map(brokenOf)).toEqual([[], []]);
    await miscount(db, here, 1);
    expect(brokenOf(here)).toEqual([expect.stringContaining(`${here.showtimeId} GBP (showtime-totals)`)]);
    expect(brokenOf(there)).toEqual([]);
    expect((await findBroken(db)).map(({ name }) => name)).toEqual(["showtime-totals"]);
    await miscount(db, here, -1);
  });

  it("is asked of rows far from it", async () => {
    const { db, url } = openTestFile();
    const { theaterId } = await sell(db);
    await db.run(sql`drop trigger receipts_are_kept`);
    for (const table of ["receipts", "seat_claims"]) await db.run(sql.raw(`delete from ${table}`));
    const broken = findBrokenWithAll(url.replace("file:", ""), { theaters: [theaterId] });
    expect(broken.map((one) => /\((.+)\)$/.exec(one)?.[1])).toEqual([
      ...["ticket-has-its-seat", "paid-order-has-its-receipt", "tax-totals"],
    ]);
    expect(broken).toHaveLength((await findBroken(db)).length);
    breakInvariants("ticket-has-its-seat", "paid-order-has-its-receipt");
  });
});
