import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { countLostPages } from "@/db/lost-log";
import { openTestFile } from "@/db/testing/test-database";
import { expectNothingLost, findMissing, NOW, sceneOf } from "../testing/seat-sales";
import { bundleSeller, startSelling } from "../testing/seller";

const file = await bundleSeller();
const FILES = ["", "-wal", "-shm"];
const folder = mkdtempSync(join(tmpdir(), "matinee-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

let killed = "";
let told: string[] = [];
beforeAll(async () => {
  const { db, url } = openTestFile();
  const fixture = await sceneOf(db, 6);
  db.engine.close();
  const selling = startSelling(file, url, fixture, NOW, { isKilled: true });
  await selling.ended;
  told = selling.booked();
  killed = url.slice("file:".length);
}, 120_000);

let copies = 0;
/** What the killed process has left, or another file, without some of it. */
function copyOf(path: string, ...without: string[]): string {
  const copy = join(folder, `${copies++}.db`);
  for (const suffix of FILES) if (!without.includes(suffix)) copyFileSync(path + suffix, copy + suffix);
  return copy;
}

/** Opens it as a server does, and hears what it says. */
function open(path: string) {
  const said: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((words) => said.push(String(words)) > 0);
  return { db: openDatabase(`file:${path}`), said };
}

it("a killed process leaves its log, and the next loses nothing", async () => {
  const { db, said } = open(copyOf(killed));
  await expectNothingLost(db, told);
  expect(said).toEqual([]);
  db.engine.close();
});

it.each(["taken away", "emptied"])(
  "says that a log was %s which had sales of its own, once, and what is left is whole",
  async (how) => {
    const path = copyOf(killed, "-wal");
    if (how === "emptied") writeFileSync(`${path}-wal`, "");
    expect(countLostPages(path)).toBeGreaterThan(0);
    const { db, said } = open(path);
    expect(said).toEqual([
      expect.stringMatching(/has been taken away .+ the last \d+ pages .+ npm run payments:reconcile/),
    ]);
    expect((await findMissing(db, told)).length).toBeGreaterThan(0);
    await expectNothingLost(db, []);
    db.engine.close();
    expect(countLostPages(path)).toBe(0);
  },
);

it("says nothing of a log that had come into the file", async () => {
  const from = copyOf(killed);
  const other = new Sqlite(from);
  other.pragma("wal_checkpoint(passive)");
  const path = copyOf(from, "-wal");
  other.close();
  const { db, said } = open(path);
  await expectNothingLost(db, told);
  expect(said).toEqual([]);
  db.engine.close();
});
