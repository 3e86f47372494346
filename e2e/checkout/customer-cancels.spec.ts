import { expect, test } from "@/e2e/fixtures";
import { goToCheckout, openShowtime, payAndGetTickets, seatNamed, takeSeats } from "@/e2e/scene/buying";
import { CUSTOMER } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";

test("a customer buys, sees the booking, and cancels one seat for exactly its price", async ({
  page,
  signIn,
  browser,
  scene,
  customer,
}) => {
  await signIn(customer);
  const showtime = await openShowtime(page, await scene());
  const [kept = "", given = ""] = await takeSeats(page, 2);
  await goToCheckout(page);
  await payAndGetTickets(page);
  const tickets = page.url();

  await page.goto("/account/bookings");
  await expectFitForEveryone(page);
  await page.goto(tickets);
  await page.getByRole("link", { name: "Cancel seats" }).click();
  await page.getByRole("checkbox", { name: new RegExp(given) }).check();
  await page.getByRole("button", { name: "Show my refund" }).click();
  const button = page.getByRole("button", { name: /^Cancel this seat and refund/ });
  const refund = (await button.textContent())?.split("refund ")[1] ?? "";
  await button.click();
  await expect(page.getByRole("article", { name: `Ticket: ${given}` })).toContainText("Cancelled");
  await expect(page.getByRole("article", { name: `Ticket: ${kept}` })).not.toContainText("Cancelled");
  await page.goto(`/mailbox?to=${customer}`);
  await expect(page.getByRole("main")).toContainText(`${refund} goes back the way you paid`);

  const stranger = await browser.newPage();
  await stranger.goto(showtime);
  await expect(seatNamed(stranger, given)).toHaveAccessibleName(/free/);
  await expect(seatNamed(stranger, kept)).toHaveAccessibleName(/taken/);
  await stranger.close();
});

test("what cannot be cancelled any more says why", async ({ page, signIn, atTime }) => {
  await signIn(CUSTOMER);
  await page.goto("/account/bookings?when=past");
  await expectFitForEveryone(page);
  await page.getByRole("main").locator('a[href^="/tickets/"]').first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Your tickets" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Cancel seats" })).toHaveCount(0);
  await expect(page.getByText(/has begun|cancelled already/)).toBeVisible();
  await page.goto(`${page.url()}/cancel`);
  await expect(page.getByText(/These tickets stand|Nothing is left to cancel/)).toBeVisible();
  await atTime(0);
});

test("a link that nobody has leads to a page that helps", async ({ page }) => {
  const answer = await page.goto("/tickets/AAAAAAAAAAAAAAAAAAAAAA");
  expect(answer?.status()).toBe(404);
});
