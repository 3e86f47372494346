import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, seatNamed, takeSeats } from "@/e2e/scene/buying";
import { unique } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone, PHONE } from "@/e2e/scene/states";
import { MINUTE_MS } from "@/lib/clock-units";

const AT_COUNTER = { paymentProviders: "counter", telephone: "+44 20 7946 0018" };
const link = 'a[href*="/reservations/confirm/"]';

test("a guest reserves by a link, pressed in another browser, and the page that was left leads there", async ({
  page,
  browser,
  scene,
  address,
}) => {
  const its = await scene({ theater: AT_COUNTER });
  const email = `guest-${unique()}@example.com`;
  await page.setViewportSize(PHONE);
  await openShowtime(page, its);
  const [seat = ""] = await takeSeats(page, 2);
  await goToCheckout(page);
  await expect(page.getByText("once you have confirmed it by a link that we send you")).toBeVisible();
  await fillGuest(page, "Ada", email);
  await page.getByRole("button", { name: /^Reserve, £[\d.]+ to pay at the box office$/ }).click();
  await expect(page.getByText("One step is left: look into your mailbox")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send the link again" })).toBeVisible();
  await expectFitForEveryone(page);

  const elsewhere = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const other = await elsewhere.newPage();
  await other.goto(`/mailbox?to=${email}`);
  await other.getByRole("main").locator(link).first().click();
  await expect(other.getByRole("heading", { level: 1, name: "Reserve these seats?" })).toBeVisible();
  await expectFitForEveryone(other);
  const opened = other.url();
  await other.getByRole("button", { name: "Reserve these seats" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Your reservation" })).toBeVisible();
  await expect(other.getByText(/^Not paid yet: yours until/)).toBeVisible();
  const reservation = other.url();
  await other.goto(opened);
  await expect(other).toHaveURL(reservation);
  await other.goto(its.showtime.path);
  await expect(seatNamed(other, seat)).toHaveAccessibleName(/taken$/);
  await elsewhere.close();

  await page.reload();
  await expect(page).toHaveURL(reservation);
});

test("a link that is pressed too late reserves nothing, and leads back to the seats", async ({
  page,
  scene,
  atTime,
  openMessage,
}) => {
  const its = await scene({ theater: AT_COUNTER });
  const email = `guest-${unique()}@example.com`;
  await openShowtime(page, its);
  await takeSeats(page, 2);
  await goToCheckout(page);
  await fillGuest(page, "Ada", email);
  await page.getByRole("button", { name: /^Reserve, / }).click();
  await expect(page.getByText("One step is left: look into your mailbox")).toBeVisible();
  await openMessage(email);
  await page.getByRole("main").locator(link).first().click();
  const press = page.getByRole("button", { name: "Reserve these seats" });
  await expect(press).toBeVisible();
  await atTime(9 * MINUTE_MS);
  await press.click();
  await expect(page.getByText("The time for your seats is over. Nothing was charged.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Nothing was reserved" })).toBeVisible();
  await expectFitForEveryone(page);
  await page.getByRole("link", { name: "Choose seats again" }).click();
  await expect(page).toHaveURL(new RegExp(its.showtime.path));
});
