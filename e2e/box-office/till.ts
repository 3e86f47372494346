import { expect, type Locator, type Page } from "@playwright/test";
import { fillGuest, freeSeats, labelOf, ownSeats } from "@/e2e/scene/buying";
import type { Scene } from "@/e2e/scene/open-scene";

/** Opens the till of a showtime and waits for its seats. */
export async function openTill(page: Page, { showtime }: Pick<Scene, "showtime">): Promise<void> {
  await page.goto(showtime.till);
  await expect(freeSeats(page).first()).toBeVisible();
}

export const freeSofas = (page: Page): Locator =>
  page.getByRole("checkbox", { name: /half of a sofa.*, free$/ });

/** Points at the first free sofa and answers the names of its halves. */
export async function chooseSofa(page: Page): Promise<string[]> {
  await freeSofas(page).first().click();
  const chosen = ownSeats(page);
  await expect(chosen).toHaveCount(2);
  return [await labelOf(chosen.first()), await labelOf(chosen.last())];
}

/** "Row G, seat 7" as it is said at a counter: "G7". */
export const brief = (label: string): string => label.replace(/^Row (\S+), seat /, "$1");

export const sellButton = (page: Page): Locator => page.getByRole("button", { name: /^Sell \d+ tickets?,/ });

/** Says who the customer is, in the part of the till that unfolds. */
export async function sayFor(page: Page, name: string, email: string): Promise<void> {
  await page.getByText("Customer, if they like to say").click();
  await fillGuest(page, name, email);
}

/** Sells what is chosen for the exact sum and answers the address of the booking. */
export async function sellExactly(page: Page): Promise<string> {
  await sellButton(page).click();
  const sold = page.getByRole("region", { name: "Sold" });
  await expect(sold.getByRole("heading", { name: "Sold" })).toBeFocused();
  return (await sold.locator('a[href^="/admin/bookings/"]').getAttribute("href")) ?? "";
}
