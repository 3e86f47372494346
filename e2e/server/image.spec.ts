import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, openDatabase } from "@/db/client";
import { tryPort } from "@/db/commands/site/free-port";
import { makePeople } from "@/e2e/authorization/people";
import { makeTenants } from "@/e2e/authorization/tenant";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, takeSeats } from "@/e2e/scene/buying";
import { payInTwoParts } from "./pay-in-two-parts";
import { unpackImage } from "./unpack-image";

// one image for all of them, in the order of a first day
test.describe.configure({ mode: "serial" });

let image: ReturnType<typeof unpackImage>;
let running: ReturnType<typeof image.run>;
let db: Database;
let port: number;
let settings: Record<string, string>;

const address = () => `http://localhost:${port}`;
const statusOf = (path: string) =>
  fetch(address() + path).then(
    ({ status }) => status,
    () => 0,
  );

async function start() {
  running = image.run(image.start, settings);
  await expect.poll(() => statusOf("/icon.svg"), { timeout: 30_000 }).toBe(200);
}

async function command(name: string, ...args: string[]) {
  const its = image.run(["node", `commands/${name}.mjs`, ...args], settings);
  return { code: await its.ended, said: its.said() };
}

test.beforeAll(async () => {
  // some two hundred megabytes are copied
  test.setTimeout(180_000);
  image = unpackImage();
  port = Number(await tryPort(0));
  settings = {
    PORT: String(port),
    AUTH_SECRET: process.env.AUTH_SECRET ?? randomBytes(32).toString("base64url"),
    APP_URL: address(),
    MATINEE_TEST_PAYMENTS: "1",
    WORKERS: "1",
  };
});
test.afterAll(async () => {
  db?.engine.close();
  running?.child.kill("SIGKILL");
  await running?.ended;
  image?.remove();
});

test("the image makes its database, and nobody writes anywhere else", async ({ page }) => {
  await start();
  expect(existsSync(join(image.data, "matinee.db"))).toBe(true);
  // who is root may write anyway
  if (process.getuid?.() !== 0) expect(() => writeFileSync(join(image.app, "x"), "")).toThrow(/EACCES/);
  await page.goto(address());
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // the build knew no address
  expect(await (await fetch(`${address()}/developers`)).text()).toContain(address());
  // another route than this one answers it, where it is there
  const check = image.run(image.check, settings);
  expect(await check.ended).toBe(0);
});

test("its commands run, with nothing of the sources beside them", async () => {
  const admin = await command("admin-create", "--email", "ada@example.com");
  expect([admin.code, admin.said]).toEqual([0, expect.stringContaining(`${address()}/set-password/`)]);
  for (const name of ["migrate", "deliver-messages"]) expect((await command(name)).code, name).toBe(0);
  expect((await command("import-movies", "--help")).said).toContain("--dry-run");
});

test("what is sold when it is told to stop is sold, and it stops within ten seconds", async ({ page }) => {
  db = openDatabase(image.url);
  const { own } = await makeTenants(db, await makePeople(db));
  await page.goto(`${address()}/showtimes/${own.showtimeId}`);
  await takeSeats(page, 2);
  await goToCheckout(page);
  await fillGuest(page, "Ada Quill", "ada@example.com");
  const { finish } = await payInTwoParts(page);

  const told = performance.now();
  running.child.kill("SIGTERM");
  // nobody new is let in
  await expect.poll(() => tryPort(port)).toBe(port);
  // with where it leads to, or also with what stands there
  const { status, leadsTo } = await finish();
  expect([200, 303]).toContain(status);
  expect(leadsTo).toContain("/checkout/payment/");
  await running.ended;
  expect(performance.now() - told).toBeLessThan(10_000);

  await start();
  await page.unrouteAll();
  await page.goto(address() + leadsTo);
  await expect(page.getByRole("heading", { level: 1, name: "Your tickets" })).toBeVisible({
    timeout: 20_000,
  });
  // letters of its own, read from beside it
  const pdf = await page.request.get(`${page.url().split("?")[0]}/pdf`);
  expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect(await statusOf("/pictures/house")).toBe(200);
});
