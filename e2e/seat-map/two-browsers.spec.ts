import { expect, test } from "@/e2e/fixtures";
import {
  fillGuest,
  freeSeats,
  goToCheckout,
  labelOf,
  openShowtime,
  payAndGetTickets,
  seatNamed,
  takeSeats,
} from "@/e2e/scene/buying";
import { rivalHolds } from "@/e2e/scene/rival";
import { expectFitForEveryone } from "@/e2e/scene/states";

test("two browsers want the same seat: one gets it, the other is told", async ({ page, browser, scene }) => {
  const showtime = await openShowtime(page, await scene());
  const rivals = await browser.newContext();
  const rival = await rivals.newPage();
  // the rival does not hear of the seat before it clicks
  await rival.route("**/availability", (route) => (looks++ === 0 ? route.continue() : route.abort()));
  await rival.route("**/live?*", (route) => route.abort());
  let looks = 0;
  await rival.goto(showtime);
  await expect(freeSeats(rival).first()).toBeVisible();

  const label = await labelOf(freeSeats(page).first());
  await Promise.all([seatNamed(page, label).click(), seatNamed(rival, label).click()]);
  const winners = async () => {
    const checked = [page, rival].map((each) => seatNamed(each, label).isChecked());
    return (await Promise.all(checked)).filter(Boolean).length;
  };
  await expect.poll(winners).toBe(1);
  const loser = (await seatNamed(page, label).isChecked()) ? rival : page;
  await expect(loser.getByText(/Someone was a moment faster/)).toBeVisible();
  await rivals.close();
});

test("a hold expires and the seat is sold to another, and the first is told", async ({
  page,
  browser,
  atTime,
  address,
  scene,
}) => {
  const showtime = await openShowtime(page, await scene());
  const [label = ""] = await takeSeats(page, 1);

  const later = await browser.newContext({
    extraHTTPHeaders: { "x-forwarded-for": address, "x-matinee-clock-offset-ms": String(8 * 60_000 + 1_000) },
  });
  const other = await later.newPage();
  await other.goto(showtime);
  await expect(seatNamed(other, label)).toHaveAccessibleName(/free/);
  await seatNamed(other, label).click();
  await expect(seatNamed(other, label)).toBeChecked();
  await goToCheckout(other);
  await fillGuest(other, "Rosalind Franklin", "rosalind@example.com");
  await payAndGetTickets(other);
  await later.close();

  await atTime(8 * 60_000 + 5_000);
  await page.goto(showtime);
  await expect(seatNamed(page, label)).toHaveAccessibleName(/taken/);
});

test("a payment that answers after the hold is refunded when the seat has gone", async ({
  page,
  siteDatabase,
  atTime,
  scene,
}) => {
  test.slow();
  const its = await scene();
  await openShowtime(page, its);
  await takeSeats(page, 1);
  await goToCheckout(page);
  await fillGuest(page, "Lise Meitner", "lise@example.com");
  await page.getByLabel("It answers after the hold has expired").check();
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page).toHaveURL(/\/checkout\/payment\//);

  const past = 8 * 60_000 + 5_000;
  await rivalHolds(siteDatabase, its, Date.now() + past);

  await atTime(past);
  await page.reload();
  await expect(page.getByText("The seats were gone, and so is the charge")).toBeVisible({ timeout: 20_000 });
  await expectFitForEveryone(page);
  await page.goto("/mailbox?to=lise@example.com");
  await expect(page.getByRole("main")).toContainText("Your money comes back");
});
