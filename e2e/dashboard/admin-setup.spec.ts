import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tryPort } from "@/db/commands/site/free-port";
import { startSite, stopSites } from "@/db/commands/site/run-next";
import { expect, test } from "@/e2e/fixtures";
import { dayIn } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone } from "@/e2e/scene/states";

test.afterAll(stopSites);

test("an empty house is led from its first admin to its first showtime", async ({ page }) => {
  const port = Number(await tryPort(0));
  const url = `http://localhost:${port}`;
  const settings = {
    DATABASE_URL: `file:${join(mkdtempSync(join(tmpdir(), "matinee-empty-")), "empty.db")}`,
    AUTH_SECRET: crypto.randomUUID() + crypto.randomUUID(),
    APP_URL: url,
    MATINEE_DEMO: "0",
    TRUSTED_PROXIES: "1",
  };
  const made = spawnSync(
    process.execPath,
    ["--import", "tsx", "db/commands/admin-create.ts", "--email", "vera@example.com", "--name", "Vera"],
    { env: { ...process.env, ...settings }, encoding: "utf8" },
  );
  const link = /http\S+\/set-password\/\S+/.exec(made.stdout)?.[0] ?? made.stderr;
  await startSite(port, { ...settings, MATINEE_DIST_DIR: process.env.MATINEE_DIST_DIR ?? ".next-test" });

  await page.goto(link);
  await page.getByLabel("New password").fill("a house with open doors");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/set-password"));
  await page.goto(`${url}/account`);
  await page.getByRole("link", { name: "To the dashboard" }).click();
  const steps = page.getByRole("list", { name: "Setting up" });
  const next = (name: string) => steps.getByRole("link", { name });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome, Vera");
  await expect(steps.getByRole("link")).toHaveCount(1);
  await expectFitForEveryone(page);

  await next("Open a theater").click();
  await page.getByLabel("Name").fill("The Orpheum");
  await page.getByLabel("Street address").fill("1 High Street");
  await page.getByLabel("City").fill("York");
  await page.getByLabel("Time zone").fill("london");
  await page.getByRole("option", { name: "Europe/London" }).click();
  await page.getByLabel("Currency").fill("british pound");
  await page.getByRole("option", { name: "British Pound (GBP)" }).click();
  await page.getByRole("button", { name: "Open the theater" }).click();
  await page.waitForURL(/screens\/new$/);
  await page.goto(`${url}/admin`);
  await next("Add a screen").click();
  await page.getByLabel("Name").fill("Screen 1");
  await page.getByRole("button", { name: "Go on to its seats" }).click();
  await page.getByRole("button", { name: "Draw it" }).click();
  await page.getByRole("button", { name: "See what it touches, then save" }).click();
  await page.getByRole("button", { name: "Save as version 1" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Version 1 is saved" })).toBeVisible();

  await page.goto(`${url}/admin`);
  await expectFitForEveryone(page);
  await next("Add a movie").click();
  await page.getByLabel("Title", { exact: true }).fill("Safety Last!");
  await page.getByLabel("Length in minutes").fill("73");
  await page.getByLabel("Status").selectOption({ label: "Released" });
  await page.getByRole("button", { name: "Add the movie" }).click();
  await page.waitForURL(/\/admin\/movies\/\d+/);

  await page.goto(`${url}/admin`);
  await next("Set the prices").click();
  await page.getByLabel("Name", { exact: true }).fill("Every day");
  for (const price of await page.getByLabel(/^(Adult|Child), /).all()) await price.fill("9");
  await page.getByRole("button", { name: /save/i }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/new"));

  await page.goto(`${url}/admin`);
  await next("Schedule it").click();
  await page.getByLabel("Movie").fill("safety");
  await page.getByRole("option", { name: "Safety Last!" }).click();
  const tomorrow = dayIn(1);
  await page.getByLabel("Day").fill(tomorrow);
  await page.getByLabel("Start").fill("19:30");
  await page.getByRole("button", { name: "Schedule the showtime" }).click();
  await page.waitForURL(/\/admin\/showtimes\/\d+/);

  await page.goto(`${url}/admin`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Today");
  await expectFitForEveryone(page);
  await page.goto(`${url}/admin?day=${tomorrow}`);
  await expect(page.getByRole("heading", { name: "The Orpheum" })).toBeVisible();
  await expect(page.getByText("Safety Last!").first()).toBeVisible();
});
