import { freeSeats, openShowtime } from "./buying";
import { expect, expectAccessible, test } from "./fixtures";

test("a restricted view is part of a seat's name, on the map and in the list", async ({ page }) => {
  await openShowtime(page, 34, "the-meridian");
  const names = await page
    .getByRole("checkbox", { name: /^Row A, seat / })
    .evaluateAll((seats) => seats.map((seat) => seat.getAttribute("aria-label") ?? ""));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(name).toMatch(
      /^Row A, seat \S+, .*\d, restricted view, (free|taken|being chosen by someone else)$/,
    );
  await expect(freeSeats(page).and(page.locator(':not([aria-label*="restricted"])')).first()).toBeVisible();

  await page.getByRole("button", { name: "List" }).click();
  const section = page.locator("details", { hasText: "Row A" }).first();
  await section.locator("summary").click();
  await expect(section.getByRole("checkbox").first()).toHaveAccessibleName(
    /^Row A, seat \S+, .*\d, restricted view: (very close|far to the side).*, (free|taken|being chosen by someone else)$/,
  );
  await expect(section.getByRole("listitem").first()).toContainText(
    /restricted view: (very close|far to the side)/,
  );
  await expectAccessible(page);
});
