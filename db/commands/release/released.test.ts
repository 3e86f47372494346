import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { readSchemaFiles } from "@/db/schema-files";
import { getStanding } from "@/db/standing";
import { type Contents, contentsOf, schemaOf } from "@/db/testing/contents";
import { emptyEngines } from "@/db/testing/empty-database";
import { withOneMoreCheck } from "@/db/testing/next-migration";
import { storedTotals, TOTALS_TABLES, trueTotals } from "@/lib/reports/testing/true-totals";
import { loadDump } from "./dump";
import { findChanged, listReleases, RELEASED, type Release, writeRelease } from "./releases";

const ours = readSchemaFiles();
const released = listReleases(RELEASED);
/** The one that would be released now: what the command writes can be brought up as well. */
const present = await writeRelease(mkdtempSync(join(tmpdir(), "matinee-test-")), "present");
const all: [string, Release][] = [...released, present].map((release) => [release.version, release]);

/** Rows of the same table by the columns that both have. */
function inCommon(rows: Contents[string] = [], others: Contents[string] = []) {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column in (others[0] ?? {}));
  return rows.map((row) => JSON.stringify(columns.map((column) => row[column]))).sort();
}

async function searchFor(db: Database, word: string) {
  return db.values(sql`select booking_id from bookings_search where bookings_search match ${word}`);
}

describe.each(emptyEngines)("a database of a released schema on %s", (_, open) => {
  it.each(all)(
    "%s has the tables, rules and rows of a fresh one once it is migrated",
    async (_version, release) => {
      const [db, fresh] = [await open(), await open()];
      await loadDump(db, release.dump);
      const before = await contentsOf(db);
      for (const table of ["bookings", "refunds", "scans"]) expect(before[table]).not.toEqual([]);
      await migrate(db);
      await migrate(fresh);

      expect((await getStanding(db, ours)).is).toBe("current");
      expect(await schemaOf(db)).toEqual(await schemaOf(fresh));
      const [after, fromMigrations] = [await contentsOf(db), await contentsOf(fresh)];
      expect(after.__drizzle_migrations).toEqual(fromMigrations.__drizzle_migrations);
      for (const [table, rows] of Object.entries(fromMigrations))
        if (table !== "sqlite_sequence") expect(after[table]).toEqual(expect.arrayContaining(rows));
      for (const [table, rows] of Object.entries(before))
        if (table !== "__drizzle_migrations")
          expect(inCommon(after[table], rows)).toEqual(inCommon(rows, after[table]));

      for (const table of TOTALS_TABLES)
        expect(await storedTotals(db, table)).toEqual(await trueTotals(db, table));
      expect(await searchFor(db, "quill")).toEqual([[before.bookings?.[0]?.id]]);
      expect(await db.values(sql`pragma foreign_key_check`)).toEqual([]);
      expect(await db.values(sql`pragma integrity_check`)).toEqual([["ok"]]);
    },
  );

  it("0.1.0 refunds in full up to its cut-off, what was sold by then too", async () => {
    const db = await open();
    await loadDump(db, released.find(({ version }) => version === "0.1.0")?.dump ?? "");
    await db.run(sql`update theaters set cancellation_cutoff_minutes = 45`);
    await migrate(db);
    const tiers = JSON.stringify([{ minutesBefore: 45, basisPoints: 10_000, feeMinor: 0 }]);
    expect(await db.values(sql`select distinct refund_tiers from theaters`)).toEqual([[tiers]]);
    expect(await db.values(sql`select distinct refund_tiers from orders`)).toEqual([[tiers]]);
  });

  it("is told from a fresh one where its migration is missing (twin)", async () => {
    const [db, fresh] = [await open(), await open()];
    await loadDump(db, present.dump);
    await migrate(fresh, await withOneMoreCheck({ refunds: "1 = 1" }));
    expect(await schemaOf(db)).not.toEqual(await schemaOf(fresh));
  });
});

describe("the migrations of a released schema", () => {
  it.each(all)("are in %s as they are here", (_version, release) => {
    expect(Object.keys(release.migrations)).not.toEqual([]);
    expect(findChanged(release, ours.migrations)).toEqual([]);
  });

  it("are named where one was changed or taken away (twin)", () => {
    const [first, ...others] = ours.migrations;
    if (!first) throw new Error("no migrations");
    expect(findChanged(present, [{ ...first, hash: "another" }, ...others])).toEqual([first.tag]);
    expect(findChanged(present, others)).toEqual([first.tag]);
  });

  it("are kept for every version that is out", () => expect(released).not.toEqual([]));
});
