import { row, told, undo } from "./dashboard";
import { ADMIN } from "./demo-people";
import { expect, expectNoSidewaysScroll, test } from "./fixtures";
import { addMovie } from "./movies";
import { expectFitForEveryone } from "./states";

const PHONE = { width: 360, height: 740 };

test("on a phone what is done with ticked movies is one row at the foot of the window", async ({
  page,
  signIn,
}) => {
  await signIn(ADMIN);
  await addMovie(page, "Quince at Noon");
  await page.setViewportSize(PHONE);
  await page.goto("/admin/movies?q=quince");
  await page.getByLabel("Tick Quince at Noon").check();
  const bar = page.getByRole("region", { name: "Ticked movies" });
  await expect(bar.getByRole("status")).toContainText("1 movie ticked");
  const box = await bar.boundingBox();
  expect(box?.height).toBeLessThanOrEqual(64);
  await expectNoSidewaysScroll(page);
  await expectFitForEveryone(page);
  await page.setViewportSize(PHONE);

  await bar.getByLabel("What to do with them").selectOption("Release");
  await bar.getByRole("button", { name: "Do it" }).click();
  await told(page, "1 movie released");
  await expect(row(page, "Quince at Noon")).toContainText("Released");
  await undo(page, "1 movie released");
  await expect(row(page, "Quince at Noon")).not.toContainText("Released");

  await page.getByLabel("Tick Quince at Noon").check();
  await bar.getByLabel("What to do with them").selectOption({ label: "War" });
  await bar.getByRole("button", { name: "Do it" }).click();
  await told(page, "1 movie now War");
  await page.getByLabel("Tick Quince at Noon").check();
  await bar.getByRole("button", { name: "Untick" }).click();
  await expect(bar).toHaveCount(0);
});
