import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import {
  fillGuest,
  freeSeats,
  goToCheckout,
  openShowtime,
  ownSeats,
  payAndLook,
  takeSeats,
} from "@/e2e/scene/buying";
import { expectFitForEveryone, PHONE } from "@/e2e/scene/states";

const sheet = (page: Page) => page.getByRole("region", { name: "Your seats" });
const pounds = async (page: Page): Promise<number> => {
  const [, sum] =
    /£([\d.]+)\s*all in/.exec((await page.getByRole("button", { name: /all in$/ }).textContent()) ?? "") ??
    [];
  return Number(sum);
};

test("on a phone each seat shows its ticket, which goes along to the checkout with the exact total", async ({
  page,
  scene,
}) => {
  await page.setViewportSize(PHONE);
  await openShowtime(page, await scene());
  await page.getByRole("button", { name: /^Best 2 seats/ }).click();
  await expect(ownSeats(page)).toHaveCount(2);
  const before = await pounds(page);

  await page.getByRole("button", { name: /all in$/ }).click();
  const tickets = sheet(page).getByRole("combobox", { name: /^Ticket for / });
  await expect(tickets).toHaveCount(2);
  const child = await tickets
    .first()
    .getByRole("option", { name: /^Child/ })
    .textContent();
  await tickets.first().selectOption({ label: String(child) });
  await expect(page.getByRole("button", { name: /1 Adult, 1 Child.*all in$/ })).toBeVisible();
  const after = await pounds(page);
  expect(after).toBeLessThan(before);

  const box = await sheet(page).boundingBox();
  expect(box?.height).toBeLessThanOrEqual(PHONE.height / 2);
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeInViewport({ ratio: 1 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await goToCheckout(page);
  await expect(page.getByRole("main").locator("output")).toHaveText(`£${after.toFixed(2)}`);
  await expect(page.getByRole("combobox").first().locator("option:checked")).toHaveText(String(child));
  await page.goBack();
  await expect(page.getByRole("button", { name: /1 Adult, 1 Child.*all in$/ })).toBeVisible();
});

test("the checkout says beside each field what is missing, and leads to the first", async ({
  page,
  scene,
}) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 1);
  await goToCheckout(page);
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByLabel("Name")).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/write your name/);
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/give an address like/);
  await expectFitForEveryone(page);
  await fillGuest(page, "Katherine Johnson", "katherine at example");
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByLabel("E-mail")).toBeFocused();
});

test("who waits for a payment sees what it is for, and its sum", async ({ page, scene }) => {
  await openShowtime(page, await scene());
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  await takeSeats(page, 1);
  await goToCheckout(page);
  const sum = await page.getByRole("main").locator("output").textContent();
  await fillGuest(page, "Katherine Johnson", "katherine@example.com");
  await page.getByRole("radio", { name: /needs more time/ }).check();
  await payAndLook(page, async () => {
    await expect(page.getByRole("heading", { level: 1, name: "Payment" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: String(title) })).toBeVisible();
    await expect(page.getByRole("main")).toContainText(String(sum));
  });
});

test("who holds twenty seats is shown where, and releases some in place", async ({ page, scene }) => {
  const { showtimes } = await scene({ startsIn: [48, 72, 96] });
  const last = showtimes.at(-1);
  for (const showtime of showtimes.slice(0, 2)) {
    await openShowtime(page, { showtime });
    for (let more = 2; more < 10; more++) await page.getByRole("button", { name: "One more" }).click();
    await page.getByRole("button", { name: /^Best 10 seats/ }).click();
    await expect(ownSeats(page)).toHaveCount(10);
    await page.evaluate(() => localStorage.clear());
  }
  if (last) await openShowtime(page, { showtime: last });
  await freeSeats(page).first().click();
  const elsewhere = page.getByRole("list", { name: "Seats you hold elsewhere" });
  await expect(elsewhere.getByRole("listitem")).toHaveCount(2);
  await expectFitForEveryone(page);
  await elsewhere
    .getByRole("button", { name: /^Release/ })
    .first()
    .click();
  await expect(elsewhere.getByRole("listitem")).toHaveCount(1);
  await freeSeats(page).first().click();
  await expect(ownSeats(page)).toHaveCount(1);
});
