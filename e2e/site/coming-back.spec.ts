import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

/** The movie at the upper edge of the window, and how far it is scrolled. */
const positionOf = (page: Page) =>
  page.getByRole("article").evaluateAll((cards) => {
    const card = cards.find((each) => each.getBoundingClientRect().bottom > 100);
    return `${card?.querySelector("h2")?.textContent} ${Math.round(card?.getBoundingClientRect().top ?? 0)}`;
  });

test("who comes back to the programme finds it where they left it, by a link, anew and from elsewhere", async ({
  page,
}) => {
  await page.goto("/");
  // of today nothing may be left by the evening
  const tomorrow = page.getByRole("navigation", { name: "Days" }).getByRole("link").nth(1);
  const programme = String(await tomorrow.getAttribute("href"));
  await page.goto(programme);
  const cards = page.getByRole("article");
  const last = cards.nth((await cards.count()) - 2).getByRole("heading");
  await last.scrollIntoViewIfNeeded();
  // comes to rest
  await expect(page.locator("html[data-whole]")).toBeAttached();
  await last.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  const left = await positionOf(page);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1_000);

  await last.getByRole("link").click();
  await page.waitForURL("**/movies/*");
  await page.goBack();
  await page.waitForURL(`**${programme}`);
  await expect.poll(() => positionOf(page)).toBe(left);
  await page.reload();
  await expect.poll(() => positionOf(page)).toBe(left);
  await page.goto("/theaters");
  await page.goBack();
  await page.waitForURL(`**${programme}`);
  await expect.poll(() => positionOf(page)).toBe(left);
});
