import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject } from "vitest";
import { type Database, databaseOver, openDatabase } from "../client";
import { findBroken } from "../invariants/find-broken";

const opened: { db: Database; folder: string }[] = [];

/** A fresh database of this test file's own: the migrated template, copied. */
export const openTestDatabase = (): Database => openTestFile().db;

/** The same with its address, for tests that open it more than once. */
export function openTestFile(): { db: Database; url: string } {
  const folder = mkdtempSync(join(tmpdir(), "matinee-test-"));
  const path = join(folder, "test.db");
  copyFileSync(inject("templatePath"), path);
  const db = openUnsynced(`file:${path}`);
  opened.push({ db, folder });
  return { db, url: `file:${path}` };
}

/** A database that no power cut is to be survived by: its writes do not wait for the disk, which is most of their time. */
export function openUnsynced(url: string): Database {
  const db = openDatabase(url);
  // a SQLite file does at once what it is told
  void db.engine.execute({ sql: "pragma synchronous = off", params: [], method: "run" });
  return db;
}

/** The rooms that sell by use cases, and the API. Elsewhere sales are rows that a test writes by itself. */
const SELLING = /lib.(ordering|box-office|door|reviews).|lib.bookings.transfers.|app.api.v1./;

/** For a test file there that writes what no use case would, so that what must always hold does not in its databases. */
export const breakInvariants = (): void => {
  areKept = false;
};
let areKept = true;

afterAll(async () => {
  const failures: unknown[] = [];
  const isAsked = areKept && SELLING.test(expect.getState().testPath ?? "");
  for (const { db, folder } of opened.splice(0)) {
    if (isAsked) await expectWhole(db).catch((error) => failures.push(error));
    db.engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (failures.length > 0) throw failures[0];
});

const SOLD = `select 1 from audit_entries where action in ('booking.confirmed', 'booking.sold', 'order.completed') limit 1`;

/** Whatever was sold in a test, all that must always hold does afterwards. */
async function expectWhole(db: Database): Promise<void> {
  const sold = await db.values(SOLD).catch((error: Error) => {
    // closed by its test
    if (/not open/.test(`${error.cause ?? error}`)) return [];
    throw error;
  });
  if (sold.length === 0) return;
  const broken = await findBroken(db);
  if (broken.length > 0) throw new Error(`broken by a test that sells: ${JSON.stringify(broken, null, 2)}`);
}

/** The libSQL server of this worker, or null where none runs. */
export const sqldUrl = (): string | null => ofThisWorker(inject("sqldUrls"));

const ofThisWorker = (urls: string[]) => urls[Number(process.env.VITEST_POOL_ID) - 1] ?? null;

type Engine = [name: string, open: () => Database];

/**
 * Both engines, for `describe.each`. The libSQL server is shared by the test files of a worker, so a test that runs on
 * it makes its own theater and asks only about that.
 */
export const engines: Engine[] = [["better-sqlite3", openTestDatabase], ...libsqlEngine(sqldUrl())];

/**
 * The same with a libSQL server of its own, for rows that no use case writes: whoever settles what was left there would
 * meet payments that nobody can settle.
 */
export const ruledEngines: Engine[] = [
  ["better-sqlite3", openTestDatabase],
  ...libsqlEngine(ofThisWorker(inject("ruledSqldUrls"))),
];

function libsqlEngine(url: string | null): Engine[] {
  if (url) return [["libSQL", () => keepingRules(openDatabase(url))]];
  process.stderr.write("no libSQL server for this machine: its tests are left out\n");
  return [];
}

/** A rule that one test takes away is missing in all that run meanwhile, unless its batch makes it again. */
function keepingRules({ engine }: Database): Database {
  return databaseOver({
    ...engine,
    execute: async (statement) => {
      if (/^\s*drop\b/i.test(statement.sql)) throw new Error(`other tests need it: ${statement.sql}`);
      return engine.execute(statement);
    },
  });
}
