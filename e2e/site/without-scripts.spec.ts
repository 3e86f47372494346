import { waitingRooms } from "@/db/schema/waiting-rooms";
import { expectBoxOffice } from "@/e2e/box-office/box-office";
import { expect, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { openBusySite } from "@/e2e/server/busy-database";
import { DAY_MS } from "@/lib/clock-units";

const NOWHERE = [
  "/movies/nope",
  "/theaters/nope",
  "/showtimes/99999999",
  "/coming-soon/nope",
  "/showing/nope/any/any",
  "/no-such-page",
];

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  for (const path of NOWHERE)
    test(`${path} says that nothing plays there`, async ({ page }) => {
      // made, and then from the cache
      for (const _ of ["made", "kept"]) {
        expect((await page.goto(path))?.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing plays here");
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page).toHaveTitle(/^Not found\b/);
        await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
      }
      await expectNoSidewaysScroll(page);
      await page.getByRole("main").getByRole("link", { name: "Now showing" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Now showing");
    });

  test("a showtime says that its map needs them, and waits for nothing, also behind a waiting room", async ({
    page,
    scene,
    siteDatabase,
  }) => {
    const hours = "Mon to Sat from noon";
    const theater = { address: "1 High Street", telephone: "+44 (0)20 7946 0018", boxOfficeHours: hours };
    const { showtime } = await scene({ theater });
    await page.goto(showtime.path);
    await expect(page.getByText("which needs JavaScript")).toBeVisible();
    await expectBoxOffice(page, theater);
    await expect(page.getByText("Looking which seats are free")).toBeHidden();

    const other = (await scene()).showtime;
    const opensAt = Date.now() + DAY_MS;
    await siteDatabase.insert(waitingRooms).values({ showtimeId: other.id, opensAt, capacity: 1 });
    await page.goto(other.path);
    await expect(page.getByText("which needs JavaScript")).toBeVisible();
    await expect(page.getByText("One moment …")).toBeHidden();
  });

  test("who has a link to tickets cancels a seat, and who has one to it sets a new password", async ({
    page,
    scene,
    customer,
    openMessage,
  }) => {
    const { sell } = await scene();
    const { linkToken } = await sell(["A1", "A2"]);
    await page.goto(`/tickets/${linkToken}`);
    await page.getByRole("link", { name: "Cancel seats" }).click();
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Show my refund" }).click();
    await page.getByRole("button", { name: /^Cancel this seat and refund/ }).click();
    await expect(page.getByRole("article").filter({ hasText: "Cancelled" })).toHaveCount(1);

    await page.goto("/reset");
    await page.getByLabel("E-mail").fill(customer);
    await page.getByRole("main").getByRole("button").first().click();
    await openMessage(customer);
    await page.getByRole("main").locator('a[href*="/set-password/"]').first().click();
    await page.getByLabel("Password").first().fill("a password without scripts");
    await page.getByRole("main").getByRole("button").first().click();
    await expect(page).toHaveURL(/\/account/);
  });

  test("a page that meets a locked database says so, is not kept, and offers another try", async ({
    page,
  }) => {
    const site = await openBusySite();
    try {
      await page.goto(`${site.url}/movies/safety-last`);
      const title = page.getByRole("heading", { level: 1 });
      await expect(title).toHaveText("The box office is busy for a moment");
      await expect(title).toBeVisible();
      const asked = site.asked();
      expect(asked).toBeGreaterThan(0);
      const again = page.waitForResponse(/\/movies\/safety-last/);
      await page.getByRole("link", { name: "Try again" }).click();
      expect((await again).status()).toBe(500);
      await expect(title).toBeVisible();
      expect(site.asked()).toBeGreaterThan(asked);
      await page.goto(`${site.url}/tickets/${"A".repeat(43)}`);
      await expect(title).toHaveText("The box office is busy for a moment");
    } finally {
      await site.close();
    }
  });
});

test("with scripts a page that is not there says it once, and leads on", async ({ page }) => {
  expect((await page.goto("/movies/nope"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing plays here");
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(1);
  await page.getByRole("main").getByRole("link", { name: "Now showing" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Now showing");
});
