import { expect, test } from "@/e2e/fixtures";
import { openShowtime, ownSeats } from "@/e2e/scene/buying";
import { answerAllSeats } from "@/e2e/scene/states";

test("a showtime that is sold out offers others, where as many sit together", async ({ page, scene }) => {
  const href = await openShowtime(page, await scene({ startsIn: [48, 72] }));
  await page.getByRole("button", { name: "One more" }).click();
  await answerAllSeats(page, "sold");
  await page.goto(href);
  const sheet = page.getByRole("region", { name: "Your seats" });
  await expect(sheet.getByText("3 seats together are free at")).toBeVisible();
  const other = sheet.getByRole("link", { name: /, row .*together$/ }).first();
  const there = await other.getAttribute("href");
  expect(there).not.toBe(href);
  const title = await page.getByRole("heading", { level: 1 }).textContent();

  await other.click();
  await expect(page).toHaveURL(new RegExp(`${there}$`));
  // only now: the offer goes as soon as the seats are known to be free
  await page.unrouteAll({ behavior: "wait" });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(String(title));
  await page.getByRole("button", { name: "Best 3 seats" }).click();
  await expect(ownSeats(page)).toHaveCount(3);
  await expect(sheet.getByText(/together\.$/)).toBeVisible();
});
