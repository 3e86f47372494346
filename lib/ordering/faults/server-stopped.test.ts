import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, databaseOver, openDatabase } from "@/db/client";
import { openLibsql } from "@/db/libsql-engine";
import { migrate } from "@/db/migrate";
import { howOften } from "@/db/testing/properties";
import { startSqld } from "@/db/testing/sqld";
import { sqldUrl } from "@/db/testing/test-database";
import { openUnreliable } from "@/db/testing/unreliable";
import { lookAround } from "@/lib/server/readiness";
import { expectNothingLost, NOW, sceneOf, seatSales } from "../testing/seat-sales";

const SALES = howOften(2, 20);

const look = (db: Database) =>
  lookAround(() => db, {
    standing: async () => "current",
    freeBytes: async () => null,
    withinMs: 600_000,
    now: NOW,
  });

describe.skipIf(!sqldUrl())("a libSQL server", () => {
  let server: NonNullable<Awaited<ReturnType<typeof startSqld>>>;
  let db: Database;
  beforeAll(async () => {
    const started = await startSqld();
    if (!started) throw new Error("no libSQL server for this machine");
    server = started;
    db = openDatabase(server.url);
    await migrate(db);
  }, 120_000);
  afterAll(() => {
    db.engine.close();
    server.stop();
  });

  it("that is stopped while it sells: everybody is told to come again; started again, it has all it had", {
    timeout: 120_000,
  }, async () => {
    const sales = seatSales(db, await sceneOf(db, SALES * 2 + 2));
    for (let nth = 0; nth < SALES; nth++) expect(await sales.next()).toBe("booked");
    await server.pause();
    for (let nth = 0; nth < 2; nth++) expect(await sales.next()).toBe("busy");
    expect(await look(db)).toMatchObject({ faults: ["database-silent"] });
    await server.resume();
    expect(await look(db)).toMatchObject({ faults: [] });
    for (let nth = 0; nth < SALES; nth++) expect(await sales.next()).toBe("booked");
    await expectNothingLost(db, sales.booked());
  });

  it.each([20, 200])(
    "that is %d ms away: each sale is told, and none twice",
    { timeout: 120_000 },
    async (ms) => {
      const line = await openUnreliable(server.url, ms);
      const away = databaseOver(openLibsql(line.url));
      const sales = seatSales(away, await sceneOf(db, SALES));
      for (let nth = 0; nth < SALES; nth++) expect(await sales.next()).toBe("booked");
      expect(new Set(sales.booked()).size).toBe(SALES);
      await expectNothingLost(db, sales.booked());
      away.engine.close();
      line.close();
    },
  );
});
