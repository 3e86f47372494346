import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { payments } from "@/db/schema/payments";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, payAndGetTickets, takeSeats } from "@/e2e/scene/buying";
import type { Scene } from "@/e2e/scene/open-scene";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { answerAs } from "@/lib/payments/testing/answer-as";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Presses the pay button and leaves before anybody asks what became of it. */
async function payAndLeave(page: Page, scene: Scene, name: string, outcome: RegExp): Promise<void> {
  await openShowtime(page, scene);
  await takeSeats(page, 1);
  await goToCheckout(page);
  await fillGuest(page, name, `${name.toLowerCase().replace(/\W/g, ".")}@example.com`);
  await page.getByLabel(outcome).check();
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByText("We are waiting for the payment's answer.")).toBeVisible();
}

test("a payment in doubt is found on the first page, and asking again settles it", async ({
  page,
  context,
  signIn,
  atTime,
  scene,
}) => {
  test.slow();
  // tomorrow, at showtimes later than that, so that what the server brings on by itself, by its own clock, leaves it to us
  const its = await scene({ startsIn: [60] });
  await atTime(DAY_MS);
  await page.route("**/checkout/payment/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await payAndLeave(page, its, "Hedy Doubt", /needs more time/);
  await context.clearCookies();
  await payAndLeave(page, its, "Emil Doubt", /It is declined/);
  await context.clearCookies();
  await atTime(DAY_MS + 20 * MINUTE_MS);
  await signIn(await its.addStaff("owner"));

  const open = async (name: string) => {
    await page.goto("/admin");
    const line = page.getByRole("listitem").filter({ hasText: name });
    await expect(line).toContainText("the provider is still waiting for it");
    await line.getByRole("link", { name: /is in doubt$/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Payment of £/ })).toBeVisible();
  };
  const standing = page.getByRole("region", { name: "How it stands" });

  await open("Hedy Doubt");
  await expect(standing).toContainText("Its seats are still there");
  await expectFitForEveryone(page);
  await standing.getByRole("button", { name: "Ask the provider again" }).click();
  await expect(standing).toContainText("It was paid: the booking is made");
  await expect(page.getByRole("list", { name: "What happened" })).toContainText("The booking was made");
  await expect(standing.getByRole("button", { name: "Ask the provider again" })).toHaveCount(0);
  await expectFitForEveryone(page);
  await standing.getByRole("link", { name: "Go to the booking" }).click();
  await expect(page.getByRole("main")).toContainText("Hedy Doubt");

  await open("Emil Doubt");
  await standing.getByRole("button", { name: "Ask the provider again" }).click();
  await expect(standing).toContainText("The provider says it was declined. Nothing was charged.");
  await page.goto("/admin");
  for (const name of ["Hedy Doubt", "Emil Doubt"])
    await expect(page.getByRole("listitem").filter({ hasText: name })).toHaveCount(0);
});

test("money of another amount goes back as it came in by one button, and is shown until somebody has seen it", async ({
  page,
  signIn,
  siteDatabase: db,
  scene,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  const seatIds = its.stage.seatIds.slice(0, 1);
  const paymentId = await payForSeats(db, its.stage, { seatIds, state: "pending", now: Date.now() });
  await answerAs(db, paymentId, "succeed", { amountMinor: 900 });
  const cameIn = { state: "in-doubt" as const, cameInMinor: 900, cameInCurrency: "GBP" };
  // the server brings on by itself what has been left for half a minute: before each step it is the staff's anew
  const leaveToStaff = (more: Partial<typeof cameIn> = {}) =>
    db
      .update(payments)
      .set({ ...more, updatedAt: Date.now() })
      .where(eq(payments.id, paymentId));
  await leaveToStaff(cameIn);
  await page.goto("/admin");
  await leaveToStaff();
  await page.getByRole("link", { name: /is in doubt$/ }).click();
  const standing = page.getByRole("region", { name: "How it stands" });
  await expect(page.getByRole("main")).toContainText("Came in£9.00");
  await leaveToStaff();
  await standing.getByRole("button", { name: "Refund what came in" }).click();
  await expect(standing).toContainText("Another amount came in than was asked for, and goes back");
  await expect(page.getByRole("main")).toContainText("£9.00, sent");
  await expectFitForEveryone(page);
  await page.goto("/admin");
  await page.getByRole("link", { name: "£9.00 came in instead of £12.50 of Ada" }).click();
  await page.getByRole("button", { name: "I have seen this" }).click();
  await expect(page.getByRole("button", { name: "I have seen this" })).toHaveCount(0);
  await page.goto("/admin");
  await expect(page.getByRole("link", { name: /came in instead of/ })).toHaveCount(0);
});

test("who paid another amount than was asked for is told so, and pays again for the same seats", async ({
  page,
  siteDatabase: db,
  scene,
}) => {
  const its = await scene({ tickets: [{ name: "Adult", amountMinor: 1_250 }] });
  await openShowtime(page, its);
  const [seat = ""] = await takeSeats(page, 1);
  await goToCheckout(page);
  const checkout = page.url();
  await fillGuest(page, "Ida Other", `ida-${its.key}@example.com`);
  await page.getByLabel("The bank asks on a page of its own").check();
  await page.getByRole("button", { name: "Pay £12.50" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Test bank" })).toBeVisible();
  await answerAs(db, new URL(page.url()).pathname.split("/").at(-1) ?? "", "succeed", { amountMinor: 900 });
  await page.getByRole("link", { name: "Back without an answer" }).click();
  const main = page.getByRole("main");
  await expect(main).toContainText("£12.50 was to be paid, and £9.00 came in.", { timeout: 20_000 });
  await expect(main).toContainText("Your seats are still yours: you can try again, or pay another way.");
  await expectFitForEveryone(page);
  await page.getByRole("link", { name: "Back to checkout" }).click();
  await page.waitForURL(checkout);
  await fillGuest(page, "Ida Other", `ida-${its.key}@example.com`);
  await page.getByRole("radio", { name: /tickets are yours at once/ }).check();
  await payAndGetTickets(page);
  await expect(page.getByRole("article", { name: `Ticket: ${seat}` })).toBeVisible();
});
