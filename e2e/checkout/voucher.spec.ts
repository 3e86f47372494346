import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, payAndGetTickets, takeSeats } from "@/e2e/scene/buying";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { buyVoucher } from "@/e2e/scene/vouchers";

async function left(page: Page, code: string) {
  await page.goto("/vouchers/balance");
  await page.getByLabel("Code of the voucher").fill(code);
  await page.getByRole("button", { name: "Show what is left" }).click();
  return page.getByRole("status").filter({ hasText: "Left" });
}

test("a voucher is bought, pays part of the tickets, and has its part back when they are cancelled", async ({
  page,
  browser,
  scene,
  openMessage,
}) => {
  const its = await scene();
  await page.goto(`/vouchers/at/${its.theater.slug}`);
  await expectFitForEveryone(page);
  const code = await buyVoucher(page, its, "10.00");
  await expectFitForEveryone(page);
  const path = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Proof of payment" }).click();
  const proof = page.getByRole("article", { name: /^Proof of payment / });
  await expect(proof).toContainText("it is no tax receipt");
  await expect(proof.getByRole("row", { name: "Paid" })).toContainText("£10.00");
  await expectFitForEveryone(page);
  // whom it was given to sees the voucher alone
  const friend = await browser.newPage();
  await friend.goto(path);
  await expect(friend.getByRole("article", { name: "Gift voucher" })).toBeVisible();
  await expect(friend.getByRole("link", { name: "Proof of payment" })).toHaveCount(0);
  await friend.close();
  await expect(await left(page, code)).toContainText(/of £10\.00\s*£10\.00/);

  await openShowtime(page, its);
  await takeSeats(page, 2);
  await goToCheckout(page);
  const pay = page.getByRole("button", { name: /^Pay / });
  const full = Number((await pay.textContent())?.replace("Pay £", ""));
  await fillGuest(page, "Ida Rhodes", `ida-${its.key}@example.com`);
  await page.getByText("Have a gift voucher?").click();
  await page.getByLabel("Code of the voucher").fill("BCDF-GHJK-MNPQ-RSTV");
  await page.getByRole("button", { name: "Use it" }).last().click();
  await expect(page.getByLabel("Code of the voucher")).toHaveAccessibleDescription(
    /do not know this voucher/,
  );
  await page.getByLabel("Code of the voucher").fill(code.toLowerCase());
  await page.getByLabel("Code of the voucher").press("Enter");
  await expect(pay).toHaveText(`Pay £${(full - 10).toFixed(2)}`);
  await expectFitForEveryone(page);

  await page.getByLabel("It is declined").check();
  await pay.click();
  await expect(page.getByText("The payment was declined")).toBeVisible();
  await page.getByRole("link", { name: "Back to checkout" }).click();
  await expect(pay).toHaveText(`Pay £${(full - 10).toFixed(2)}`);
  await payAndGetTickets(page);
  const tickets = page.url();
  await page.goto(path);
  await expect(page.getByText("£0.00 of £10.00 is left.")).toBeVisible();

  await page.goto(`${tickets}/cancel`);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Show my refund" }).click();
  await page.getByRole("button", { name: /^Cancel .* and refund/ }).click();
  await expect(page.getByRole("article", { name: /^Ticket:/ }).first()).toContainText("Cancelled");
  await expect(await left(page, code)).toContainText(/of £10\.00\s*£10\.00/);
  await openMessage(`ada-${its.key}@example.com`);
  await expect(page.getByRole("main")).toContainText("You bought a gift voucher of £10.00");
});

test("a voucher pays all, and one whose payment is declined is none", async ({ page, scene }) => {
  const its = await scene();
  await page.goto(`/vouchers/at/${its.theater.slug}`);
  await buyVoucher(page, its, "200.00", "It is declined");
  await expect(page.getByText("there is no voucher")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("link", { name: "Back to the voucher" }).click();
  const code = await buyVoucher(page, its, "200.00");
  await openShowtime(page, its);
  await takeSeats(page, 2);
  await goToCheckout(page);
  await fillGuest(page, "Ida Rhodes", `ida-${its.key}@example.com`);
  await page.getByText("Have a gift voucher?").click();
  await page.getByLabel("Code of the voucher").fill(code);
  await page.getByLabel("Code of the voucher").press("Enter");
  await expect(page.getByText("£175.00 stays on it")).toBeVisible();
  await page.getByRole("button", { name: "Get your tickets" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your tickets" })).toBeVisible({
    timeout: 20_000,
  });
});

test("the purchase of a voucher is refunded: it is over, and its buyer is told with a proof", async ({
  page,
  browser,
  signIn,
  scene,
  openMessage,
  address,
}) => {
  const its = await scene();
  const guest = await browser.newPage({ extraHTTPHeaders: { "x-forwarded-for": address } });
  await guest.goto(`/vouchers/at/${its.theater.slug}`);
  const code = await buyVoucher(guest, its, "30.00");
  const path = new URL(guest.url()).pathname;

  await signIn(await its.addStaff("owner"));
  await page.goto(`/admin/vouchers?theater=${its.theater.id}`);
  await page.getByRole("link", { name: new RegExp(code.slice(-4)) }).click();
  const refund = page.getByRole("region", { name: "Refund it" });
  await expect(refund).toContainText("£30.00 goes back to who bought it, the way it was paid.");
  await page.getByRole("button", { name: "Refund £30.00" }).click();
  await expect(page.getByLabel("Why it is refunded")).toHaveAccessibleDescription(/Please write why/);
  await page.getByLabel("Why it is refunded").fill("Bought twice");
  await expectFitForEveryone(page);
  await page.getByRole("button", { name: "Refund £30.00" }).click();
  await expect(page.getByText("It was refunded to who bought it, and is worth nothing")).toBeVisible();
  await expect(refund).toContainText("Nothing is left on it that could be refunded");
  await expect(page.getByText("Refunded to its buyer £30.00")).toBeVisible();
  await expectFitForEveryone(page);

  await guest.goto(path);
  await expect(guest.getByText("This voucher was refunded to who bought it.")).toBeVisible();
  await guest.getByRole("link", { name: "Proof of payment" }).click();
  const proof = guest.getByRole("article", { name: /^Proof of refund / });
  await expect(proof.getByRole("row", { name: "Refunded" })).toContainText("£30.00");
  await guest.close();
  await openMessage(`ada-${its.key}@example.com`);
  await expect(page.getByRole("main")).toContainText("We have refunded £30.00 of your gift voucher for");
  await expect(page.getByRole("link", { name: "Credit note as a PDF" }).first()).toBeVisible();
});

test("a theater says how long its vouchers are good, and what they may be worth", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await page.goto(its.theater.admin);
  await page.getByLabel("Good for (months)").fill("18");
  await page.getByLabel("Worth at most (GBP)").fill("4");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Worth at most (GBP)")).toHaveAccessibleDescription(/not below the least/);
  await page.getByLabel("Worth at most (GBP)").fill("40");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expectFitForEveryone(page);

  await page.goto(`/vouchers/at/${its.theater.slug}`);
  await expect(page.getByRole("main")).toContainText("for 18 months");
  await expect(page.getByLabel("Worth in GBP")).toHaveAccessibleDescription(/From £5\.00 to £40\.00/);
  await buyVoucher(page, its, "40.01", "It is declined");
  await expect(page.getByLabel("Worth in GBP")).toHaveAccessibleDescription(/within these bounds/);
  // what is wrong may stand more than a window above the button
  await expect(page.getByLabel("Worth in GBP")).toBeFocused();
});
