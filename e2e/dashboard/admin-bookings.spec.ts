import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { brief, chooseSofa, openTill, sayFor, sellButton, sellExactly } from "@/e2e/box-office/till";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, payAndGetTickets, takeSeats } from "@/e2e/scene/buying";
import { ADMIN } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { givePasses } from "@/lib/wallets/give-passes";

/** A family name that nobody had before. */
const FAMILY = `quibble${Date.now().toString(36)}`;

const results = (page: Page) =>
  page.getByRole("table", { name: "Bookings" }).locator('a[href^="/admin/bookings/"]');

async function find(page: Page, typed: string): Promise<void> {
  await page.goto("/admin/bookings");
  await page.getByLabel("Search").fill(typed);
  await page.waitForURL((url) => url.searchParams.get("q") === typed);
}

async function confirm(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("alertdialog").getByRole("button", { name }).click();
}

test("a booking is found by each way, noted, told again, and cancelled in part for cash", async ({
  page,
  signIn,
  openMessage,
  scene,
}) => {
  const its = await scene({ room: "sofas" });
  const { id, day } = its.showtime;
  await signIn(await its.addStaff("owner"));
  await openTill(page, its);
  const [kept = "", given = ""] = await chooseSofa(page);
  await sayFor(page, `Zenobia ${FAMILY}`, `zenobia@${FAMILY}.example`);
  const booking = await sellExactly(page);
  await page.goto(booking);
  const reference = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";

  for (const typed of [
    reference,
    reference.replace("-", "").toLowerCase(),
    FAMILY.slice(0, -1),
    `zenobia@${FAMILY}`,
    `Zen ${FAMILY}`,
  ]) {
    await find(page, typed);
    await expect(results(page).first(), typed).toHaveText(reference);
  }
  await find(page, brief(given));
  await page.getByLabel("From").fill(day);
  await page.getByLabel("Until").fill(day);
  await expect(page.getByRole("link", { name: reference })).toBeVisible();
  await page.goto(`/admin/bookings?showtime=${id}&channel=counter&q=${FAMILY}`);
  await expect(results(page)).toHaveText([reference]);
  await page.getByRole("link", { name: "Show those of every showtime" }).click();
  await expect(page).toHaveURL(`/admin/bookings?q=${FAMILY}&channel=counter`);
  await page.getByRole("link", { name: "Booked" }).click();
  await expect(page).toHaveURL(/sort=booked/);
  await expectFitForEveryone(page);

  await page.goto(booking);
  const timeline = page.getByRole("list", { name: "What happened" });
  await expect(timeline).toContainText("Sold at the counter: cash");
  await page.getByLabel("Note").fill("Comes with a pram");
  await page.getByRole("button", { name: "Add the note" }).click();
  await expect(timeline).toContainText("Comes with a pram");
  await page.getByLabel("Send the confirmation to").fill(`right@${FAMILY}.example`);
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(timeline).toContainText(`right@${FAMILY}.example`);

  await page.getByRole("checkbox", { name: new RegExp(given) }).check();
  await page.getByRole("button", { name: /^Cancel 1 seat, £/ }).click();
  await expect(page.getByRole("alertdialog")).toContainText("across the counter");
  await confirm(page, /^Cancel 1 seat/);
  await expect(page.getByRole("checkbox", { name: new RegExp(given) })).toBeDisabled();
  await expect(page.getByRole("checkbox", { name: new RegExp(kept) })).toBeEnabled();
  await expect(page.getByRole("table")).toContainText("handed back");
  await expect(timeline).toContainText("Cancelled row");
  await expectFitForEveryone(page);
  await openMessage(`right@${FAMILY}.example`);
  await page.goto(`/admin/bookings?state=partly&q=${FAMILY}`);
  await expect(results(page)).toHaveText([reference]);
});

test("a past booking says why it is not cancelled; it can still be refunded", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene({ startsIn: [-5], sold: ["A1", "A2"] });
  await signIn(await its.addStaff("owner"));
  await page.goto("/admin/bookings?state=past&channel=online");
  await results(page).first().click();
  await expect(page.getByText("cannot be cancelled any more")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Cancel/ })).toHaveCount(0);
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Refund without cancelling" }).click();
  await page.getByRole("button", { name: /^Refund £/ }).click();
  await expect(page.getByLabel("Why")).toHaveAccessibleDescription(/Say why/);
  await page.getByLabel("Why").fill("The picture failed");
  await page.getByRole("button", { name: /^Refund £/ }).click();
  const timeline = page.getByRole("list", { name: "What happened" });
  await expect(timeline).toContainText("The picture failed");
  await expect(timeline).toContainText("went back");
  await page.getByRole("checkbox").first().check();
  await expect(page.getByRole("button", { name: "Refund without cancelling" })).toBeDisabled();
});

