import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import { openDatabase } from "../client";
import { readSchemaFiles } from "../schema-files";
import { contentsOf, schemaOf } from "../testing/contents";
import { makeFixture } from "../testing/fixture";
import { openTestFile } from "../testing/test-database";
import { backupName, listBackups, manifestOf, readManifest } from "./backup-files";
import { makeBackup } from "./make-backup";
import { proveBackup, restoreBackup } from "./restore-backup";

const now = Date.UTC(2026, 10, 30, 8, 15);
const folders: string[] = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), "matinee-backups-")));
  return folders.at(-1) ?? "";
};
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** A database in use, with a backup of it. */
async function backedUp() {
  const { db, url } = openTestFile();
  await makeFixture(db, { startsAt: now });
  const path = url.slice("file:".length);
  const backups = folder();
  const made = await makeBackup(path, backups, now);
  if (!made.ok) throw new Error(made.code);
  return { db, path, backups, made, into: join(folder(), "restored.db") };
}

/** Something done to a closed file behind everybody's back. */
function tamper(path: string, sql: string): void {
  const file = new Sqlite(path);
  file.pragma("foreign_keys = off");
  file.exec(sql);
  file.close();
}

describe("a backup", () => {
  it("made while the database is open holds what it holds, and says what it is", async () => {
    const { db, backups, made, into } = await backedUp();
    expect(readManifest(made.path)).toEqual(made.manifest);
    expect(made.manifest).toMatchObject({
      madeAt: new Date(now).toISOString(),
      schema: readSchemaFiles().migrations.at(-1)?.tag,
      bytes: readFileSync(made.path).length,
    });
    expect(listBackups(backups)).toEqual([{ path: made.path, at: now }]);
    expect(await restoreBackup({ from: made.path, into, now })).toMatchObject({ ok: true, keptAt: null });
    const restored = openDatabase(`file:${into}`);
    expect(await contentsOf(restored)).toEqual(await contentsOf(db));
    expect(await schemaOf(restored)).toEqual(await schemaOf(db));
    restored.engine.close();
  });

  it("keeps the rows' own numbers, by which indexes of words know them", async () => {
    const { db, path, backups, into } = await backedUp();
    for (const key of ["a", "b", "c"])
      await db.values(`insert into throttles (key, window_started_at, attempts) values ('${key}', 0, 1)`);
    await db.values("delete from throttles where key = 'b'");
    const made = await makeBackup(path, backups, now + 1);
    if (!made.ok) throw new Error(made.code);
    await restoreBackup({ from: made.path, into, now });
    const restored = openDatabase(`file:${into}`);
    expect(await restored.values("select rowid, key from throttles order by 1")).toEqual([
      [1, "a"],
      [3, "c"],
    ]);
    restored.engine.close();
  });

  it("lets nobody in once it is restored: who was signed out since would be in again", async () => {
    const { db, path, backups, into } = await backedUp();
    await db.values(
      "insert into users (id, email, name, role, password_hash, created_at) values (1, 'a@example.com', 'A', 'customer', '', 0)",
    );
    await db.values(
      "insert into sessions (id_hash, user_id, created_at, last_seen_at, expires_at) values ('s', 1, 1, 1, 9)",
    );
    await db.values(
      `insert into email_links (token_hash, purpose, user_id, email, created_at, expires_at) values ('l', 'reset', 1, 'a@example.com', 1, 9)`,
    );
    // a version that has no second step yet
    await db.values("drop table sign_in_steps");
    const made = await makeBackup(path, backups, now + 1);
    if (!made.ok) throw new Error(made.code);
    const counts =
      "select (select count(*) from sessions), (select count(*) from email_links), (select count(*) from users)";
    const copied = new Sqlite(made.path, { readonly: true });
    expect(copied.prepare(counts).raw().all()).toEqual([[1, 1, 1]]);
    copied.close();
    expect(await restoreBackup({ from: made.path, into, now })).toMatchObject({ ok: true });
    const restored = openDatabase(`file:${into}`);
    expect(await restored.values(counts)).toEqual([[0, 0, 1]]);
    restored.engine.close();
  });

  it("has a log's sales, which a copy of the file alone has not (twin)", async () => {
    const { db, path, backups, into } = await backedUp();
    await db.values("insert into throttles (key, window_started_at, attempts) values ('sold', 0, 1)");
    const copied = join(folder(), "copied.db");
    copyFileSync(path, copied);
    const made = await makeBackup(path, backups, now + 1);
    if (!made.ok) throw new Error(made.code);
    for (const [from, rows] of [
      [made.path, [["sold"]]],
      [copied, []],
    ] as const) {
      await restoreBackup({ from, into, now, withoutChecksum: true });
      const restored = openDatabase(`file:${into}`);
      expect(await restored.values("select key from throttles")).toEqual(rows);
      restored.engine.close();
    }
  });

  it("is made of nothing that could not be restored, and the others stay", async () => {
    const { db, path, backups, made } = await backedUp();
    db.engine.close();
    tamper(path, "insert into theater_staff (theater_id, user_id, role) values (1, 12345, 'door')");
    expect(await makeBackup(path, backups, now + 86_400_000 * 90)).toMatchObject({
      code: "broken-references",
      why: expect.stringContaining("theater_staff"),
    });
    expect(readdirSync(backups).sort()).toEqual(
      [made.path, manifestOf(made.path)].map((it) => it.slice(backups.length + 1)),
    );
  });

  it("takes the place of those that the rule keeps no more, with what stands beside them", async () => {
    const { path, backups } = await backedUp();
    const strange = join(backups, "matinee-notes.db");
    writeFileSync(strange, "mine");
    const again = await makeBackup(path, backups, now + 60_000);
    expect(again).toMatchObject({ kept: 1, removed: [join(backups, backupName(now))] });
    expect(readdirSync(backups)).toHaveLength(3);
    expect(existsSync(strange)).toBe(true);
  });

  it("that somebody was killed at is cleared away a day later, and is no backup before", async () => {
    const { path, backups } = await backedUp();
    const left = join(backups, `${backupName(now)}.77.partial`);
    writeFileSync(left, "half");
    utimesSync(left, now / 1000, now / 1000);
    await makeBackup(path, backups, now + 3_600_000);
    expect(existsSync(left)).toBe(true);
    expect(listBackups(backups)).toHaveLength(2);
    await makeBackup(path, backups, now + 90_000_000);
    expect(existsSync(left)).toBe(false);
  });
});

