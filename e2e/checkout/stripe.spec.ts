import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { tryPort } from "@/db/commands/site/free-port";
import { type Site, startSite, stopSites } from "@/db/commands/site/run-next";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, freeSeats, goToCheckout, seatNamed, takeSeats } from "@/e2e/scene/buying";
import { signInAs } from "@/e2e/scene/demo-people";
import { unique } from "@/e2e/scene/of-its-own";
import type { Scene } from "@/e2e/scene/open-scene";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { MINUTE_MS } from "@/lib/clock-units";
import { openDispute } from "@/lib/payments/testing/stripe/disputes";
import { answerLate } from "@/lib/payments/testing/stripe/sessions";
import {
  SECRET_KEY,
  type StripeServer,
  startStripe,
  WEBHOOK_SECRET,
} from "@/lib/payments/testing/stripe/stripe-server";

test.describe.configure({ mode: "default" });

const CRON_SECRET = randomBytes(32).toString("base64url");
let stripe: StripeServer;
let site: Site;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const port = Number(await tryPort(0));
  const url = `http://localhost:${port}`;
  stripe = await startStripe({ webhookUrl: `${url}/api/webhooks/stripe` });
  site = await startSite(port, {
    DATABASE_URL: process.env.DATABASE_URL ?? "file:.test/browser-tests.db",
    AUTH_SECRET: process.env.AUTH_SECRET ?? "",
    APP_URL: url,
    MATINEE_DIST_DIR: process.env.MATINEE_DIST_DIR ?? ".next-test",
    MATINEE_DEMO: "0",
    MATINEE_TEST_CLOCK: "1",
    TRUSTED_PROXIES: "1",
    STRIPE_SECRET_KEY: SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: `whsec_older,${WEBHOOK_SECRET}`,
    STRIPE_API_URL: stripe.url,
    CRON_SECRET,
  });
});
test.afterAll(async () => {
  await stopSites();
  await stripe.stop();
});

/** A mailbox takes so many bookings an hour. */
const ownAddress = () => `guest-${unique()}@example.com`;
const open = async (page: Page, { showtime }: Pick<Scene, "showtime">) => {
  await page.goto(`${site.url}${showtime.path}`);
  await expect(freeSeats(page).first()).toBeVisible();
};
/** Two seats, and on to the page where they are paid; answers the seats' labels. */
async function goToPay(page: Page, its: Pick<Scene, "showtime">): Promise<string[]> {
  await open(page, its);
  const labels = await takeSeats(page, 2);
  await goToCheckout(page);
  await fillGuest(page, "Grace Hopper", ownAddress());
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Pay / })).toBeVisible();
  expect(page.url()).toContain(`${stripe.url}/c/pay/`);
  return labels;
}
const lastSession = () => {
  const session = [...stripe.account.sessions.values()].at(-1);
  if (!session) throw new Error("nobody was led to pay");
  return session;
};
const pay = (page: Page) => page.getByRole("button", { name: "Pay", exact: true });
const tickets = (page: Page) => page.getByRole("heading", { level: 1, name: "Your tickets" });

test("who pays on Stripe's page comes back to tickets, and Stripe knows no name", async ({ page, scene }) => {
  const its = await scene();
  await goToPay(page, its);
  await expect(page.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("listitem").first()).toContainText(its.movie.title);
  await expect(page.getByRole("main")).toContainText("@example.com");
  await pay(page).click();
  await expect(tickets(page)).toBeVisible({ timeout: 20_000 });
  expect(stripe.requests.map(({ body }) => body).join()).not.toMatch(/Grace|Hopper/);
});

test("where there are several, customers choose how they pay", async ({ page, scene }) => {
  await open(page, await scene());
  await takeSeats(page, 1);
  await goToCheckout(page);
  const ways = page.getByRole("group", { name: "How you pay" });
  await expect(ways.getByLabel(/^Card, wallet and more/)).toBeChecked();
  await expectFitForEveryone(page);
  await fillGuest(page, "Grace Hopper", ownAddress());
  await ways.getByLabel(/tickets are yours at once/).check();
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(tickets(page)).toBeVisible({ timeout: 20_000 });
});

test("a card that is declined leaves the page open for another", async ({ page, scene }) => {
  await goToPay(page, await scene());
  await page.getByRole("button", { name: "Pay with a card that is declined" }).click();
  await expect(page.getByRole("alert")).toHaveText(/declined/);
  await pay(page).click();
  await expect(tickets(page)).toBeVisible({ timeout: 20_000 });
});