test("a refund that failed is shown, and tried again", async ({ page, signIn, scene }) => {
  const its = await scene();
  await openShowtime(page, its);
  await takeSeats(page, 2);
  await goToCheckout(page);
  await fillGuest(page, `Barnaby ${FAMILY}`, `barnaby@${FAMILY}.example`);
  await page.getByRole("radio", { name: /refund fails at first/ }).check();
  await payAndGetTickets(page);

  await signIn(await its.addStaff("owner"));
  await find(page, `barnaby ${FAMILY}`);
  await results(page).first().click();
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: /^Cancel 2 seats, £/ }).click();
  await confirm(page, /^Cancel 2 seats/);
  await expect(page.getByRole("table")).toContainText("failed: ");
  await find(page, `barnaby ${FAMILY}`);
  await expect(page.getByRole("table")).toContainText("refund failed");
  await results(page).first().click();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("table")).toContainText("sent");
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
  await expect(page.getByText("All of it is cancelled already")).toBeVisible();
});

test("cash is counted, change is told, and complimentary seats need a reason", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene({ room: "sofas" });
  await signIn(await its.addStaff("owner"));
  await openTill(page, its);
  await chooseSofa(page);
  await expectFitForEveryone(page);
  await page.getByLabel("Given").fill("1");
  await sellButton(page).click();
  await expect(page.getByLabel("Given")).toHaveAccessibleDescription(/less than the seats cost/);
  await page.getByLabel("Given").fill("100");
  const total = Number((await sellButton(page).textContent())?.split("£")[1]);
  const change = `£${(100 - total).toFixed(2)}`;
  await expect(page.getByRole("status", { name: "Change" })).toHaveText(change);
  await sellButton(page).dblclick();
  const sold = page.getByRole("region", { name: "Sold" });
  await expect(sold).toContainText(change);
  const tickets = (await sold.getByRole("link", { name: "Print the tickets" }).getAttribute("href")) ?? "";
  expect((await page.request.get(tickets)).status()).toBe(200);
  await sold.getByRole("button", { name: "Next customer" }).click();

  await chooseSofa(page);
  await page.getByRole("radio", { name: "Complimentary" }).check();
  await sellButton(page).click();
  await expect(page.getByLabel("Why")).toHaveAccessibleDescription(/Say why/);
  await page.getByLabel("Why").fill("Won the riddle");
  await page.goto(await sellExactly(page));
  await expect(page.getByRole("table")).toContainText("Complimentary");
  await expect(page.getByRole("list", { name: "What happened" })).toContainText("Won the riddle");
});

test("nothing of another's theater is found, opened or sold", async ({ page, signIn, browser, scene }) => {
  const its = await scene({ sold: ["A1"] });
  const others = await scene();
  await signIn(ADMIN);
  await page.goto("/admin/bookings");
  await page.getByLabel("Theater").selectOption({ label: its.theater.name });
  await page.waitForURL(/theater=/);
  const [booking, reference] = await Promise.all([
    results(page).first().getAttribute("href"),
    results(page).first().textContent(),
  ]);
  await page.context().clearCookies();
  await signIn(await others.addStaff("owner"));
  for (const path of [booking, its.showtime.till])
    expect((await page.goto(String(path)))?.status(), `${path}`).toBe(404);
  await find(page, String(reference));
  await expect(page.getByText("No booking fits")).toBeVisible();
  await expect(page.getByLabel("Theater")).toHaveCount(0);

  const door = await (await browser.newContext()).newPage();
  for (const path of ["/admin/bookings", "/admin/box-office"])
    expect((await door.request.get(path, { maxRedirects: 0 })).status(), path).toBe(307);
  await door.close();
});

test("passes whose wallet was told in vain stand on Today, and are told of again by one press", async ({
  page,
  signIn,
  siteDatabase,
  scene,
}) => {
  const its = await scene();
  const booking = await its.sell(["A1", "A2"]);
  await givePasses(siteDatabase, { booking, wallet: "google", now: Date.now() });
  await siteDatabase.run(sql`update wallet_copies set version = version + 1, stopped_at = ${Date.now()},
    failure = 'eventTicketObject 400' where pass_id like ${`${booking.id}.%`}`);
  await signIn(await its.addStaff("owner"));
  await page.goto("/admin");
  const line = page.getByRole("link", { name: /^2 passes of .* in Google Wallet are out of date/ });
  await line.click();
  await expect(page.getByText("Passes in Google Wallet are out of date")).toBeVisible();
  await expectFitForEveryone(page);
  await page.getByRole("button", { name: "Tell the wallets again" }).click();
  await expect(page.getByText("The wallets are being told")).toBeVisible();
  await expect(page.getByText("Passes in Google Wallet are out of date")).toHaveCount(0);
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(line).toHaveCount(0);
});
