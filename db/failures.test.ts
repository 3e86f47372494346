import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "./client";
import {
  asFailing,
  DatabaseBusy,
  DatabaseFailing,
  isDatabaseAway,
  isDatabaseBusy,
  isWriteRefused,
} from "./failures";
import { genres } from "./schema/catalogue";
import { lock } from "./testing/locked";
import { openTestDatabase, openTestFile } from "./testing/test-database";
import { assertThat, write } from "./write";

const slug = (name: string) => ({ slug: name, name });

describe("while another process holds the write lock", () => {
  const open: { close(): unknown }[] = [];
  afterEach(() => {
    for (const it of open.splice(0)) it.close();
  });

  async function lockedDatabase(): Promise<{ db: Database; unlock: () => void }> {
    const db = openTestDatabase();
    const unlock = await lock(db);
    open.push({ close: unlock }, db.engine);
    return { db, unlock };
  }

  it("waits without blocking others, and writes once the lock is free", async () => {
    const { db, unlock } = await lockedDatabase();
    // this can only happen while nothing blocks
    setTimeout(unlock, 100);
    const written = await write(db, [db.insert(genres).values(slug("noir"))]);
    expect(written.ok).toBe(true);
  });

  it("gives up after about two seconds with a failure that is known wherever it is caught", async () => {
    const { db } = await lockedDatabase();
    const startedAt = performance.now();
    const batch = await write(db, [db.insert(genres).values(slug("noir"))]).catch((error) => error);
    expect(performance.now() - startedAt).toBeGreaterThan(1_900);
    expect(batch).toBeInstanceOf(DatabaseBusy);
    expect(isDatabaseBusy(batch)).toBe(true);
    const single = await db
      .insert(genres)
      .values(slug("noir"))
      .then(null, (error) => error);
    expect(isDatabaseBusy(single)).toBe(true);
  });

  it("still reads", async () => {
    const { db } = await lockedDatabase();
    expect(await db.select().from(genres)).toEqual([]);
  });
});

it("tells a process that has yet to open a file which another has to itself", () => {
  const { db, url } = openTestFile();
  db.engine.close();
  const other = new Sqlite(url.slice("file:".length));
  other.exec("pragma locking_mode = exclusive; begin exclusive");
  expect(() => openDatabase(url)).toThrow(DatabaseBusy);
  other.close();
  openDatabase(url).engine.close();
});

describe("a database that cannot be used", () => {
  const failure = (message: string, code = "") => asFailing(Object.assign(new Error(message), { code }));

  it.each([
    ["database or disk is full", "SQLITE_FULL"],
    ["disk I/O error", "SQLITE_IOERR_WRITE"],
    ["attempt to write a readonly database", "SQLITE_READONLY_DBMOVED"],
    ["unable to open database file", "SQLITE_CANTOPEN"],
    ["database disk image is malformed", "SQLITE_CORRUPT_VTAB"],
    ["file is not a database", "SQLITE_NOTADB"],
  ])("is known by its code, and by a server's words: %s", (words, code) => {
    for (const error of [failure("", code), failure(`SQLite error: ${words}`)]) {
      expect(error).toBeInstanceOf(DatabaseFailing);
      expect([isDatabaseAway(new Error("Failed query", { cause: error })), isDatabaseBusy(error)]).toEqual([
        true,
        false,
      ]);
    }
  });

  it("is neither one that refuses nor one that is locked", () => {
    for (const code of ["SQLITE_CONSTRAINT_TRIGGER", "SQLITE_BUSY", "SQLITE_ERROR"])
      expect(failure("no", code)).not.toBeInstanceOf(DatabaseFailing);
    expect(isDatabaseAway(new DatabaseBusy("busy"))).toBe(true);
  });
});

it("knows a failure of another bundle's copy of the class", async () => {
  vi.resetModules();
  const other = await import("./failures");
  const refused = new other.WriteRefused("unique:seat_claims", 3, null);
  const busy = new other.DatabaseBusy("busy");
  expect(busy).not.toBeInstanceOf(DatabaseBusy);
  expect([isWriteRefused(refused), isDatabaseBusy(busy)]).toEqual([true, true]);
  expect([isWriteRefused(busy), isDatabaseBusy(refused)]).toEqual([false, false]);
  expect(isDatabaseBusy(new Error("Failed query", { cause: busy }))).toBe(true);
});

it("answers a refusal to a bundle that did not open the connection", async () => {
  const kept = openTestDatabase();
  vi.resetModules();
  const elsewhere = await import("./write");
  expect(await elsewhere.write(kept, [elsewhere.assertThat("never", sql`false`)])).toEqual({
    ok: false,
    code: "never",
  });
});

it("undoes all of a batch when a later step is refused", async () => {
  const db = openTestDatabase();
  expect(await write(db, [db.insert(genres).values(slug("noir")), assertThat("no", sql`0`)])).toMatchObject({
    code: "no",
  });
  expect(await db.select().from(genres)).toEqual([]);
});

it("refuses an address of no known engine", () => {
  expect(() => openDatabase("postgres://here")).toThrow(/DATABASE_URL/);
});
