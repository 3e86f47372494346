import type { Locator } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { openShowtime } from "@/e2e/scene/buying";
import { PHONE } from "@/e2e/scene/states";

test("at 360 px the chosen day and genre are in sight of their strips, and the page stays at its top", async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto("/");
  const lastOf = (name: string) => page.getByRole("navigation", { name }).getByRole("link").last();
  await expect(lastOf("Days")).not.toBeInViewport({ ratio: 1 });
  for (const strip of ["Days", "Genre"]) {
    const href = await lastOf(strip).getAttribute("href");
    await page.goto(String(href));
    const chosen = page.getByRole("navigation", { name: strip }).locator("[aria-current]");
    await expect(chosen).toBeInViewport({ ratio: 0.99 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

test("the header is one line from 768 px on, and two below", async ({ page }) => {
  await page.goto("/");
  const top = (what: Locator) => what.evaluate((element) => element.getBoundingClientRect().top);
  const header = page.getByRole("banner");
  await expect(header.getByText("Sign in")).toBeVisible();
  const [home, corner] = [/Matinee, home/, /Sign in/].map((name) => header.getByRole("link", { name }));
  for (const [width, lines] of [
    [320, 2],
    [360, 2],
    [640, 2],
    [768, 1],
    [1024, 1],
  ] as const) {
    await page.setViewportSize({ width, height: 740 });
    const height = await header.evaluate((element) => element.getBoundingClientRect().height);
    expect(height, `${width} px`).toBeLessThan(lines === 1 ? 80 : 110);
    if (home && corner) expect(Math.abs((await top(home)) - (await top(corner)))).toBeLessThan(20);
  }
});

test("with forced colours only the place one is at is underlined in the header", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/movies");
  const underlined = await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link")
    .evaluateAll((links) =>
      links
        .filter((link) => getComputedStyle(link).borderBottomWidth !== "0px")
        .map((link) => link.textContent),
    );
  expect(underlined).toEqual(["Movies"]);
});

test("at 360 px nothing of what is said of a seat lies beyond the window", async ({ page, scene }) => {
  await page.setViewportSize(PHONE);
  await openShowtime(page, await scene({ room: "wide" }));
  await page
    .getByRole("checkbox", { name: /, free$/ })
    .first()
    .focus();
  for (const key of ["Control+Home", "End", "ArrowDown", "Home", "Control+End"]) {
    await page.keyboard.press(key);
    const name = (await page.locator(":focus").getAttribute("aria-label")) ?? "";
    const [, row, number] = /^Row (\S+), seat ([^,]+)/.exec(name) ?? [];
    const tip = page.locator("b", { hasText: new RegExp(`^${row}${number}$`) }).locator("..");
    await expect(tip).toBeVisible();
    const { x = -1, width = 0 } = (await tip.boundingBox()) ?? {};
    expect(x, name).toBeGreaterThanOrEqual(0);
    expect(x + width, name).toBeLessThanOrEqual(PHONE.width);
  }
});
