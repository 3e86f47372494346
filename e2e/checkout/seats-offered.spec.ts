import type { Page } from "@playwright/test";
import type { Database } from "@/db/client";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, takeSeats } from "@/e2e/scene/buying";
import type { Scene } from "@/e2e/scene/open-scene";
import { rivalHolds } from "@/e2e/scene/rival";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { MINUTE_MS } from "@/lib/clock-units";

const PAST_MS = HOLD_TTL_MS + 5_000;

type Late = { page: Page; db: Database; scene: Scene; email: string };

/** Pays for two seats, which a rival has by the time that the payment comes in; answers what the seats are called. */
async function payTooLate({ page, db, scene, email }: Late): Promise<string[]> {
  await openShowtime(page, scene);
  const labels = await takeSeats(page, 2);
  await goToCheckout(page);
  await fillGuest(page, "Lise Meitner", email);
  await page.getByLabel("It answers after the hold has expired").check();
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page).toHaveURL(/\/checkout\/payment\//);
  await rivalHolds(db, scene, Date.now() + PAST_MS);
  return labels;
}

test.describe("who pays when the seats have gone", () => {
  test.beforeEach(() => test.slow());

  test("takes the other seats that are offered, and has tickets for what was paid", async ({
    page,
    siteDatabase,
    atTime,
    scene,
  }) => {
    const email = `taken-${crypto.randomUUID()}@example.com`;
    const its = await scene({ theater: { offerMinutes: 15 } });
    const lost = await payTooLate({ page, db: siteDatabase, scene: its, email });
    await atTime(PAST_MS);
    await page.reload();
    await expect(page.getByRole("heading", { name: "Other seats for you" })).toBeVisible({ timeout: 20_000 });
    const main = page.getByRole("main");
    await expect(main).toContainText("Your payment came in after your seats had gone");
    await expect(main).toContainText("Time left to decide");
    const offered = await page.getByRole("listitem").filter({ hasText: /^Row / }).allInnerTexts();
    expect(offered).toHaveLength(2);
    for (const label of lost) expect(offered.join()).not.toContain(`${label} `);
    await expectFitForEveryone(page);

    // by message as well: whoever opens that on another device sees the same
    const { pathname } = new URL(page.url());
    await page.goto(`/mailbox?to=${email}`);
    await expect(main).toContainText("Other seats for you");
    await page.goto(pathname);
    await page.getByRole("button", { name: "Take these seats" }).click();
    await expect(page).toHaveURL(/\/tickets\//);
    // a ticket's facts stand in cells of their own
    for (const seat of offered) await expect(main).toContainText(`Seat${/seat (\d+)/.exec(seat)?.[1]}`);
    await page.goto(pathname);
    await expect(page).toHaveURL(/\/tickets\//);
  });

  test("refuses them, and has all of it refunded", async ({ page, siteDatabase, atTime, scene }) => {
    const email = `refused-${crypto.randomUUID()}@example.com`;
    const its = await scene({ theater: { offerMinutes: 15 } });
    await payTooLate({ page, db: siteDatabase, scene: its, email });
    await atTime(PAST_MS);
    await page.reload();
    await page.getByRole("button", { name: "No, refund all of it" }).click();
    await expect(page.getByText("You did not take the other seats")).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole("main")).toContainText("is on its way back to you");
    await expectFitForEveryone(page);
    await page.goto(`/mailbox?to=${email}`);
    await expect(page.getByRole("main")).toContainText("Your money comes back");
  });

  test("says nothing in time, and has all of it refunded", async ({ page, siteDatabase, atTime, scene }) => {
    const email = `silent-${crypto.randomUUID()}@example.com`;
    const its = await scene({ theater: { offerMinutes: 15 } });
    await payTooLate({ page, db: siteDatabase, scene: its, email });
    await atTime(PAST_MS);
    await page.reload();
    await expect(page.getByRole("button", { name: "Take these seats" })).toBeVisible({ timeout: 20_000 });
    await atTime(PAST_MS + 16 * MINUTE_MS);
    await page.reload();
    await expect(page.getByText("The time to decide is over")).toBeVisible();
    await expect(page.getByText("We are sending it now.")).toHaveCount(0, { timeout: 20_000 });
    await expectFitForEveryone(page);
    await page.goto(`/mailbox?to=${email}`);
    await expect(page.getByRole("main")).toContainText("Your money comes back");
  });
});
