import { execFile } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { makeBackup } from "@/db/backups/make-backup";
import { type Database, openDatabase } from "@/db/client";
import { openTestFile } from "@/db/testing/test-database";
import { lookAround } from "@/lib/server/readiness";
import { expectNothingLost, NOW, sceneOf, seatSales } from "../testing/seat-sales";

const folder = mkdtempSync(join(tmpdir(), "matinee-damaged-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Overwrites the first page of a table where it lies; what is answered puts it right. */
async function damage(db: Database, path: string, table: string): Promise<() => void> {
  const [[page] = [0]] = await db.values<[number]>(
    `select rootpage from sqlite_schema where type = 'table' and name = '${table}'`,
  );
  const [[bytes] = [0]] = await db.values<[number]>("pragma page_size");
  const at = (page - 1) * bytes;
  const whole = Buffer.alloc(bytes);
  const file = openSync(path, "r+");
  readSync(file, whole, 0, bytes, at);
  writeSync(file, Buffer.alloc(bytes, 0xdb), 0, bytes, at);
  closeSync(file);
  return () => {
    const again = openSync(path, "r+");
    writeSync(again, whole, 0, bytes, at);
    closeSync(again);
  };
}

const look = (db: Database) =>
  lookAround(() => db, {
    standing: async () => "current",
    freeBytes: async () => null,
    withinMs: 600_000,
    now: NOW,
  });

const invariants = (url: string) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: url };
    const args = ["--import", "tsx", "db/commands/invariants.ts"];
    execFile(process.execPath, args, { env, encoding: "utf8" }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });

it("a damaged page: nobody is told to be booked, everything says what is wrong, and nothing is written wrongly", {
  timeout: 120_000,
}, async () => {
  const { db: first, url } = openTestFile();
  const path = url.slice("file:".length);
  const fixture = await sceneOf(first, 20);
  const sales = seatSales(first, fixture);
  for (let nth = 0; nth < 4; nth++) expect(await sales.next()).toBe("booked");
  await first.values("pragma wal_checkpoint(truncate)");
  const mend = await damage(first, path, "tickets");

  // a process that has not read the page yet
  const db = openDatabase(url);
  const later = seatSales(db, { ...fixture, seatIds: fixture.seatIds.slice(4) });
  for (let nth = 0; nth < 3; nth++) expect(await later.next()).toBe("busy");
  expect(await look(db)).toMatchObject({ warnings: ["database-damaged"] });
  const asked = await invariants(url);
  expect(asked.code).toBe(2);
  expect(asked.said).toMatch(/^The database is damaged: .+ restore the last backup\.\n/);
  expect(asked.said).toMatch(/\nThe database cannot be read: database disk image is malformed\.\n$/);
  await expect(makeBackup(path, folder, NOW)).rejects.toThrow("database disk image is malformed");
  expect(readdirSync(folder)).toEqual([]);
  db.engine.close();

  mend();
  const mended = openDatabase(url);
  await expectNothingLost(mended, sales.booked());
  mended.engine.close();
});
