import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { openDatabase } from "./client";
import { migrate } from "./migrate";

const emptyFile = () => `file:${join(mkdtempSync(join(tmpdir(), "matinee-test-")), "fresh.db")}`;

it("applies every migration once when several start at the same moment", async () => {
  const url = emptyFile();
  const starters = Array.from({ length: 4 }, () => openDatabase(url));
  await Promise.all(starters.map(migrate));
  const [db] = starters;
  const applied = await db?.values<[number, number]>(
    sql`select count(*), count(distinct created_at) from __drizzle_migrations`,
  );
  expect(applied?.[0]?.[0]).toBeGreaterThan(1);
  expect(applied?.[0]?.[0]).toBe(applied?.[0]?.[1]);
});

it("keeps every table of ours strict, so that a column holds only what its type says", async () => {
  const db = openDatabase(emptyFile());
  await migrate(db);
  const loose = await db.values(sql`select name from pragma_table_list
    where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'
    and name not like '\\_\\_drizzle%' escape '\\'`);
  expect(loose).toEqual([]);
  const [journal, sync, keys] = await Promise.all(
    ["journal_mode", "synchronous", "foreign_keys"].map((name) => db.values(sql.raw(`pragma ${name}`))),
  );
  expect([journal, sync, keys]).toEqual([[["wal"]], [[2]], [[1]]]);
});
