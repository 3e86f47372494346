import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import {
  fillGuest,
  freeSeats,
  goToCheckout,
  openShowtime,
  payAndGetTickets,
  takeSeats,
} from "@/e2e/scene/buying";
import { ADMIN } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";

async function setFee(page: Page, per: string, amount: string): Promise<void> {
  await page.getByRole("combobox", { name: "Booking fee" }).selectOption(per);
  await page.getByLabel("How much (GBP)").fill(amount);
  await page.getByRole("button", { name: "Save" }).click();
}

test("a booking fee is in every price from the first screen on, and what stays of it is told to the penny", async ({
  page,
  browser,
  signIn,
  scene,
  address,
}) => {
  const house = await scene({ tickets: [{ name: "Adult", amountMinor: 1_250 }] });
  await signIn(ADMIN);
  await page.goto(house.theater.admin);
  await setFee(page, "A fee for each ticket", "");
  await expect(page.getByText("Write an amount above 0, like 1.50, or charge no fee.")).toBeVisible();
  await page.getByLabel("Tax in fees (per cent)").fill("20");
  await setFee(page, "A fee for each ticket", "1");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expectFitForEveryone(page);
  // who writes prices is told what comes to them
  await page.goto(`/admin/prices/${house.stage.priceCardId}`);
  await expect(page.getByText(/^Online £1\.00 comes to each of these prices as a booking fee/)).toBeVisible();
  const results = page.getByRole("region", { name: "Table of resulting prices" });
  await expect(results.getByRole("row", { name: /^Adult/ })).toContainText("£13.50 online");
  await expectFitForEveryone(page);
  await page.getByRole("link", { name: "Change the booking fee" }).click();
  await expect(page.getByRole("combobox", { name: "Booking fee" })).toBeInViewport();

  const guest = await browser.newPage({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const main = guest.getByRole("main");
  await openShowtime(guest, house);
  await expect(freeSeats(guest).first()).toHaveAccessibleName(/£13\.50/);
  await expect(main).toContainText("Prices include a booking fee of £1.00 a ticket.");
  await expectFitForEveryone(guest);
  const [, given = ""] = await takeSeats(guest, 2);
  await expect(guest.getByRole("region", { name: "Your seats" })).toContainText("£27.00");

  // what is held keeps what it began with
  await setFee(page, "A fee for each booking", "5");
  await expect(page.getByText("Not saved yet")).toBeHidden();
  await goToCheckout(guest);
  await expect(main).toContainText("Total booking fee of £2.00 included");
  await expect(main).toContainText("; the booking fee of £1.00 a ticket is not refunded.");
  await expectFitForEveryone(guest);
  await fillGuest(guest, "Grace Hopper", "grace@example.com");
  await expect(guest.getByRole("button", { name: "Pay £27.00" })).toBeVisible();
  await payAndGetTickets(guest);
  await expect(main).toContainText("Paid in all: £27.00, a booking fee of £2.00 included.");
  await expect(guest.getByRole("article", { name: `Ticket: ${given}` })).toContainText("£13.50");
  const tickets = guest.url();

  await guest.getByRole("link", { name: "Receipt", exact: true }).click();
  const receipt = guest.getByRole("article", { name: /^Receipt/ });
  await expect(receipt.getByRole("row", { name: "2 × Booking fee £2.00" })).toBeVisible();
  // net, tax, gross of the fee alone
  await expect(receipt.getByRole("row", { name: /^20 %.*£1\.67.*£0\.33.*£2\.00/ })).toBeVisible();
  await expectFitForEveryone(guest);

  await guest.goto(tickets);
  await guest.getByRole("link", { name: "Cancel seats" }).click();
  await guest.getByRole("checkbox", { name: new RegExp(given) }).check();
  await guest.getByRole("button", { name: "Show my refund" }).click();
  await expect(main.getByRole("listitem").filter({ hasText: "Booking fee" })).toContainText(
    "Paid £1.00£0.00",
  );
  await expectFitForEveryone(guest);
  await guest.getByRole("button", { name: "Cancel this seat and refund £12.50" }).click();
  await expect(main).toContainText("Refunded: £12.50.");

  // who comes now is told of the other fee, before anything is chosen and in the total
  await guest.context().clearCookies();
  await openShowtime(guest, house);
  await expect(freeSeats(guest).first()).toHaveAccessibleName(/£12\.50/);
  await expect(main).toContainText("Plus a booking fee of £5.00, once for all your seats.");
  await takeSeats(guest, 1);
  await expect(guest.getByRole("region", { name: "Your seats" })).toContainText("£17.50");
  await goToCheckout(guest);
  await expect(guest.getByRole("button", { name: "Pay £17.50" })).toBeVisible();
  await expectFitForEveryone(guest);
  await guest.close();
});