describe("a file is not restored", () => {
  const damage = (path: string, at = 0.5) => {
    const bytes = readFileSync(path);
    bytes.fill(0xa5, Math.floor(bytes.length * at), Math.floor(bytes.length * at) + 4096);
    writeFileSync(path, bytes);
  };
  const other = (path: string, words: string | Uint8Array) => writeFileSync(path, words);
  const foreign = (path: string) => {
    rmSync(path);
    tamper(path, "create table theaters (id integer)");
  };
  const later = Math.max(...readSchemaFiles().migrations.map(({ at }) => at)) + 1;
  const newer = (path: string) =>
    tamper(path, `insert into __drizzle_migrations (hash, created_at) values ('later', ${later})`);
  const elsewhere = (path: string) =>
    tamper(path, "update __drizzle_migrations set hash = 'theirs' where id = 2");

  it.each<[string, string, (path: string) => void]>([
    ["that is gone", "no-file", rmSync],
    ["that is damaged", "damaged", (path) => damage(path)],
    ["that was cut off", "damaged", (path) => truncateSync(path, readFileSync(path).length - 8192)],
    ["that is empty", "not-matinee", (path) => truncateSync(path, 0)],
    ["that is no database", "not-a-database", (path) => other(path, "x".repeat(9_000))],
    ["that is somebody else's", "not-matinee", foreign],
    ["of a newer version", "newer", newer],
    ["of other migrations", "foreign", elsewhere],
  ])("%s, though its checksum is not asked for", async (_, code, harm) => {
    const { path, made, db } = await backedUp();
    db.engine.close();
    rmSync(manifestOf(made.path));
    harm(made.path);
    const before = readFileSync(path);
    expect(await restoreBackup({ from: made.path, into: path, now, withoutChecksum: true })).toMatchObject({
      ok: false,
      code,
    });
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(join(path, "..")).filter((name) => name.includes("restoring"))).toEqual([]);
  });

  it("whose bytes are not those that were written, though it is a sound database", async () => {
    const { made, into } = await backedUp();
    tamper(made.path, "delete from showtimes");
    const manifest = readFileSync(manifestOf(made.path));
    rmSync(manifestOf(made.path));
    expect(await proveBackup({ from: made.path, into, withoutChecksum: true })).toMatchObject({ ok: true });
    writeFileSync(manifestOf(made.path), manifest);
    expect(await restoreBackup({ from: made.path, into, now })).toMatchObject({ code: "other-bytes" });
    expect(existsSync(into)).toBe(false);
  });

  it("without its checksum, unless that is said", async () => {
    const { made, into } = await backedUp();
    rmSync(manifestOf(made.path));
    expect(await restoreBackup({ from: made.path, into, now })).toMatchObject({ code: "no-manifest" });
    expect(await restoreBackup({ from: made.path, into, now, withoutChecksum: true })).toMatchObject({
      ok: true,
    });
  });
});

