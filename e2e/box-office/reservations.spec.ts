import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, ownSeats, seatNamed, takeSeats } from "@/e2e/scene/buying";
import { signInAs } from "@/e2e/scene/demo-people";
import { expectFitForEveryone, PHONE } from "@/e2e/scene/states";
import { MINUTE_MS } from "@/lib/clock-units";

const AT_COUNTER = {
  paymentProviders: "all,counter",
  telephone: "+44 20 7946 0018",
  boxOfficeHours: "daily from noon",
};

const RESERVE = "Reserve now, pay at the box office";

async function reserveSeats(page: Page): Promise<string> {
  await page.getByRole("radio", { name: RESERVE }).check();
  await page.getByRole("button", { name: /^Reserve, £[\d.]+ to pay at the box office$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your reservation" })).toBeVisible();
  return (await page.getByText(/^[B-Z2-9]{4}-[B-Z2-9]{4}$/).textContent()) ?? "";
}

test("seats are reserved on a phone, paid for at the till by their reference, and the tickets appear", async ({
  page,
  browser,
  signIn,
  scene,
  customer,
  openMessage,
}) => {
  const its = await scene({ theater: AT_COUNTER });
  await page.setViewportSize(PHONE);
  await signIn(customer);
  await openShowtime(page, its);
  const [left = "", right = ""] = await takeSeats(page, 2);
  await goToCheckout(page);
  await expect(page.getByRole("radio", { name: RESERVE })).toHaveAccessibleName(/kept for you until/);
  const reference = await reserveSeats(page);
  const reservation = page.url();
  await expect(page.getByText(/^Not paid yet: yours until/)).toBeVisible();
  await expect(page.getByText("Box office: daily from noon")).toBeVisible();
  await expectFitForEveryone(page);
  await page.goto("/account");
  await expect(page.getByRole("region", { name: "Seats you have reserved" })).toContainText(its.movie.title);
  await openMessage(customer);
  await expect(page.getByRole("main")).toContainText(`say ${reference} there`);

  const till = await browser.newPage();
  const owner = await its.addStaff("owner");
  await signInAs(till, owner);
  await till.goto(its.showtime.till);
  await expect(seatNamed(till, left)).toHaveAccessibleName(/taken$/);
  await till.goto("/admin/box-office/reservations");
  await expect(till.getByRole("row", { name: new RegExp(reference) })).toContainText(customer);
  await expectFitForEveryone(till);
  await till.getByLabel("Search").fill(reference.toLowerCase());
  await expect(till.getByRole("heading", { level: 1, name: reference })).toBeVisible();
  await expectFitForEveryone(till);
  await till.getByLabel("Given").fill("1");
  await till.getByRole("button", { name: /^Take £/ }).click();
  await expect(till.getByLabel("Given")).toHaveAccessibleDescription(/less than the seats cost/);
  await till.getByLabel("Given").fill("100");
  await till.getByRole("button", { name: /^Take £/ }).click();
  await expect(till.getByRole("heading", { name: /^Paid: £/ })).toBeFocused();
  await expect(till.getByRole("link", { name: "See the booking" })).toBeVisible();
  await expectFitForEveryone(till);
  await till.getByRole("link", { name: "Next customer" }).click();
  await expect(till.getByText("Nothing is reserved.")).toBeVisible();
  await till.close();

  await page.goto(reservation);
  await expect(page.getByRole("heading", { level: 1, name: "Your tickets" })).toBeVisible();
  for (const seat of [left, right])
    await expect(page.getByRole("article", { name: `Ticket: ${seat}` })).toBeVisible();
  await openMessage(customer);
  await expect(page.getByRole("main")).toContainText("You paid £");
});

test("a reservation that is not paid lapses: its seats are free, and the till sells others in one press", async ({
  page,
  browser,
  signIn,
  atTime,
  scene,
  customer,
}) => {
  const its = await scene({ startsIn: [5], theater: AT_COUNTER });
  await signIn(customer);
  await openShowtime(page, its);
  const [seat = ""] = await takeSeats(page, 2);
  await goToCheckout(page);
  const reference = await reserveSeats(page);
  const guest = await browser.newPage();
  await guest.goto(its.showtime.path);
  await expect(seatNamed(guest, seat)).toHaveAccessibleName(/taken$/);

  const late = its.showtime.startsAt - Date.now() - 20 * MINUTE_MS;
  await guest.context().setExtraHTTPHeaders({
    "x-forwarded-for": "198.19.250.7",
    "x-matinee-clock-offset-ms": String(late),
  });
  await guest.reload();
  await expect(seatNamed(guest, seat)).toHaveAccessibleName(/free$/);
  await seatNamed(guest, seat).click();
  await expect(seatNamed(guest, seat)).toBeChecked();
  await guest.close();

  await atTime(late);
  await page.reload();
  await expect(page.getByText("The time to pay is over")).toBeVisible();
  await expect(page.getByText("Others may have its seats by now.")).toBeVisible();
  await expectFitForEveryone(page);

  const till = await browser.newPage();
  await signInAs(till, await its.addStaff("owner"));
  await till.context().setExtraHTTPHeaders({
    "x-forwarded-for": "198.19.250.8",
    "x-matinee-clock-offset-ms": String(late),
  });
  await till.goto(`/admin/box-office/reservations?q=${reference}`);
  await expect(till.getByText(/it cannot be paid for any more/)).toBeVisible();
  await expect(till.getByText(/^Others have \w+ by now.*the nearest of the same kind/)).toBeVisible();
  await expectFitForEveryone(till);
  // as many of them, each with its ticket type, in one press
  await till.getByRole("link", { name: /^Sell \w+ and \w+ at the till$/ }).click();
  await expect(till.getByRole("button", { name: /^Sell 2 tickets, £/ })).toBeVisible();
  await expect(ownSeats(till)).toHaveCount(2);
  await expectFitForEveryone(till);
  await till.getByText("Card terminal").click();
  await till.getByRole("button", { name: /^Sell 2 tickets, £/ }).click();
  await expect(till.getByRole("region", { name: "Sold" })).toBeVisible();
  await till.close();
});

test("who signs in at the checkout reserves at once, and a reservation is given up by its customer", async ({
  page,
  signIn,
  scene,
  customer,
}) => {
  const its = await scene({ theater: { ...AT_COUNTER, paymentProviders: "counter" } });
  await openShowtime(page, its);
  await takeSeats(page, 1);
  await goToCheckout(page);
  // the only way there is
  await expect(page.getByText(`${RESERVE}: kept for you until`)).toBeVisible();
  await expectFitForEveryone(page);
  await fillGuest(page, "Ada", customer);
  const button = page.getByRole("button", { name: /^Reserve, / });
  const checkout = page.url();
  await signIn(customer);
  await page.goto(checkout);
  await button.click();
  await expect(page.getByRole("heading", { level: 1, name: "Your reservation" })).toBeVisible();
  await page.goto(checkout);
  await expect(page.getByRole("heading", { level: 1, name: "Your reservation" })).toBeVisible();
  await page.getByRole("button", { name: "Give these seats up" }).click();
  await expect(page.getByText("You have given these seats up, and they are free for others.")).toBeVisible();
  await expectFitForEveryone(page);
});

test("an owner lets customers reserve, and for how long", async ({ page, signIn, scene }) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await page.goto(its.theater.admin);
  await page.getByLabel(RESERVE).check();
  await page.getByLabel("Reservations lapse before the start (minutes)").fill("45");
  await page.getByLabel("Reserved seats a person").fill("0");
  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.click();
  await expect(page.getByLabel("Reserved seats a person")).toHaveAccessibleDescription(/1 to 40/);
  await page.getByLabel("Reserved seats a person").fill("4");
  await save.click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(RESERVE)).toBeChecked();
  await expect(page.getByLabel("Test payment")).toBeChecked();
  await expectFitForEveryone(page);
});
