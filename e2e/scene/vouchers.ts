import { expect, type Page } from "@playwright/test";
import type { Scene } from "./open-scene";

/** Fills in the page that sells gift vouchers, and answers the code as the page of the voucher shows it. */
export async function buyVoucher(
  page: Page,
  { key }: Scene,
  pounds: string,
  method = "It succeeds",
): Promise<string> {
  await page.getByLabel("Worth in GBP").fill(pounds);
  await page.getByLabel("Their name").fill("Grace");
  await page.getByLabel("Your message").fill("Happy birthday!");
  await page.getByLabel("Your name").fill("Ada");
  const email = page.getByLabel("Your e-mail");
  // who is signed in buys by their own
  if (await email.isEditable()) await email.fill(`ada-${key}@example.com`);
  await page
    .getByRole("radio", { name: new RegExp(`^${method}`) })
    .first()
    .check();
  // no seats are bought with it, whatever the ways to pay say of themselves
  await expect(page.getByRole("main")).not.toContainText(/seats|tickets/);
  await page.getByRole("button", { name: "Pay for the voucher" }).click();
  if (method !== "It succeeds") return "";
  const sheet = page.getByRole("article", { name: "Gift voucher" });
  await expect(sheet).toContainText("Happy birthday!", { timeout: 20_000 });
  return (await sheet.getByText(/^([B-Z2-9]{4}-){3}[B-Z2-9]{4}$/).textContent()) ?? "";
}
