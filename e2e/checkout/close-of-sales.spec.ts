import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { goToCheckout, openShowtime, ownSeats, takeSeats } from "@/e2e/scene/buying";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { MINUTE_MS } from "@/lib/clock-units";

const NO_MORE = /let go when sales for this showtime close, so no more time can be given/;
const CLOSED = "Sales for this showtime have closed.";

const CLOSES_MINUTES = 30;

test("near the close of sales no page promises time beyond it, or seats after it", async ({
  page,
  atTime,
  scene,
}) => {
  const house = await scene({ startsIn: [3], theater: { salesCloseMinutes: CLOSES_MINUTES } });
  await page.clock.install();
  await openShowtime(page, house);
  await expect(page.getByText("Choose a seat and it is yours for eight minutes.")).toBeVisible();

  /** On the browser's clock, with the server's three minutes before it. */
  const closesAt = Date.now() + 3 * MINUTE_MS;
  const ahead = house.showtime.startsAt - CLOSES_MINUTES * MINUTE_MS - closesAt;
  await atTime(ahead);
  await openShowtime(page, house);
  await expect(
    page.getByText(/^Choose a seat and it is yours until ..:.., when sales close\.$/),
  ).toBeVisible();
  await takeSeats(page, 2);
  await expect(page.getByText(/are yours until ..:.., when sales close\.$/)).toBeVisible();
  const map = await page.context().newPage();
  await map.goto(house.showtime.path);
  await expect(ownSeats(map)).toHaveCount(2);

  await goToCheckout(page);
  await expect(page.getByText(/^Yours until ..:.., when sales close$/)).toBeVisible();
  await page.getByLabel("Name").fill("Ada");
  const notice = (looked: Page) => looked.getByRole("dialog", { name: "Sales close in a moment" });
  for (const looked of [page, map]) await expect(notice(looked)).toBeHidden();
  // the clock is that of both
  await page.clock.pauseAt(closesAt - 50_000);
  for (const looked of [page, map]) {
    await expect(notice(looked)).toContainText(NO_MORE);
    await expect(looked.getByRole("status").filter({ hasText: NO_MORE })).toHaveCount(1);
    await expect(looked.getByRole("button", { name: "I need more time" })).toHaveCount(0);
  }
  await expect(page.getByLabel("Name")).toBeFocused();
  await page.clock.resume();
  // one look only: the minute that is left goes on meanwhile
  await expectAccessible(page);
  for (const looked of [page, map]) {
    await notice(looked).getByRole("button", { name: "Go on" }).click();
    await expect(notice(looked)).toBeHidden();
  }

  await atTime(ahead + 4 * MINUTE_MS);
  await page.clock.fastForward(MINUTE_MS);
  await expect(page.getByText(CLOSED)).toBeVisible();
  await expect(page.getByText("Your time for these seats is over").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /again|Pay/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "See other showtimes" })).toBeVisible();
  await expectFitForEveryone(page);
  await expect(map.getByText(`${CLOSED} Your seats were let go; nothing was charged.`)).toBeVisible();
  await expect(map.getByRole("button", { name: /again/ })).toHaveCount(0);

  await page.reload();
  await expect(page.getByText("No seats are held here.")).toBeVisible();
  await expect(page.getByText(CLOSED)).toBeVisible();
  await expect(page.getByRole("link", { name: "Choose seats again" })).toHaveCount(0);
});

test("seats whose time ends long before the close are offered again", async ({ page, atTime, scene }) => {
  const house = await scene();
  await page.clock.install();
  await openShowtime(page, house);
  await takeSeats(page, 2);
  await goToCheckout(page);
  await atTime(9 * MINUTE_MS);
  await page.clock.fastForward(9 * MINUTE_MS);
  await expect(page.getByRole("button", { name: /^Take the same seats again/ })).toBeVisible();
  await expect(page.getByText(CLOSED)).toHaveCount(0);
});

test("what was asked before the machine slept, and is heard after it, promises no time that is over", async ({
  page,
  atTime,
  scene,
}) => {
  const house = await scene();
  await page.clock.install();
  await openShowtime(page, house);
  await takeSeats(page, 2);
  const { promise: awake, resolve: wake } = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  await page.route(
    "**/hold?of=*",
    async (route) => {
      const response = await route.fetch();
      asked.resolve();
      await awake;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  await goToCheckout(page);
  await asked.promise;
  await atTime(9 * MINUTE_MS);
  await page.clock.fastForward(9 * MINUTE_MS);
  wake();
  await expect(page.getByRole("button", { name: /^Take the same seats again/ })).toBeVisible();
});
