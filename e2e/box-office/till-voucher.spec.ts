import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { freeSeats, goToCheckout, openShowtime, takeSeats } from "@/e2e/scene/buying";
import { signInAs } from "@/e2e/scene/demo-people";
import type { Scene } from "@/e2e/scene/open-scene";
import { expectFitForEveryone, PHONE } from "@/e2e/scene/states";
import { buyVoucher } from "@/e2e/scene/vouchers";
import { openTill, sellButton, sellExactly } from "./till";

const TICKETS = [{ name: "Adult", amountMinor: 1_250 }];

/** A voucher that somebody bought online: its page, and its code. */
async function bought(page: Page, its: Scene, pounds: string) {
  await page.goto(`/vouchers/at/${its.theater.slug}`);
  const code = await buyVoucher(page, its, pounds);
  return { code, path: new URL(page.url()).pathname };
}

async function useVoucher(page: Page, code: string): Promise<void> {
  await page.getByText("A gift voucher", { exact: true }).click();
  await page.getByLabel("Code of the voucher").fill(code);
  await page.getByLabel("Code of the voucher").press("Enter");
}

test("a voucher pays part at the till, cash the rest, and what goes back goes the same ways", async ({
  page,
  browser,
  signIn,
  scene,
  address,
}) => {
  const its = await scene({ tickets: TICKETS });
  const guest = await browser.newPage({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const { code, path } = await bought(guest, its, "10.00");

  await signIn(await its.addStaff("owner"));
  await page.goto("/admin/box-office/shifts");
  await page.getByLabel("In the drawer").fill("100");
  await page.getByRole("button", { name: "Open the shift" }).click();
  await expect(page.getByText("with a float of £100.00")).toBeVisible();
  const shift = page.url();

  await openTill(page, its);
  for (const _ of ["left", "right"]) await freeSeats(page).first().click();
  await useVoucher(page, "BCDF-GHJK-MNPQ-RSTV");
  await expect(page.getByLabel("Code of the voucher")).toHaveAccessibleDescription(/Nobody has this voucher/);
  await expectFitForEveryone(page);
  await page.getByLabel("Code of the voucher").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Use the voucher" }).click();
  await expect(page.getByText("£0.00 stays on it")).toBeVisible();
  await expect(sellButton(page)).toHaveText("Sell 2 tickets, £15.00 and £10.00 by voucher");
  await page.getByLabel("Given").fill("14");
  await sellButton(page).click();
  await expect(page.getByLabel("Given")).toHaveAccessibleDescription(/less than the seats cost/);
  await page.getByLabel("Given").fill("20");
  await expect(page.getByLabel("Change")).toHaveText("£5.00");
  await expectFitForEveryone(page);
  await page.setViewportSize(PHONE);
  await expectFitForEveryone(page);
  await page.setViewportSize({ width: 1_440, height: 900 });
  const booking = await sellExactly(page);
  await expect(page.getByRole("region", { name: "Sold" })).toContainText(
    /Taken£15\.00By voucher£10\.00Change£5\.00/,
  );
  await page.getByRole("button", { name: "Next customer" }).click();
  await page.goto(shift);
  await expect(page.getByRole("row", { name: /^Sale/ })).toContainText("£15.00");

  await page.goto(booking);
  const payment = page.getByRole("region", { name: "Payment" });
  await expect(payment.getByRole("row", { name: /^Gift voucher/ })).toContainText("£10.00");
  await expect(payment.getByRole("row", { name: /^Cash/ })).toContainText("£15.00");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Cancel 2 seats, £25.00 back" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText(
    "Hand £15.00 back across the counter. £10.00 goes back on the gift voucher.",
  );
  await dialog.getByRole("button", { name: "Cancel 2 seats, £25.00 back" }).click();
  await expect(payment.getByRole("row", { name: /^Refund/ })).toHaveCount(2);
  await expect(payment).toContainText("on the gift voucher");
  await expect(payment).toContainText("handed back");
  await page.goto(shift);
  await expect(page.getByRole("row", { name: /^Refund/ })).toContainText("-£15.00");
  await guest.goto(path);
  await expect(guest.getByText("All of its £10.00 is left.")).toBeVisible();
  await guest.close();
});

test("a voucher pays for a reservation, and nothing is left to pay", async ({
  page,
  browser,
  signIn,
  scene,
  customer,
}) => {
  const its = await scene({ tickets: TICKETS, theater: { paymentProviders: "all,counter" } });
  await signIn(customer);
  const { code, path } = await bought(page, its, "30.00");
  await openShowtime(page, its);
  await takeSeats(page, 2);
  await goToCheckout(page);
  const ask = page.getByText("Have a gift voucher?");
  await expect(ask).toBeVisible();
  await page.getByRole("radio", { name: "Reserve now, pay at the box office" }).check();
  // what is reserved is paid at the box office, all of it
  await expect(ask).toHaveCount(0);
  await expect(page.getByText("A gift voucher is taken at the box office, too.")).toBeVisible();
  await page.getByRole("button", { name: /^Reserve, £25\.00 to pay/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your reservation" })).toBeVisible();
  const reference = (await page.getByText(/^[B-Z2-9]{4}-[B-Z2-9]{4}$/).textContent()) ?? "";

  const till = await browser.newPage();
  await signInAs(till, await its.addStaff("owner"));
  await till.goto("/admin/box-office/reservations");
  await till.getByLabel("Search").fill(reference);
  await expect(till.getByRole("heading", { level: 1, name: reference })).toBeVisible();
  await useVoucher(till, code);
  await expect(till.getByText("£5.00 stays on it")).toBeVisible();
  await expect(till.getByText("Nothing is left to pay.")).toBeVisible();
  await expect(till.getByLabel("Given")).toHaveCount(0);
  await expectFitForEveryone(till);
  await till.getByRole("button", { name: "Take £25.00 off the voucher" }).click();
  await expect(till.getByRole("heading", { name: "Paid: £25.00" })).toBeFocused();
  await expect(till.getByText("£25.00 of it by gift voucher.")).toBeVisible();
  await till.close();
  await page.goto(path);
  await expect(page.getByText("£5.00 of £30.00 is left.")).toBeVisible();
});
