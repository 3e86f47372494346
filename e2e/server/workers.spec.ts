import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@/db/client";
import { tryPort } from "@/db/commands/site/free-port";
import { migrate } from "@/db/migrate";
import { DIST_DIR } from "@/e2e/authorization/own-site";
import { makePeople } from "@/e2e/authorization/people";
import { makeTenants, type Tenant } from "@/e2e/authorization/tenant";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, takeSeats } from "@/e2e/scene/buying";
import { payInTwoParts } from "./pay-in-two-parts";

const COUNT = 2;
const folder = mkdtempSync(join(tmpdir(), "matinee-workers-"));

let db: Database;
let own: Tenant;
test.beforeAll(async () => {
  db = openDatabase(`file:${join(folder, "matinee.db")}`);
  await migrate(db);
  ({ own } = await makeTenants(db, await makePeople(db)));
});
test.afterAll(() => {
  db?.engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The server as `npm start` begins it once all is in order, with so many processes. */
async function open() {
  const port = Number(await tryPort(0));
  const child = spawn(process.execPath, ["db/commands/serve.ts", "-p", String(port), "-H", "127.0.0.1"], {
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      DATABASE_URL: `file:${join(folder, "matinee.db")}`,
      AUTH_SECRET: process.env.AUTH_SECRET ?? randomBytes(32).toString("base64url"),
      APP_URL: `http://localhost:${port}`,
      MATINEE_DIST_DIR: DIST_DIR,
      MATINEE_TEST_PAYMENTS: "1",
      WORKERS: String(COUNT),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part) => {
      said += part;
    });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  await expect.poll(() => said, { timeout: 30_000 }).toContain(`${COUNT} processes are open.`);
  return { child, ended, port, url: `http://localhost:${port}`, said: () => said };
}

/** The processes that the one who watches has begun. */
function processesOf(pid: number | undefined): number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([its = 0, parent]) => (parent === pid ? [its] : []));
}

test("either process answers while the other is gone, and one that was killed is begun again", async () => {
  const { child, ended, url, said } = await open();
  const answers = async () => (await fetch(`${url}/api/showtimes/${own.showtimeId}/availability`)).status;
  const times = (words: string) => said().split(words).length - 1;
  const first = processesOf(child.pid);
  expect(first).toHaveLength(COUNT);
  for (const [nth, pid] of first.entries()) {
    process.kill(pid, "SIGKILL");
    await expect.poll(() => times("A server process ended")).toBe(nth + 1);
    for (let asked = 0; asked < 4; asked++) expect(await answers()).toBe(200);
    await expect.poll(() => times("The new server process is open."), { timeout: 20_000 }).toBe(nth + 1);
  }
  expect(processesOf(child.pid)).toHaveLength(COUNT);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("SIGTERM lets no new customer in, and who pays just then has paid, within ten seconds", async ({
  page,
}) => {
  const { child, ended, port, url } = await open();
  await page.goto(`${url}/showtimes/${own.showtimeId}`);
  await takeSeats(page, 2);
  await goToCheckout(page);
  await fillGuest(page, "Ada Quill", "ada@example.com");
  const { finish } = await payInTwoParts(page);
  const told = performance.now();
  child.kill("SIGTERM");
  await expect.poll(() => tryPort(port)).toBe(port);
  // with where it leads to, or also with what stands there
  const { status, leadsTo } = await finish();
  expect([200, 303]).toContain(status);
  expect(leadsTo).toContain("/checkout/payment/");
  expect(await ended).toBe(0);
  expect(performance.now() - told).toBeLessThan(10_000);
});