describe("the database that is there", () => {
  it("is not replaced while somebody has it open", async () => {
    const { db, path, made } = await backedUp();
    expect(await restoreBackup({ from: made.path, into: path, now })).toMatchObject({ code: "in-use" });
    await db.values("insert into throttles (key, window_started_at, attempts) values ('later', 0, 1)");
    expect(await db.values("pragma journal_mode")).toEqual([["wal"]]);
  });

  it("is kept beside the one that takes its place, and its log is not read into that", async () => {
    const { db, path, made } = await backedUp();
    await db.values("insert into throttles (key, window_started_at, attempts) values ('later', 0, 1)");
    db.engine.close();
    const restored = await restoreBackup({ from: made.path, into: path, now });
    if (!restored.ok) throw new Error(restored.code);
    const [kept, served] = [openDatabase(`file:${restored.keptAt}`), openDatabase(`file:${path}`)];
    expect(await kept.values("select key from throttles")).toEqual([["later"]]);
    expect(await served.values("select key from throttles")).toEqual([]);
    kept.engine.close();
    served.engine.close();
  });

  it("of which nothing but a log is left does not spoil the one that comes", async () => {
    const { db, path, made, into } = await backedUp();
    await db.values("insert into throttles (key, window_started_at, attempts) values ('later', 0, 1)");
    copyFileSync(`${path}-wal`, `${into}-wal`);
    expect(await restoreBackup({ from: made.path, into, now })).toMatchObject({ ok: true });
    expect(existsSync(`${into}-wal`)).toBe(false);
  });

  it("that cannot be opened is replaced by who says that nobody has it open", async () => {
    const { db, path, made } = await backedUp();
    db.engine.close();
    writeFileSync(path, "spoilt ".repeat(2_000));
    const plan = { from: made.path, into: path, now };
    expect(await restoreBackup(plan)).toMatchObject({ code: "there-is-damaged" });
    const restored = await restoreBackup({ ...plan, overDamaged: true });
    if (!restored.ok) throw new Error(restored.code);
    expect(readFileSync(restored.keptAt ?? "", "utf8")).toMatch(/^spoilt/);
    const served = openDatabase(`file:${path}`);
    expect(await served.values("select count(*) from theaters")).toEqual([[1]]);
    served.engine.close();
  });
});
