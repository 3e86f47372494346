import { expect, test } from "@/e2e/fixtures";
import { freeSeats, labelOf, openShowtime, ownSeats, seatNamed } from "@/e2e/scene/buying";

test("a browser that keeps no cookies holds nothing, and is told so at its first seat", async ({
  page,
  context,
  browser,
  scene,
}) => {
  const { showtime } = await scene();
  await page.goto(showtime.path);
  let claims = 0;
  await page.route("**/api/showtimes/*/hold", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    claims++;
    const response = await route.fetch();
    await context.clearCookies();
    const { "set-cookie": _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const label = await labelOf(freeSeats(page).first());
  await seatNamed(page, label).click();
  await expect(page.getByText("Your browser keeps no cookies from us")).toBeVisible();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toHaveCount(0);
  expect(claims, "asked once, and once more with the cookie it should have").toBe(2);
  await freeSeats(page).last().click();
  await expect(ownSeats(page)).toHaveCount(0);
  const other = await browser.newPage();
  await other.goto(page.url());
  await expect(seatNamed(other, label)).toHaveAccessibleName(/, free$/);
  await other.close();
});

test("a browser that says it refuses cookies takes no seat, and asks for none", async ({ page, scene }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "cookieEnabled", { get: () => false }));
  let claims = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") claims++;
  });
  await openShowtime(page, await scene());
  await freeSeats(page).last().click();
  await expect(page.getByText("Your browser refuses cookies")).toBeVisible();
  await expect(ownSeats(page)).toHaveCount(0);
  expect(claims).toBe(0);
});