test("who comes back without paying may go on or pay another way, and then cannot pay there any more", async ({
  page,
  scene,
}) => {
  await goToPay(page, await scene());
  const there = page.url();
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByText("Your payment is not made yet.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Go on to pay" })).toHaveAttribute("href", there);
  await page.getByRole("button", { name: "Pay another way" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible();
  expect((await page.request.get(there)).status()).toBe(410);
  await page.getByRole("button", { name: /^Pay / }).click();
  await pay(page).click();
  await expect(tickets(page)).toBeVisible({ timeout: 20_000 });
});

test("who never comes back is not charged, and cannot be once the time is over", async ({
  page,
  scene,
  atTime,
}) => {
  await goToPay(page, await scene());
  const there = page.url();
  await atTime(9 * MINUTE_MS);
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByText("The payment was declined")).toBeVisible();
  await expect(page.getByText("Nothing was charged.")).toBeVisible();
  expect((await page.request.get(there)).status()).toBe(410);
});

test("who pays too late for seats that have gone gets all of it back", async ({
  page,
  scene,
  browser,
  atTime,
  address,
}) => {
  const its = await scene();
  const labels = await goToPay(page, its);
  const rival = await browser.newContext({
    extraHTTPHeaders: {
      "x-forwarded-for": address.replace(/\.\d+$/, ".250"),
      "x-matinee-clock-offset-ms": String(9 * MINUTE_MS),
    },
  });
  const other = await rival.newPage();
  await open(other, its);
  for (const label of labels) {
    await seatNamed(other, label).click();
    await expect(seatNamed(other, label)).toBeChecked();
  }
  await atTime(9 * MINUTE_MS);
  await pay(page).click();
  await expect(page.getByText("The seats were gone, and so is the charge")).toBeVisible({ timeout: 20_000 });
  await rival.close();
  const session = lastSession();
  const refunds = [...stripe.account.refunds.values()];
  expect(refunds.filter(({ payment_intent }) => payment_intent === session.payment_intent)).toMatchObject([
    { status: "succeeded", amount: session.amount_total },
  ]);
});

test("a payment that takes its bank days is waited for, and becomes tickets by itself", async ({
  page,
  scene,
}) => {
  await goToPay(page, await scene());
  await page.getByRole("button", { name: "Pay by bank transfer" }).click();
  await expect(
    page.getByText(/We are waiting for the payment's answer|It takes a little longer/),
  ).toBeVisible();
  answerLate(stripe.account, lastSession().id, true);
  await expect(tickets(page)).toBeVisible({ timeout: 20_000 });
});

test("a dispute is told on the dashboard, the booking and the payment, until somebody has seen it", async ({
  page,
  scene,
  browser,
}) => {
  const its = await scene();
  await goToPay(page, its);
  await pay(page).click();
  await expect(tickets(page)).toBeVisible({ timeout: 20_000 });
  const dispute = openDispute(stripe.account, lastSession());

  const office = await (await browser.newContext({ baseURL: process.env.MATINEE_TEST_URL ?? "" })).newPage();
  await signInAs(office, await its.addStaff("owner"));
  const asked = office.getByRole("link", { name: /of Grace Hopper: the customer disputes the payment/ });
  await expect(async () => {
    await office.goto("/admin");
    await expect(asked).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await asked.click();
  await expect(office.getByText(/^The customer disputes the payment: £/).first()).toBeVisible();
  await expect(office.getByRole("main")).toContainText(dispute.id);
  await expectFitForEveryone(office);
  await office.getByRole("link", { name: "Go to the booking" }).click();
  await expect(office.getByText("The bank has taken the money until it decides.")).toBeVisible();
  await expectFitForEveryone(office);
  await office.getByRole("link", { name: "Go to the payment" }).click();
  await office.getByRole("button", { name: "I have seen this" }).click();
  await expect(office.getByRole("button", { name: "I have seen this" })).toHaveCount(0);
  await office.goto("/admin");
  await expect(asked).toHaveCount(0);
  await office.context().close();
});

test("the scheduler's secret is asked for", async ({ request }) => {
  const ask = (headers: Record<string, string>) => request.get(`${site.url}/api/cron/settle`, { headers });
  expect((await ask({})).status()).toBe(401);
  expect((await ask({ authorization: "Bearer undefined" })).status()).toBe(401);
  expect((await ask({ authorization: `Bearer ${CRON_SECRET}` })).status()).toBe(200);
});
