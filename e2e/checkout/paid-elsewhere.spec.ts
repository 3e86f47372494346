import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, payAndGetTickets, takeSeats } from "@/e2e/scene/buying";
import type { OpenScene } from "@/e2e/scene/open-scene";

const MINUTE_MS = 60_000;
const NOTHING = /nothing was (charged|changed)/i;

/** As when another tab was in front meanwhile, or when Back brings the page out of the browser's memory. */
const comeBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event("pageshow")));

/** The page lives nine minutes on at once, by its own clock; its timers ring. */
async function pastTheHold(page: Page): Promise<void> {
  await page.clock.fastForward(9 * MINUTE_MS);
}

async function openTwice(page: Page, scene: OpenScene): Promise<Page> {
  await page.clock.install();
  await openShowtime(page, await scene());
  await takeSeats(page, 2);
  await goToCheckout(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  return other;
}

/** The map that the seats of a checkout were chosen on, in a tab of its own. */
async function openMap(checkout: Page): Promise<Page> {
  const map = await checkout.context().newPage();
  await map.clock.install();
  await map.goto((await checkout.getByRole("link", { name: "change seats" }).getAttribute("href")) as string);
  await expect(map.getByRole("checkbox", { name: /, yours$/ })).toHaveCount(2);
  return map;
}

async function payIn(checkout: Page): Promise<void> {
  await fillGuest(checkout, "Ada", "ada@example.com");
  await payAndGetTickets(checkout);
}

test("a checkout whose seats were paid for in another tab says so, whatever its clock says, and leads to the tickets", async ({
  page,
  atTime,
  scene,
}) => {
  const other = await openTwice(page, scene);
  await payIn(other);
  await comeBack(page);
  for (const isLate of [false, true]) {
    if (isLate) {
      await atTime(9 * MINUTE_MS);
      await pastTheHold(page);
    }
    await expect(page.getByText("These seats are booked")).toBeVisible();
    await expect(page.getByText(NOTHING)).toHaveCount(0);
    for (const name of [/^Pay/, /again/]) await expect(page.getByRole("button", { name })).toHaveCount(0);
  }
  await page.getByRole("link", { name: "See your tickets" }).click();
  await expect(page).toHaveURL(other.url());
});

test("a checkout whose time is over finds out by itself that another tab has paid", async ({
  page,
  atTime,
  scene,
}) => {
  const other = await openTwice(page, scene);
  await payIn(other);
  await atTime(9 * MINUTE_MS);
  await pastTheHold(page);
  await expect(page.getByText("These seats are booked")).toBeVisible();
  await expect(page.getByText(NOTHING)).toHaveCount(0);
});

test("a checkout and a map whose payment is open say so and lead there", async ({ page, atTime, scene }) => {
  const other = await openTwice(page, scene);
  const map = await openMap(page);
  // the answer stays out
  await other.route("**/checkout/payment/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await fillGuest(other, "Ada", "ada@example.com");
  await other.getByLabel("It needs more time").check();
  await other.getByRole("button", { name: /^Pay / }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Payment" })).toBeVisible();
  await atTime(9 * MINUTE_MS);
  for (const tab of [page, map]) {
    await pastTheHold(tab);
    await expect(tab.getByText("A payment for these seats is under way")).toBeVisible();
    await expect(tab.getByText(NOTHING)).toHaveCount(0);
    await expect(tab.getByRole("button", { name: /again/ })).toHaveCount(0);
    await expect(tab.getByRole("link", { name: "See the payment" })).toHaveAttribute(
      "href",
      new URL(other.url()).pathname,
    );
  }
});

test("nobody who cannot be reached says that nothing was charged", async ({
  page,
  atTime,
  context,
  scene,
}) => {
  await openTwice(page, scene);
  const map = await openMap(page);
  await context.route("**/hold?*", (route) => route.abort());
  await atTime(9 * MINUTE_MS);
  for (const tab of [page, map]) await pastTheHold(tab);
  await expect(page.getByText("we do not know what became of them")).toBeVisible();
  await expect(map.getByText(/^The time for row .* ran out\.$/)).toBeVisible();
  for (const tab of [page, map]) await expect(tab.getByText(NOTHING)).toHaveCount(0);
  await context.unroute("**/hold?*");
  await page.getByRole("button", { name: "Look again" }).click();
  await comeBack(map);
  for (const tab of [page, map]) await expect(tab.getByText("Nothing was charged")).toBeVisible();
});

test("a lost answer to a seat leaves nothing claimed that is not known", async ({ page, scene }) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 1);
  await page.route("**/api/showtimes/*/hold", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("checkbox", { name: /^Row A, seat 5,/ }).click();
  await expect(page.getByRole("checkbox", { name: /^Row A, seat 5,.* yours$/ })).toBeChecked();
  await expect(page.getByText("We could not hear back.")).toBeVisible();
  await expect(page.getByText(NOTHING)).toHaveCount(0);
});
