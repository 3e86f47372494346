import { seatNamed } from "./buying";
import { OWNER } from "./demo-people";
import { expect, test } from "./fixtures";
import { dayIn } from "./of-its-own";
import { cutOff, expectFitForEveryone } from "./states";
import { brief, chooseSofa, openTill, sellButton, sellExactly } from "./till";

test("house seats are kept with a reason, released, and sold at the counter", async ({
  page,
  signIn,
  browser,
}) => {
  await signIn(OWNER);
  await page.goto("/admin/box-office");
  await expectFitForEveryone(page);
  const { href } = await openTill(page, 2);
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
  await guest.goto(href.replace("/admin/box-office", "/showtimes"));
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
}) => {
  await signIn(OWNER);
  const { href } = await openTill(page, 3);
  const slow = await context.newPage();
  await slow.route("**/live?*", (route) => route.abort());
  await slow.goto(href);
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

test("a rule of seating warns, and is passed over by who sells", async ({ page, signIn }) => {
  await signIn(OWNER);
  const day = dayIn(10);
  await page.goto(`/admin/box-office?day=${day}`);
  const tile = page.getByRole("region", { name: "The Studio" }).getByRole("link").first();
  await page.goto(String(await tile.getAttribute("href")));
  await expect(page.getByRole("checkbox", { name: /, free$/ }).first()).toBeVisible();
  // the second seat of a row of which the first three are free: the first would be left on its own
  for (const row of ["A", "B", "C", "D", "E", "F"]) {
    const isFree = async (seat: number) =>
      /free$/.test((await seatNamed(page, `Row ${row}, seat ${seat}`).getAttribute("aria-label")) ?? "");
    if (!(await isFree(1)) || !(await isFree(2)) || !(await isFree(3))) continue;
    await seatNamed(page, `Row ${row}, seat 2`).click();
    break;
  }
  await sellButton(page).click();
  const override = page.getByRole("checkbox", { name: "Sell all the same" });
  await expect(override).toBeVisible();
  await expect(page.getByRole("form", { name: "Till" })).toContainText(/on its own/);
  await override.check();
  await sellExactly(page);
});
