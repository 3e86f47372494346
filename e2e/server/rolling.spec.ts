import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@/db/client";
import { tryPort } from "@/db/commands/site/free-port";
import { startSite, stopSites } from "@/db/commands/site/run-next";
import { migrate } from "@/db/migrate";
import { DIST_DIR } from "@/e2e/authorization/own-site";
import { makePeople } from "@/e2e/authorization/people";
import { makeTenants, type Tenant } from "@/e2e/authorization/tenant";
import { expect, test } from "@/e2e/fixtures";
import {
  fillGuest,
  freeSeats,
  goToCheckout,
  ownSeats,
  payAndGetTickets,
  takeSeats,
} from "@/e2e/scene/buying";
import { openByTurns } from "./by-turns";
import { copyAsOtherBuild } from "./other-build";

const OTHER_DIR = `${DIST_DIR}-other`;
const folder = mkdtempSync(join(tmpdir(), "matinee-rolling-"));
const DATABASE_URL = `file:${join(folder, "matinee.db")}`;

let db: Database;
let own: Tenant;
let balancer: Awaited<ReturnType<typeof openByTurns>>;
let [before, after] = [0, 0];

test.beforeAll(async () => {
  db = openDatabase(DATABASE_URL);
  await migrate(db);
  ({ own } = await makeTenants(db, await makePeople(db)));
  balancer = await openByTurns();
  copyAsOtherBuild(DIST_DIR, OTHER_DIR);
  const AUTH_SECRET = process.env.AUTH_SECRET ?? randomBytes(32).toString("base64url");
  const settings = { DATABASE_URL, AUTH_SECRET, APP_URL: balancer.url, MATINEE_TEST_PAYMENTS: "1" };
  const start = async (MATINEE_DIST_DIR: string) => {
    const port = Number(await tryPort(0));
    await startSite(port, { ...settings, MATINEE_DIST_DIR });
    return port;
  };
  [before, after] = [await start(DIST_DIR), await start(OTHER_DIR)];
});
test.afterAll(async () => {
  balancer?.close();
  await stopSites();
  db?.engine.close();
  for (const left of [folder, OTHER_DIR]) rmSync(left, { recursive: true, force: true });
});

test("who buys while the next version comes up, and the one before goes, notices nothing", async ({
  page,
}) => {
  balancer.leadTo(before);
  await page.goto(`${balancer.url}/showtimes/${own.showtimeId}`);
  // both of them answer, by turns
  balancer.leadTo(before, after);
  await takeSeats(page, 2);
  await goToCheckout(page);
  await fillGuest(page, "Ada Quill", "ada@example.com");
  // a form of the one is taken by the other
  balancer.leadTo(after);
  await payAndGetTickets(page);
});

test("seats are taken from a page of the version before", async ({ page }) => {
  balancer.leadTo(before);
  await page.goto(`${balancer.url}/showtimes/${own.showtimeId}`);
  await expect(freeSeats(page).first()).toBeVisible();
  balancer.leadTo(after);
  await takeSeats(page, 1);
  await page.reload();
  await expect(ownSeats(page)).toHaveCount(1);
});

test("a link on a page of the version before leads to one of the next", async ({ page }) => {
  const idOf = (distDir: string) => readFileSync(join(distDir, "BUILD_ID"), "utf8").trim();
  balancer.leadTo(before);
  await page.goto(`${balancer.url}/movies`);
  expect(await page.content()).toContain(idOf(DIST_DIR));
  balancer.leadTo(after);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Theaters" }).click();
  await expect(page).toHaveURL(`${balancer.url}/theaters`);
  await expect.poll(() => page.content()).toContain(idOf(OTHER_DIR));
});
