import { freeSeats, ownSeats } from "./buying";
import { expect, test } from "./fixtures";
import { openOwnCinema } from "./own-cinema";

test("a browser that refuses cookies is told so at its first seat, and takes no second one", async ({
  page,
  context,
}) => {
  let claims = 0;
  await page.route("**/showtimes/*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    claims++;
    const response = await route.fetch();
    await context.clearCookies();
    await route.fulfill({ response });
    await context.clearCookies();
  });
  // as the browser would ask without them
  await page.route("**/hold*", async (route) => {
    await context.clearCookies();
    await route.continue();
  });
  await page.goto((await openOwnCinema()).href);
  for (const _ of ["first", "second"]) {
    await freeSeats(page).last().click();
    await expect(page.getByText("Your browser refuses cookies")).toBeVisible();
    await expect(ownSeats(page)).toHaveCount(0);
  }
  expect(claims).toBe(1);
});
