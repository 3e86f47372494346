import type { Page } from "@playwright/test";
import { MISS_SHOWN_MS } from "../components/seat-map/miss-note";
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

/** Where everything on the page stands. */
const placesOf = (page: Page) =>
  page.evaluate(() =>
    ["header", "h1", "[role=grid]", "footer"].map((part) => {
      const { top, height } = document.querySelector(part)?.getBoundingClientRect() ?? {};
      return `${part} ${top} ${height}`;
    }),
  );

test("a typed seat that is not there is told in sight for a while, and moves nothing", async ({ page }) => {
  await page.clock.install();
  await openShowtime(page, 35, "the-meridian");
  await freeSeats(page).first().focus();
  const before = await placesOf(page);
  await page.keyboard.type("Q99");
  const note = page.getByRole("status").getByText(/^There is no seat Q99: (row Q has seats|rows go from)/);
  await expect(note).toBeInViewport({ ratio: 1 });
  expect(await placesOf(page)).toEqual(before);
  await expectAccessible(page);
  await page.clock.fastForward(MISS_SHOWN_MS + 1);
  await expect(note).toBeHidden();
  expect(await placesOf(page)).toEqual(before);
});
