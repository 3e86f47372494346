import { expect, test } from "@/e2e/fixtures";
import {
  fillGuest,
  goToCheckout,
  openShowtime,
  ownSeats,
  payAndGetTickets,
  payAndLook,
  seatNamed,
  takeSeats,
} from "@/e2e/scene/buying";
import { CUSTOMER } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";

test("a guest buys two seats and gets two tickets and a message", async ({ page, openMessage, scene }) => {
  await openShowtime(page, await scene());
  const labels = await takeSeats(page, 2);
  await goToCheckout(page);
  await fillGuest(page, "Grace Hopper", "grace@example.com");
  await page.getByLabel(labels[1] ?? "").selectOption({ index: 1 });
  const total = (await page.getByRole("button", { name: /^Pay / }).textContent())?.replace("Pay ", "") ?? "";
  await payAndGetTickets(page);
  for (const label of labels) {
    await expect(page.getByRole("article", { name: `Ticket: ${label}` })).toBeVisible();
    await expect(page.getByRole("img", { name: `Code of ${label.toLowerCase()}` })).toBeVisible();
  }
  await expect(page.getByRole("main")).toContainText(`Paid in all: ${total}`);
  // whoever uses the tab next finds nobody's name in it
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("grace@example.com");
  const tickets = page.url();
  await openMessage("grace@example.com");
  await expect(page.getByRole("main")).toContainText("Your tickets, to show at the door");
  await page.getByRole("main").locator('a[href*="/tickets/"]').first().click();
  await expect(page).toHaveURL(tickets);
});

test("a hold survives a reload, a second tab and the back button", async ({ page, context, scene }) => {
  const showtime = await openShowtime(page, await scene());
  const [label = ""] = await takeSeats(page, 1);
  await page.reload();
  await expect(seatNamed(page, label)).toBeChecked();
  const tab = await context.newPage();
  await tab.goto(showtime);
  await expect(seatNamed(tab, label)).toBeChecked();
  await goToCheckout(page);
  await page.goBack();
  await expect(seatNamed(page, label)).toBeChecked();
  await seatNamed(page, label).click();
  await expect(ownSeats(page)).toHaveCount(0);
});

test("signing in at checkout keeps the seats and takes the account's name", async ({
  page,
  signIn,
  scene,
}) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 1);
  await goToCheckout(page);
  const checkout = page.url();
  await signIn(CUSTOMER);
  await page.goto(checkout);
  await expect(page.getByLabel("E-mail")).toHaveValue(CUSTOMER);
  await payAndGetTickets(page);
});

test("a second tab and a double click make one booking", async ({ page, context, scene }) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 1);
  await goToCheckout(page);
  const tab = await context.newPage();
  await tab.goto(page.url());
  for (const each of [page, tab]) await fillGuest(each, "Ada Lovelace", "ada-once@example.com");
  await Promise.all([
    page.getByRole("button", { name: /^Pay / }).dblclick(),
    tab.getByRole("button", { name: /^Pay / }).click(),
  ]);
  for (const each of [page, tab]) await expect(each).toHaveURL(/\/tickets\//, { timeout: 20_000 });
  expect(tab.url()).toBe(page.url());
  await page.goto("/mailbox?to=ada-once@example.com");
  await expect(page.getByRole("main").locator("details")).toHaveCount(1);
});

test("a declined payment keeps the seats for another try; a slow one comes through", async ({
  page,
  scene,
}) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 1);
  await goToCheckout(page);
  await fillGuest(page, "Mary Somerville", "mary@example.com");
  await page.getByLabel("It is declined").check();
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByText("The payment was declined")).toBeVisible();
  await expectFitForEveryone(page);
  await page.getByRole("link", { name: "Back to checkout" }).click();
  await fillGuest(page, "Mary Somerville", "mary@example.com");
  await page.getByLabel("It needs more time").check();
  await payAndLook(page, () => expectFitForEveryone(page));
  await expect(page.getByRole("heading", { level: 1, name: "Your tickets" })).toBeVisible();
});

test("seats, checkout, tickets and cancelling are fit for everyone", async ({ page, scene }) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 2);
  await expectFitForEveryone(page);
  await goToCheckout(page);
  await expectFitForEveryone(page);
  await fillGuest(page, "Emmy Noether", "emmy@example.com");
  await payAndGetTickets(page);
  await expectFitForEveryone(page);
  await page.getByRole("link", { name: "Cancel seats" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cancel seats" })).toBeVisible();
  await expectFitForEveryone(page);
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Show my refund" }).click();
  await expect(page.getByText("Your refund")).toBeVisible();
  await expectFitForEveryone(page);
});
