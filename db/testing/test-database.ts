import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, inject } from "vitest";
import { type Database, databaseOver, openDatabase } from "../client";
import { expectWhole, expectWholeSince } from "./expect-whole";

const opened: { db: Database; folder: string }[] = [];
const leftBroken = new Set<Database>();
const openedShared: Database[] = [];

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

/** One in which a guard is taken away from whatever happens at random: it is not asked what holds in it afterwards. */
export function leaveBroken(db: Database): Database {
  leftBroken.add(db);
  return db;
}

afterAll(async () => {
  const failures: unknown[] = [];
  for (const { db, folder } of opened.splice(0)) {
    if (!leftBroken.has(db)) await unlessClosed(expectWhole(db)).catch((error) => failures.push(error));
    db.engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const [shared] = openedShared.splice(0);
  if (shared) await expectWholeSince(shared, standingPath()).catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
});

/** Some tests close theirs. */
async function unlessClosed(asked: Promise<void>): Promise<void> {
  await asked.catch((error: Error) => {
    if (!/not open/.test(`${error.cause ?? error}`)) throw error;
  });
}

/** What this worker's server has been left with, told from one test file to the next. */
const standingPath = () => join(dirname(inject("templatePath")), `standing-${process.env.VITEST_POOL_ID}`);

/** The libSQL server of this worker, or null where none runs. */
export const sqldUrl = (): string | null => ofThisWorker(inject("sqldUrls"));

const ofThisWorker = (urls: string[]) => urls[Number(process.env.VITEST_POOL_ID) - 1] ?? null;

type Engine = [name: string, open: () => Database];

/**
 * Both engines, for `describe.each`. The libSQL server is shared by the test files of a worker, so a test that runs on
 * it makes its own theater and asks only about that.
 */
export const engines: Engine[] = [
  ["better-sqlite3", openTestDatabase],
  ...libsqlEngine(sqldUrl(), openShared),
];

/**
 * The same with a libSQL server of its own, for rows that no use case writes: whoever settles what was left there would
 * meet payments that nobody can settle.
 */
export const ruledEngines: Engine[] = [
  ["better-sqlite3", openTestDatabase],
  ...libsqlEngine(ofThisWorker(inject("ruledSqldUrls"))),
];

/** Asked afterwards what its test has left there. */
function openShared(url: string): Database {
  const db = keepingRules(openDatabase(url));
  openedShared.push(db);
  return db;
}

function libsqlEngine(url: string | null, open = (at: string) => keepingRules(openDatabase(at))): Engine[] {
  if (url) return [["libSQL", () => open(url)]];
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
