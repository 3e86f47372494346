import { eq } from "drizzle-orm";
import { showtimes } from "@/db/schema/scheduling";
import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { businessDay } from "@/lib/scheduling/business-day";

const inTwoDays = () =>
  businessDay(Date.now() + 48 * 3_600_000, { timeZone: "Europe/London", dayTurnsMinute: 300 });

test("showtimes are found by what they offer and by seats together, in an address to keep", async ({
  page,
  scene,
  siteDatabase,
}) => {
  const { theater, movie, showtime } = await scene({ startsIn: [48, 50.5] });
  await siteDatabase.update(showtimes).set({ accessibility: "relaxed" }).where(eq(showtimes.id, showtime.id));
  const day = inTwoDays();
  await page.goto(`/showing/${day}/${theater.slug}`);
  await expect(page).toHaveURL(`/showing?date=${day}&theater=${theater.slug}`);
  const times = page.getByRole("main").locator("[data-showtime]");
  await expect(page.getByRole("heading", { name: movie.title })).toBeVisible();
  const all = await times.count();
  await expectFitForEveryone(page);

  await page.getByRole("checkbox", { name: "Relaxed" }).check();
  await expect(page).toHaveURL(/with=relaxed/);
  await expect(times).toHaveCount(1);
  await page.getByLabel("Seats").selectOption("10 together");
  await expect(page).toHaveURL(/seats=10/);
  await expect(page.getByText("No showtime fits.")).toBeVisible();
  await expectFitForEveryone(page);
  await page.getByRole("link", { name: "Show all of the day" }).click();
  await expect(page.getByText("No showtime fits.")).toBeHidden();
  await page.goto(`/showing?date=${day}&theater=${theater.slug}&seats=2`);
  await expect(times).toHaveCount(all);
});

test("filters work without scripts", async ({ browser, scene, baseURL }) => {
  const { theater, movie } = await scene();
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto("/showing");
  await page.getByLabel("Theater").selectOption(theater.name);
  await page.getByLabel("Day", { exact: true }).selectOption(inTwoDays());
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("heading", { name: movie.title })).toBeVisible();
  await context.close();
});

for (const path of [
  "/showing?date=2026-02-31",
  "/showing?theater=nowhere",
  "/showing?genre=nothing",
  "/showing/1999-01-01",
])
  test(`${path} says what leads nowhere`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await expect(page.getByText("Part of this address leads nowhere")).toBeVisible();
    await expectFitForEveryone(page);
  });

for (const path of [
  "/showing?seats=-1&part=noon&format=%00&with=x&page=0",
  "/showing?date=a&date=b&seats=99999",
])
  test(`${path} is read as far as it fits`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Find a showtime");
  });

test("/showing/nonsense is told to lead nowhere", async ({ page }) => {
  expect((await page.goto("/showing/nonsense"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing plays here");
});
