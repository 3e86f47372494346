import { expect, test } from "@/e2e/fixtures";
import { seatNamed } from "@/e2e/scene/buying";
import { cutOff, expectFitForEveryone } from "@/e2e/scene/states";
import { brief, chooseSofa, openTill, sellButton, sellExactly } from "./till";

test("house seats are kept with a reason, released, and sold at the counter", async ({
  page,
  signIn,
  browser,
  scene,
}) => {
  const its = await scene({ room: "sofas" });
  await signIn(await its.addStaff("owner"));
  await page.goto(`/admin/box-office?day=${its.showtime.day}`);
  await expectFitForEveryone(page);
  await openTill(page, its);
  await page.getByRole("button", { name: "House seats" }).click();
  const [left = "", right = ""] = await chooseSofa(page);
  await page.getByRole("button", { name: "Keep 2 seats" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "kept for" })).toBeVisible();
  await page.getByLabel("Kept for").fill("The mayor");
  await page.getByRole("button", { name: "Keep 2 seats" }).click();
  await expect(seatNamed(page, left)).toHaveAccessibleName(/kept by the house$/);
  await expect(page.getByRole("region", { name: "House seats" })).toContainText("The mayor");
  await expectFitForEveryone(page);

  const guest = await browser.newPage();
  await guest.goto(its.showtime.path);
  await expect(seatNamed(guest, left)).toHaveAccessibleName(/taken$/);

  await page.getByRole("button", { name: "Release The mayor" }).click();
  await expect(seatNamed(page, left)).toHaveAccessibleName(/free$/);
  await expect(seatNamed(guest, left)).toHaveAccessibleName(/free$/);
  const said = page.getByText("on sale again").locator("xpath=ancestor::*[.//button][1]");
  await said.getByRole("button", { name: "Undo" }).click();
  await expect(seatNamed(page, right)).toHaveAccessibleName(/kept by the house$/);

  await seatNamed(page, left).click();
  await page.getByRole("button", { name: "Sell", exact: true }).click();
  const booking = await sellExactly(page);
  await expect(seatNamed(page, left)).toHaveAccessibleName(/taken$/);
  await page.goto(booking);
  await expect(page.getByRole("checkbox", { name: new RegExp(right) })).toBeVisible();
  await guest.close();
});

test("two tills want the same sofa: one has it, the other is offered the nearest", async ({
  page,
  context,
  signIn,
  scene,
}) => {
  const its = await scene({ room: "sofas" });
  await signIn(await its.addStaff("owner"));
  await openTill(page, its);
  const slow = await context.newPage();
  await slow.route("**/live?*", (route) => route.abort());
  await slow.goto(its.showtime.till);
  const [left = "", right = ""] = await chooseSofa(page);
  await seatNamed(slow, left).click();
  await expect(seatNamed(slow, right)).toBeChecked();
  await cutOff(slow);
  await sellExactly(page);
  await sellButton(slow).click();
  await expect(slow.getByText("Someone was a moment faster")).toContainText(brief(left));
  await slow.getByRole("button", { name: /^Take / }).click();
  await sellExactly(slow);
});

test("a rule of seating warns, and is passed over by who sells", async ({ page, signIn, scene }) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await openTill(page, its);
  // the first would be left on its own
  await seatNamed(page, "Row A, seat 2").click();
  await sellButton(page).click();
  const override = page.getByRole("checkbox", { name: "Sell all the same" });
  await expect(override).toBeVisible();
  await expect(page.getByRole("form", { name: "Till" })).toContainText(/on its own/);
  await override.check();
  await sellExactly(page);
});
