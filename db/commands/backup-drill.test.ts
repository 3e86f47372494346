import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { findBroken } from "@/db/invariants/find-broken";
import { makeFixture } from "@/db/testing/fixture";
import { openTestFile, sqldUrl } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { now } from "@/lib/ordering/testing/popcorn-stand";
import { notAFile } from "./backup-words";

const MATINEE_BACKUPS = mkdtempSync(join(tmpdir(), "matinee-drill-"));
afterAll(() => rmSync(MATINEE_BACKUPS, { recursive: true, force: true }));

const run = (DATABASE_URL: string, command: string, ...args: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", `db/commands/${command}.ts`, ...args],
      { env: { ...process.env, DATABASE_URL, MATINEE_BACKUPS }, encoding: "utf8" },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });

/** A process that sells and takes back, and what it was told is paid. */
function startSelling(url: string, theaterId: number, userId: number) {
  const file = "lib/ordering/testing/sell-until-killed.ts";
  const child = spawn(process.execPath, ["--import", "tsx", file, url, `${theaterId}`, `${userId}`]);
  let out = "";
  child.stdout.on("data", (data) => {
    out += data;
  });
  return {
    // the last line may have been cut
    told: () => out.split("\n").slice(0, -1),
    more: () => once(child.stdout, "data"),
    kill: async () => {
      child.kill("SIGKILL");
      await once(child, "close");
    },
  };
}

it("a backup made while selling goes on has every sale that was told before it, and is restored after a kill", async () => {
  const { db, url } = openTestFile();
  const { theaterId } = await makeFixture(db, { startsAt: now + 3_600_000 });
  const { userId } = await addOwner(db, theaterId);
  db.engine.close();
  const path = url.slice("file:".length);

  const selling = startSelling(url, theaterId, userId);
  await selling.more();
  await selling.more();
  const before = selling.told();
  const made = await run(url, "backup", "--json");
  expect(made).toMatchObject({ code: 0 });
  const { path: backup, kept } = JSON.parse(made.said);
  expect(kept).toBe(1);
  const whenMade = selling.told().length;
  await selling.more();

  const tooSoon = await run(url, "restore", backup);
  expect(tooSoon).toMatchObject({ code: 1, said: expect.stringContaining("Stop the server") });
  await selling.kill();
  const told = selling.told();
  expect(before.length).toBeGreaterThan(0);
  expect(told.length).toBeGreaterThan(whenMade);

  expect(await run(url, "restore", "--check", backup)).toMatchObject({ code: 0 });
  const restored = await run(url, "restore", backup);
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining("is what it was at") });
  expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);

  const served = openDatabase(url);
  const paid = new Set(
    (await served.values<[string]>("select order_id from payments where state = 'booked'")).flat(),
  );
  expect(before.filter((orderId) => !paid.has(orderId))).toEqual([]);
  expect(await findBroken(served)).toEqual([]);
  // and nothing of what came after
  expect(told.filter((orderId) => paid.has(orderId)).length).toBeLessThan(told.length);
  served.engine.close();

  const aside = readdirSync(join(path, "..")).find((name) => name.startsWith("test.db.before-"));
  const old = openDatabase(`file:${join(path, "..", aside ?? "")}`);
  const [[sold] = [0]] = await old.values<[number]>("select count(*) from payments where state = 'booked'");
  expect(sold).toBeGreaterThanOrEqual(told.length);
  old.engine.close();
}, 300_000);

it("says what to do instead where the database is no file, and where there is none", async () => {
  const [remote, nowhere, foreign] = await Promise.all([
    run("libsql://matinee.example.com", "backup"),
    run("file:/nowhere/at-all.db", "backup"),
    run("libsql://matinee.example.com", "restore", "x.db"),
  ]);
  expect(remote).toMatchObject({ code: 2, said: expect.stringContaining("/dump") });
  expect(nowhere).toMatchObject({ code: 2, said: "There is no database at /nowhere/at-all.db.\n" });
  expect(foreign).toMatchObject({
    code: 2,
    said: expect.stringContaining("--enable-bottomless-replication"),
  });
}, 180_000);

it.runIf(sqldUrl())("a libSQL server does write its dump where those words say", async () => {
  expect(notAFile(sqldUrl() ?? "")).toContain("ADDRESS/dump");
  const dump = await fetch(`${sqldUrl()}/dump`);
  expect(dump.status).toBe(200);
  expect(await dump.text()).toMatch(/CREATE TABLE [^(]*\btheaters\b/);
});

it("the documents tell of each option", () => {
  const page = readFileSync("docs/operations.md", "utf8");
  for (const option of ["--check", "--without-checksum", "--over-damaged"]) expect(page).toContain(option);
});
