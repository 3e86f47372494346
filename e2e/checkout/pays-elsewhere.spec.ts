import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, takeSeats } from "@/e2e/scene/buying";
import type { Scene } from "@/e2e/scene/open-scene";
import { expectFitForEveryone } from "@/e2e/scene/states";

async function payBy(page: Page, its: Pick<Scene, "showtime">, method: string) {
  await openShowtime(page, its);
  await takeSeats(page, 1);
  await goToCheckout(page);
  await fillGuest(page, "Ida Rhodes", "ida@example.com");
  await page.getByLabel(method).check();
  await page.getByRole("button", { name: /^Pay / }).click();
}
const bank = (page: Page) => page.getByRole("heading", { level: 1, name: "Test bank" });
const tickets = (page: Page) => page.getByRole("heading", { level: 1, name: "Your tickets" });
const approve = (page: Page) => page.getByRole("button", { name: "Approve the test payment" });

test("who pays on the bank's own page is led there, may come back and go again, and gets tickets", async ({
  page,
  scene,
}) => {
  await payBy(page, await scene(), "The bank asks on a page of its own");
  await expect(bank(page)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("This is no bank, and no money moves here");
  await expectFitForEveryone(page);
  await page.getByRole("link", { name: "Back without an answer" }).click();
  await expect(page.getByText("Your payment is not made yet.")).toBeVisible();
  await expect(page.getByText("This page goes on by itself as soon as you have paid.")).toBeVisible();
  await expectFitForEveryone(page);
  await page.getByRole("link", { name: "Go on to pay" }).click();
  await expect(bank(page)).toBeVisible();
  await approve(page).click();
  await expect(tickets(page)).toBeVisible();
});

test("who declines at the bank keeps the seats", async ({ page, scene }) => {
  await payBy(page, await scene(), "The bank asks on a page of its own");
  await page.getByRole("button", { name: "Decline it" }).click();
  await expect(page.getByText("The payment was declined")).toBeVisible();
  await expect(page.getByRole("link", { name: "Back to checkout" })).toBeVisible();
});

test("a form of the provider's is shown where its answer is awaited, and can be given up", async ({
  page,
  scene,
}) => {
  await payBy(page, await scene(), "The bank asks here");
  await expect(approve(page)).toBeVisible();
  await page.getByRole("button", { name: "Pay another way" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible();
  await page.getByLabel("The bank asks here").check();
  await page.getByRole("button", { name: /^Pay / }).click();
  await approve(page).click();
  await expect(tickets(page)).toBeVisible();
});

test("a webhook that nobody signed is refused, and one of a provider that is off is not there", async ({
  request,
}) => {
  const data = { kind: "captured", amountMinor: 1 };
  expect((await request.post("/api/webhooks/test", { data })).status()).toBe(400);
  expect((await request.post("/api/webhooks/stripe", { data })).status()).toBe(404);
});
