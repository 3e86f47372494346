import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@/db/client";
import { tryPort } from "@/db/commands/site/free-port";
import { migrate } from "@/db/migrate";
import { payments } from "@/db/schema/payments";
import { DIST_DIR } from "@/e2e/authorization/own-site";
import { makePeople } from "@/e2e/authorization/people";
import { makeTenants, type Tenant } from "@/e2e/authorization/tenant";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, ownSeats, takeSeats } from "@/e2e/scene/buying";
import { payInTwoParts } from "./pay-in-two-parts";

const folder = mkdtempSync(join(tmpdir(), "matinee-serverless-"));
const DATABASE_URL = `file:${join(folder, "matinee.db")}`;
const CRON_SECRET = randomBytes(32).toString("base64url");

let db: Database;
let own: Tenant;
let port: number;
let running: { child: ChildProcess; ended: Promise<unknown> } | undefined;
const address = (path: string) => `http://localhost:${port}${path}`;

test.beforeAll(async () => {
  db = openDatabase(DATABASE_URL);
  await migrate(db);
  ({ own } = await makeTenants(db, await makePeople(db)));
  port = Number(await tryPort(0));
});
test.afterAll(async () => {
  await kill();
  db?.engine.close();
  rmSync(folder, { recursive: true, force: true });
});

async function kill() {
  running?.child.kill("SIGKILL");
  await running?.ended;
}

/** All that a process knew is gone: another begins, as a host begins one for the next request. */
async function forgetAll() {
  await kill();
  const args = ["node_modules/next/dist/bin/next", "start", "-p", String(port), "-H", "127.0.0.1"];
  const child = spawn(process.execPath, args, {
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      AUTH_SECRET: process.env.AUTH_SECRET ?? CRON_SECRET,
      APP_URL: address(""),
      MATINEE_DIST_DIR: DIST_DIR,
      MATINEE_TEST_PAYMENTS: "1",
      MATINEE_TIMER: "0",
      MATINEE_LIVE_VIEWERS: "0",
      ...{ DATABASE_URL, CRON_SECRET },
    },
    stdio: "ignore",
  });
  running = { child, ended: new Promise((resolve) => child.once("close", resolve)) };
  const answers = () =>
    fetch(address("/icon.svg")).then(
      ({ status }) => status,
      () => 0,
    );
  await expect.poll(answers, { timeout: 30_000 }).toBe(200);
}

const asked = (job: string, secret: string) =>
  fetch(address(`/api/cron/${job}`), { headers: { authorization: `Bearer ${secret}` } }).then(
    ({ status }) => status,
  );

test("a sale needs nothing that a process remembers, and a scheduler ends what nobody waits for", async ({
  page,
}) => {
  test.slow();
  await forgetAll();
  await page.goto(address(`/showtimes/${own.showtimeId}`));
  await takeSeats(page, 1);
  await forgetAll();
  await page.reload();
  await expect(ownSeats(page)).toHaveCount(1);
  await goToCheckout(page);
  await fillGuest(page, "Ada Quill", "ada@example.com");
  await forgetAll();
  const { leadsTo } = await (await payInTwoParts(page)).finish();
  await forgetAll();

  // who paid has gone, and nobody was there to see the minute pass
  await db.update(payments).set({ updatedAt: 0 });
  expect(await db.$count(payments)).toBe(1);
  for (const job of ["settle", "deliver"]) expect(await asked(job, "guessed"), job).toBe(401);
  for (const job of ["settle", "deliver"]) expect(await asked(job, CRON_SECRET), job).toBe(200);
  expect(await db.select({ state: payments.state }).from(payments)).toEqual([{ state: "booked" }]);

  await forgetAll();
  await page.unrouteAll();
  await page.goto(address(leadsTo));
  await expect(page.getByRole("heading", { level: 1, name: "Your tickets" })).toBeVisible();
});
