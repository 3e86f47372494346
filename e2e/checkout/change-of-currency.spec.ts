import type { Page } from "@playwright/test";
import { SAVED, told } from "@/e2e/dashboard/dashboard";
import { expect, test } from "@/e2e/fixtures";
import { freeSeats } from "@/e2e/scene/buying";
import { expectFitForEveryone } from "@/e2e/scene/states";

async function chooseEuro(page: Page): Promise<void> {
  await page.getByLabel("Currency").fill("euro");
  await page.getByRole("option", { name: "Euro (EUR)" }).click();
}

test("a theater's currency is refused in words while its prices are in another, and changes after them", async ({
  page,
  signIn,
  scene,
}) => {
  const { theater, showtime, addStaff } = await scene();
  await signIn(await addStaff("owner"));
  await page.goto(theater.admin);
  await chooseEuro(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Currency")).toHaveAccessibleDescription(/Open each under Prices/);
  await page.goto(showtime.path);
  await expect(freeSeats(page).first()).toHaveAccessibleName(/£12\.50/);

  await page.goto("/admin/prices");
  await page.getByRole("link", { name: "Standard" }).click();
  await chooseEuro(page);
  await expect(page.getByLabel("Currency")).toHaveAccessibleDescription(/Give every amount in EUR/);
  await expect(page.getByLabel("Adult, Standard")).toHaveValue("");
  await expectFitForEveryone(page);
  for (const [cell, amount] of [
    ["Adult, Standard", "14"],
    ["Adult, Premium", "18.50"],
    ["Child, Standard", "8"],
    ["Child, Premium", "11"],
  ] as const)
    await page.getByLabel(cell).fill(amount);
  await page.getByRole("button", { name: "Save the price card" }).click();
  await expect(page.getByRole("status").filter({ hasText: "is saved" })).toBeVisible();

  await page.goto(theater.admin);
  await chooseEuro(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await told(page, SAVED);
  await page.reload();
  await expect(page.getByLabel("Currency")).toHaveValue("Euro (EUR)");
  await page.goto(showtime.path);
  await expect(freeSeats(page).first()).toHaveAccessibleName(/€14\.00/);
});
