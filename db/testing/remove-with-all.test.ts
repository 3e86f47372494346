import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "../client";
import { holds } from "../schema/holds";
import { type Fixture, makeFixture } from "./fixture";
import { addPayment } from "./orders";
import { removeWithAll } from "./remove-with-all";
import { openTestFile } from "./test-database";

async function countRows(db: Database): Promise<Record<string, number>> {
  // but what a search index keeps its words in
  const tables = await db.values<[string]>(sql`select name from sqlite_schema
    where type = 'trigger' or (type = 'table' and name not glob '*_search_*')`);
  const counts: Record<string, number> = {};
  for (const [name] of tables) {
    const [[count] = [1]] = await db
      .values<[number]>(sql.raw(`select count(*) from "${name}"`))
      .catch((): [number][] => [[1]]);
    counts[name] = count;
  }
  return counts;
}

async function pay(db: Database, { showtimeId, priceCardId }: Fixture) {
  const id = crypto.randomUUID();
  await db.insert(holds).values({ id, showtimeId, visitorId: "v", priceCardId, createdAt: 1, expiresAt: 9 });
  await addPayment(db, { holdId: id, amountMinor: 100 });
}

it("takes a cinema out with its money and prices, leaves another's, and puts every rule back", async () => {
  const { db, url } = openTestFile();
  await pay(db, await makeFixture(db, { startsAt: 1e12 }));
  const before = await countRows(db);
  const fixture = await makeFixture(db, { startsAt: 1e12 });
  await pay(db, fixture);
  expect(await countRows(db)).not.toEqual(before);

  removeWithAll(url.replace("file:", ""), { theaters: [fixture.theaterId], movies: [fixture.movieId] });
  expect(await countRows(db)).toEqual(before);
  expect(await db.values(sql`pragma foreign_key_check`)).toEqual([]);
  await expect(db.run(sql`delete from payments`)).rejects.toThrow();
});
