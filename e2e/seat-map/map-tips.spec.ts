import type { Page } from "@playwright/test";
import { MISS_SHOWN_MS } from "@/components/seat-map/miss-note";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { freeSeats, openShowtime } from "@/e2e/scene/buying";

for (const [width, height] of [
  [360, 740],
  [1440, 900],
] as const) {
  test(`at ${width} px the view from a seat is told whole wherever the seat is on a magnified map`, async ({
    page,
    scene,
  }) => {
    await page.setViewportSize({ width, height });
    await openShowtime(page, await scene({ room: "wide" }));
    for (let times = 0; times < 3; times++) await page.getByRole("button", { name: "Larger" }).click();
    // a mouse that rests on the map would point at what is scrolled under it
    await page.mouse.move(0, 0);
    await page.keyboard.press("Tab");
    const tip = page.locator("[data-peek]");
    const rows = await page.getByRole("row").count();
    const keys = [
      "Control+End",
      "Control+Home",
      "End",
      ...Array<string>(rows - 1).fill("ArrowDown"),
      "Control+End",
      ...Array<string>(rows - 1).fill("ArrowUp"),
      "Home",
    ];
    for (const key of keys) {
      await page.keyboard.press(key);
      await expect(tip.locator("svg")).toBeVisible();
      expect(await tip.evaluate(cutOff), `${key}: ${await tip.textContent()}`).toEqual([]);
    }
  });
}

/** In the page: the sides on which the map's frame or the window cuts the tip. */
function cutOff(tip: Element): string[] {
  const frame = document.querySelector("[style*='touch-action']")?.getBoundingClientRect();
  const box = tip.getBoundingClientRect();
  if (!frame) return ["no frame"];
  const sides = {
    left: box.left - frame.left,
    right: frame.right - box.right,
    top: box.top - Math.max(frame.top, 0),
    bottom: Math.min(frame.bottom, window.innerHeight) - box.bottom,
  };
  return Object.entries(sides).flatMap(([side, room]) => (room < -1 ? [`${side} ${room}`] : []));
}

test("a restricted view is part of a seat's name, on the map and in the list", async ({ page, scene }) => {
  await openShowtime(page, await scene({ room: "wide" }));
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
const rolesOf = (page: Page) =>
  page.evaluate(() =>
    ["header", "h1", "[role=grid]", "footer"].map((part) => {
      const { top, height } = document.querySelector(part)?.getBoundingClientRect() ?? {};
      return `${part} ${top} ${height}`;
    }),
  );

test("a typed seat that is not there is told in sight for a while, and moves nothing", async ({
  page,
  scene,
}) => {
  await page.clock.install();
  await openShowtime(page, await scene({ room: "wide" }));
  await freeSeats(page).first().focus();
  const before = await rolesOf(page);
  await page.keyboard.type("Q99");
  const note = page.getByRole("status").getByText(/^There is no seat Q99: (row Q has seats|rows go from)/);
  await expect(note).toBeInViewport({ ratio: 1 });
  expect(await rolesOf(page)).toEqual(before);
  await expectAccessible(page);
  await page.clock.fastForward(MISS_SHOWN_MS + 1);
  await expect(note).toBeHidden();
  expect(await rolesOf(page)).toEqual(before);
});
