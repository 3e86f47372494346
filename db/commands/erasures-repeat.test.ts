import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { makeBackup } from "@/db/backups/make-backup";
import { restoreBackup } from "@/db/backups/restore-backup";
import { openDatabase } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { orders } from "@/db/schema/orders";
import { makeFixture } from "@/db/testing/fixture";
import { openTestFile } from "@/db/testing/test-database";
import { addBooking } from "@/lib/accounts/testing/bookings";
import { addUser } from "@/lib/accounts/testing/people";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { forgetOrders } from "@/lib/privacy/forget-old";
import { erase } from "@/lib/privacy/testing/erasing";
import { NOW, somebody } from "@/lib/privacy/testing/somebody";
import { whereIs } from "@/lib/privacy/testing/where-is";

const folder = mkdtempSync(join(tmpdir(), "matinee-erasures-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const repeat = (DATABASE_URL: string, ...args: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "db/commands/erasures-repeat.ts", ...args],
      { env: { ...process.env, DATABASE_URL }, encoding: "utf8" },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });

it("erases again whom a backup has brought back, and nobody who has a number of theirs", async () => {
  const { db, url } = openTestFile();
  await addAdmin(db);
  const ada = await somebody(db);
  const fixture = await makeFixture(db, { startsAt: NOW });
  await addBooking(db, fixture, { email: "guest@example.org", userId: null });
  const guest = (await db.select().from(orders).where(eq(orders.email, "guest@example.org")).get())?.id ?? "";
  const path = url.slice("file:".length);
  const made = await makeBackup(path, folder, NOW);
  if (!made.ok) throw new Error(made.code);

  // since then: two are erased, one of whom was not there yet, and a guest's order is forgotten
  await erase(ada);
  await ada.hooks.end();
  const late = await addUser(db, "late@example.org", { createdAt: NOW });
  await db.update(users).set({ erasedAt: NOW }).where(eq(users.id, late.id));
  await forgetOrders(db, [guest], NOW);
  db.engine.close();

  const into = join(folder, "restored.db");
  expect(await restoreBackup({ from: made.path, into, now: NOW })).toMatchObject({ ok: true });
  const before = openDatabase(`file:${into}`);
  expect(await whereIs(before, ada.word)).not.toEqual([]);
  const other = await addUser(before, "other@example.org", { createdAt: NOW + 1 });
  expect(other.id).toBe(late.id);
  before.engine.close();

  const [first, second] = [await repeat(`file:${into}`, path), await repeat(`file:${into}`, path)];
  expect(first).toMatchObject({
    code: 0,
    said: expect.stringContaining("Erased again: 1 accounts, and 1 orders"),
  });
  expect(second).toMatchObject({
    code: 0,
    said: expect.stringContaining("Nobody who was erased there is here."),
  });
  const after = openDatabase(`file:${into}`);
  expect(await whereIs(after, ada.word)).toEqual([]);
  expect(await after.$count(orders, sql`id = ${guest} and email = '' and erased_at is not null`)).toBe(1);
  expect(await after.select().from(users).where(eq(users.id, other.id)).get()).toMatchObject({
    ...{ email: "other@example.org", erasedAt: null },
  });
  after.engine.close();
}, 300_000);

it("says what it needs, and of what it reads nothing", async () => {
  const [bare, nowhere] = await Promise.all([
    repeat(`file:${join(folder, "x.db")}`),
    repeat(`file:${join(folder, "x.db")}`, "/nowhere/at-all.db"),
  ]);
  expect(bare).toMatchObject({ code: 2, said: expect.stringContaining("npm run erasures:repeat -- FILE") });
  expect(nowhere).toMatchObject({ code: 2, said: expect.stringContaining("cannot be read") });
}, 180_000);
