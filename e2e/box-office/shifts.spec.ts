import { expect, test } from "@/e2e/fixtures";
import { freeSeats } from "@/e2e/scene/buying";
import { expectFitForEveryone, PHONE } from "@/e2e/scene/states";
import { openTill, sellExactly } from "./till";

test("a drawer is opened with a float, counted blind, and its difference is on the report", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene({ tickets: [{ name: "Adult", amountMinor: 1_250 }] });
  await signIn(await its.addStaff("owner"));
  await page.goto("/admin/box-office");
  await page.getByRole("link", { name: "Shifts" }).click();
  await expect(page.getByText("Closed shifts are listed here")).toBeVisible();
  await page.getByRole("button", { name: "Open the shift" }).click();
  await expect(page.getByLabel("In the drawer")).toHaveAccessibleDescription(/Write a sum/);
  await page.getByLabel("In the drawer").fill("100");
  await page.getByRole("button", { name: "Open the shift" }).click();
  await expect(page.getByText("with a float of £100.00")).toBeVisible();
  const shift = page.url();

  await openTill(page, its);
  await freeSeats(page).first().click();
  await sellExactly(page);

  await page.goto(shift);
  await expect(page.getByRole("row", { name: /^Sale/ })).toContainText("£12.50");
  await page.getByLabel("Sum").fill("200");
  await page.getByLabel("What for").fill("to the safe");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByLabel("Sum")).toHaveAccessibleDescription(/not that much/);
  await page.getByLabel("Sum").fill("50");
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("row", { name: /^Taken out/ })).toContainText("-£50.00");
  // what should be there is nowhere yet
  await expect(page.getByText("Expected")).toHaveCount(0);
  await expectFitForEveryone(page);

  await page.getByLabel("Counted").fill("62");
  await page.getByLabel("Note").fill("A coin fell");
  await page.getByRole("button", { name: "Close the shift" }).click();
  const count = page.getByRole("region", { name: "Count" });
  await expect(count).toContainText("Expected£62.50");
  await expect(count).toContainText("Difference£0.50 short");
  await expect(page.getByRole("button", { name: "Print the report" })).toBeVisible();
  await page.setViewportSize(PHONE);
  await expectFitForEveryone(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(count).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.goto("/admin/box-office/shifts");
  await expect(page.getByRole("row", { name: /short/ })).toContainText("£62.00");
});
