import { expect, test } from "@/e2e/fixtures";
import { dayIn } from "@/e2e/scene/of-its-own";
import { block, openDay, openTheater, place } from "./schedule";

test("a showtime is repeated, a week is copied, and a day is filled, each after a preview", async ({
  page,
  signIn,
  scene,
}) => {
  const [first, last] = [dayIn(41), dayIn(43)];
  const its = await openTheater(scene);
  await signIn(await its.addStaff("owner"));
  await openDay(page, first);
  await place(page, "Nosferatu", "The Grand", "14:00");
  await page.getByRole("link", { name: "Repeat" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Repeat a showtime" })).toBeVisible();
  await page.getByLabel("Movie").pressSequentially("detour");
  await page.getByRole("option", { name: "Detour" }).click();
  await page.getByLabel("Start").fill("13:00");
  await page.getByLabel("From").fill(first);
  await page.getByLabel("Until").fill(last);
  await page.getByRole("button", { name: "Show the preview" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText("2 of 3 fit");
  await expect(preview).toContainText("No: Nosferatu has the screen from 14:00");
  await page.getByRole("button", { name: "Schedule the 2 that fit" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 showtimes were made" })).toBeVisible();

  await page.goto(`/admin/schedule/copy?day=${first}`);
  await page.getByLabel("To the days from").fill(dayIn(51));
  await page.getByRole("button", { name: "Show the preview" }).click();
  await expect(preview).toContainText("3 of 3 fit");
  await page.getByRole("button", { name: "Schedule the 3 that fit" }).click();
  await expect(page.getByRole("status").filter({ hasText: "3 showtimes were made" })).toBeVisible();
  await expect(block(page, /^Nosferatu 14:00/)).toBeVisible();

  await page.getByRole("link", { name: "Fill this day" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fill this day" })).toBeVisible();
  await page.getByLabel(/^Metropolis/).selectOption("3, as usual");
  await page.getByLabel(/^Detour/).selectOption("5, often");
  await page.getByRole("button", { name: "Propose a day" }).click();
  await expect(block(page, /^Nosferatu 14:00.*draft/)).toBeVisible();
  const proposed = block(page, /proposed$/);
  await expect(proposed.first()).toBeVisible();
  const many = await proposed.count();
  await proposed.first().click();
  await page.getByRole("button", { name: "Leave it out" }).click();
  await page.getByRole("button", { name: `Accept ${many - 1} as drafts` }).click();
  await expect(page.getByRole("status").filter({ hasText: `${many - 1} showtimes were made` })).toBeVisible();
  await expect(block(page, /, draft ?, /)).toHaveCount(many);
});
