import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type Database, databaseOver, openDatabase } from "./client";
import type { Statement } from "./engine";
import { migrate } from "./migrate";
import { readSchemaFiles } from "./schema-files";
import { getStanding } from "./standing";
import { contentsOf, schemaOf } from "./testing/contents";
import { emptyEngines, openEmptyFile } from "./testing/empty-database";
import { withNext } from "./testing/next-migration";

const ours = readSchemaFiles();
const standing = async (db: Database) => (await getStanding(db, ours)).is;
const change = (db: Database, statement: string) => db.run(sql.raw(statement));

/** How few rules others find at any time while something happens. */
async function leastRulesSeen(db: Database, happens: () => Promise<void>): Promise<number> {
  let isOver = false;
  let least = Number.POSITIVE_INFINITY;
  const ended = happens().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const [row] = await db.values<[number]>(sql`select count(*) from sqlite_schema where type = 'trigger'`);
    least = Math.min(least, row?.[0] ?? 0);
  }
  await ended;
  return least;
}

describe.each(emptyEngines)("migrate on %s", (_, open) => {
  it("makes all tables and rules, and finds nothing to do afterwards", async () => {
    const db = await open();
    expect(await standing(db)).toBe("empty");
    await migrate(db);
    expect(await standing(db)).toBe("current");
    const names = Object.keys(await schemaOf(db));
    expect(names.filter((name) => name.startsWith("trigger ")).length).toBe(ours.rules.length);
  });

  it.each([
    ["is missing", "drop trigger refunds_within_payment"],
    [
      "says something else",
      "drop trigger scans_stand; create trigger scans_stand before update on scans begin select 1; end",
    ],
    ["is none of ours", "create trigger another after insert on movies begin select 1; end"],
  ])("makes the rules anew where one %s", async (_what, statements) => {
    const db = await open();
    await migrate(db);
    const before = await schemaOf(db);
    for (const statement of statements.split("; c").map((it, i) => (i ? `c${it}` : it)))
      await change(db, statement);
    expect(await schemaOf(db)).not.toEqual(before);
    expect(await standing(db)).toBe("other-rules");
    await migrate(db);
    expect(await standing(db)).toBe("current");
    expect(await schemaOf(db)).toEqual(before);
  });

  it("shows nobody a moment without rules", async () => {
    const db = await open();
    await migrate(db);
    await change(db, "drop trigger scans_stand");
    expect(await leastRulesSeen(db, () => migrate(db))).toBe(ours.rules.length - 1);
    expect(await standing(db)).toBe("current");
  });

  it("would show one where its steps were not one batch (twin)", async () => {
    const db = await open();
    await migrate(db);
    await change(db, "drop trigger scans_stand");
    const oneByOne = async (statements: Statement[]) => {
      for (const statement of statements) await db.engine.execute(statement);
    };
    const inSteps = databaseOver({ ...db.engine, migrate: oneByOne });
    expect(await leastRulesSeen(db, () => migrate(inSteps))).toBeLessThan(ours.rules.length - 1);
  });

  it("refuses a database of a newer version, and changes nothing", async () => {
    const db = await open();
    await migrate(db, withNext("create table umbrellas (id text primary key) strict"));
    expect(await standing(db)).toBe("newer");
    const before = [await schemaOf(db), await contentsOf(db)];
    await expect(migrate(db)).rejects.toThrow(/was changed by a newer version of Matinee/);
    expect([await schemaOf(db), await contentsOf(db)]).toEqual(before);
  });

  it("refuses a database whose migrations were others, and changes nothing", async () => {
    const db = await open();
    await migrate(db);
    await change(db, "update __drizzle_migrations set hash = 'other' where id = 1");
    expect(await standing(db)).toBe("foreign");
    await expect(migrate(db)).rejects.toThrow(/whose migrations are not this one's/);
    await change(db, "insert into __drizzle_migrations (hash, created_at) values ('older', 1)");
    await expect(migrate(db)).rejects.toThrow(/whose migrations are not this one's/);
  });

  it("applies one that was made on a branch before the last, but came in after it", async () => {
    const db = await open();
    const [first, ...others] = ours.migrations;
    if (!first) throw new Error("no migrations");
    const between = {
      tag: "between",
      at: first.at + 1,
      hash: "b",
      statements: ["create table late (id text) strict"],
    };
    await migrate(db);
    await migrate(db, { ...ours, migrations: [first, between, ...others] });
    expect(await schemaOf(db)).toHaveProperty("table late");
  });
});

it("applies every migration once when several start at the same moment", async () => {
  const { url } = openEmptyFile();
  const starters = Array.from({ length: 4 }, () => openDatabase(url));
  await Promise.all(starters.map((db) => migrate(db)));
  const [db] = starters as [Database];
  const applied = await db.values(sql`select hash from __drizzle_migrations order by id`);
  expect(applied).toEqual(ours.migrations.map(({ hash }) => [hash]));
  expect(await standing(db)).toBe("current");
  for (const starter of starters) starter.engine.close();
});

it("keeps every table of ours strict, so that a column holds only what its type says", async () => {
  const { db } = openEmptyFile();
  await migrate(db);
  const loose = await db.values(sql`select name from pragma_table_list
    where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'`);
  expect(loose).toEqual([]);
  const [journal, sync, keys] = await Promise.all(
    ["journal_mode", "synchronous", "foreign_keys"].map((name) => db.values(sql.raw(`pragma ${name}`))),
  );
  expect([journal, sync, keys]).toEqual([[["wal"]], [[2]], [[1]]]);
});
