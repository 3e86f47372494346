import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import {
  freeRun,
  freeSeats,
  labelOf,
  openShowtime,
  ownSeats,
  seatNamed,
  takeSeats,
} from "@/e2e/scene/buying";

const streamOf = (page: Page) => page.waitForResponse((answer) => answer.url().includes("/live"));

test("two open maps show each other's hold and release without a reload", async ({
  page,
  browser,
  scene,
}) => {
  const showtime = await openShowtime(page, await scene());
  const others = await browser.newContext();
  const other = await others.newPage();
  const streaming = streamOf(other);
  await other.goto(showtime);
  expect((await streaming).headers()["content-type"]).toContain("text/event-stream");
  await expect(freeSeats(other).first()).toBeVisible();
  // asking would show it too, only later
  await other.route("**/availability", (route) => route.abort());

  const [label = ""] = await takeSeats(page, 1);
  await expect(seatNamed(other, label)).toHaveAccessibleName(/someone else/);
  await seatNamed(page, label).click();
  await expect(seatNamed(page, label)).not.toBeChecked();
  await expect(seatNamed(other, label)).toHaveAccessibleName(/free/);
  await others.close();
});

test("what others do never moves what one is doing", async ({ page, browser, scene }) => {
  const showtime = await openShowtime(page, await scene());
  const others = await browser.newContext();
  const other = await others.newPage();
  await other.goto(showtime);
  await expect(freeSeats(other).first()).toBeVisible();
  const focused = await labelOf(freeSeats(other).nth(3));
  await seatNamed(other, focused).focus();
  await other.evaluate(() => window.scrollTo(0, 120));
  const before = await other.evaluate(() => [scrollY, document.documentElement.scrollHeight]);

  const [label = ""] = await takeSeats(page, 1);
  await expect(seatNamed(other, label)).toHaveAccessibleName(/someone else/);
  await expect(seatNamed(other, focused)).toBeFocused();
  expect(await other.evaluate(() => [scrollY, document.documentElement.scrollHeight])).toEqual(before);
  await others.close();
});

test("where no stream comes through, asking still shows what others do", async ({ page, browser, scene }) => {
  const showtime = await openShowtime(page, await scene());
  const others = await browser.newContext();
  const other = await others.newPage();
  await other.route("**/live?*", (route) => route.abort());
  await other.goto(showtime);
  await expect(freeSeats(other).first()).toBeVisible();
  const [label = ""] = await takeSeats(page, 1);
  await expect(seatNamed(other, label)).toHaveAccessibleName(/someone else/);
  await others.close();
});

test("a lost connection is said, keeps the seats, and comes back by itself", async ({
  page,
  context,
  browser,
  scene,
}) => {
  const showtime = await openShowtime(page, await scene());
  const [mine = ""] = await takeSeats(page, 1);
  await context.setOffline(true);
  await expect(page.getByText(/You are offline\. The map is as of/)).toBeVisible();
  await expect(seatNamed(page, mine)).toBeChecked();

  const others = await browser.newContext();
  const other = await others.newPage();
  await other.goto(showtime);
  const [theirs = ""] = await takeSeats(other, 1);
  await context.setOffline(false);
  await expect(seatNamed(page, theirs)).toHaveAccessibleName(/someone else/);
  await expect(page.getByText(/The map is as of/)).toHaveCount(0);
  await expect(ownSeats(page)).toHaveCount(1);
  await others.close();
});

test("a screen reader hears that the seat beside one's own went", async ({ page, browser, scene }) => {
  const showtime = await openShowtime(page, await scene());
  const others = await browser.newContext();
  const other = await others.newPage();
  const [mine = "", beside = ""] = await freeRun(page, 2);
  await seatNamed(page, mine).click();
  await expect(seatNamed(page, mine)).toBeChecked();
  await other.goto(showtime);
  await seatNamed(other, beside).click();
  await expect(
    page.getByRole("status").filter({ hasText: /One seat beside yours is taken: \w+\./ }),
  ).toHaveCount(1);
  await others.close();
});
