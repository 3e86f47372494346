import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import { writePlan } from "@/lib/layouts/write-plan";
import { addScreen, counts, planFile } from "./drawing";

/** The largest room there may be, with names of three bytes a letter: more than two megabytes to send. */
const largest = Array.from({ length: 5_000 }, (_, i): PlacedSeat => {
  const [row, number] = [Math.floor(i / 100), i % 100];
  return {
    guid: `${"席".repeat(60)}${i}`,
    zone: "二階正面".repeat(12),
    row: `第${row + 1}列`,
    number: String(number + 1),
    x: number + 0.5,
    y: row * 1.2 + 0.5,
    type: "standard",
  };
});

const signInHere = async (page: Page, email: string) => {
  const dialog = page.getByRole("dialog", { name: "You are signed out" });
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Password").fill("matinee-demo");
  await dialog.getByRole("button", { name: "Sign in and go on" }).click();
};

test("a plan of five thousand seats is saved, by who was signed out meanwhile too", async ({
  page,
  context,
  signIn,
  scene,
}) => {
  test.slow();
  const house = await scene();
  const owner = await house.addStaff("owner");
  await signIn(owner);
  await addScreen(page, house);
  await page
    .getByLabel("Import a plan")
    .setInputFiles(planFile(JSON.stringify(writePlan("Great", largest, null))));
  await expect(counts(page)).toContainText("5,000");

  const sizes: number[] = [];
  page.on("request", (request) => {
    if (request.headers()["next-action"]) sizes.push(request.postDataBuffer()?.length ?? 0);
  });
  await context.clearCookies();
  await page.getByRole("button", { name: "See what it touches, then save" }).click();
  await signInHere(page, owner);
  await expect(page.getByRole("heading", { name: "What changes" })).toBeVisible({ timeout: 30_000 });

  await context.clearCookies();
  await page.getByRole("button", { name: "Save as version 1" }).click();
  await signInHere(page, owner);
  await expect(page.getByRole("status").filter({ hasText: "Version 1 is saved" })).toBeVisible({
    timeout: 30_000,
  });
  expect(Math.min(...sizes)).toBeGreaterThan(2 * 1024 * 1024);
});
