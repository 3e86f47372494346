import type { Page } from "@playwright/test";
import { openTill } from "@/e2e/box-office/till";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import {
  fillGuest,
  freeSeats,
  goToCheckout,
  labelOf,
  openShowtime,
  seatNamed,
  takeSeats,
} from "@/e2e/scene/buying";
import { cutOff, PHONE } from "@/e2e/scene/states";

test.use({ viewport: PHONE });

const AS_OF = /The map is as of \d\d:\d\d, and seats may have gone since\./;
const back = (page: Page) => page.getByText(/^You are connected again/);

test("offline the map says as of when it is, a seat that it could not send, and then that one is back", async ({
  page,
  context,
  scene,
}) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 1);
  await expect(back(page)).toHaveCount(0);
  await context.setOffline(true);
  const lost = page.getByRole("status").filter({ hasText: AS_OF });
  await expect(lost).toContainText("You are offline.");
  await expect(lost).toContainText("What is yours stays yours until its time.");
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  const label = await labelOf(freeSeats(page).last());
  await seatNamed(page, label).click();
  const unsent = page.getByText("You are offline, so nothing was sent.");
  await expect(unsent).toBeVisible();
  await expect(seatNamed(page, label)).not.toBeChecked();

  await context.setOffline(false);
  await expect(back(page)).toBeVisible();
  await expect(page.getByText(AS_OF)).toHaveCount(0);
  await expect(unsent).toHaveCount(0);
  await seatNamed(page, label).click();
  await expect(seatNamed(page, label)).toBeChecked();
});

test("a server out of reach is told apart from a phone that is offline", async ({ page, scene }) => {
  await openShowtime(page, await scene());
  await cutOff(page);
  // looks again, twice, and is not answered
  for (let times = 0; times < 2; times++)
    await page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByText(/^The connection is lost; we keep trying\./)).toContainText(AS_OF);
  await page.unrouteAll();
  await expect(back(page)).toBeVisible();
});

test("a seat whose answer is long in coming says that it waits", async ({ page, scene }) => {
  await openShowtime(page, await scene());
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await released;
    await route.continue();
  });
  const waits = page.getByText("No answer yet. We keep waiting for it.");
  await freeSeats(page).first().click();
  await expect(waits).toBeVisible();
  release();
  await expect(waits).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
});

test("what was read before a seat was taken, and comes after it, leaves the seat mine", async ({
  page,
  scene,
}) => {
  await openShowtime(page, await scene());
  const [first = "", second = ""] = await Promise.all([0, 1].map((nth) => labelOf(freeSeats(page).nth(nth))));
  const isRead = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  // the reading that names no hold yet is made on the server now, and heard of last
  await page.route("**/hold", async (route) => {
    if (route.request().method() === "POST") return route.continue();
    const response = await route.fetch();
    isRead.resolve();
    await released;
    await route.fulfill({ response });
  });
  await seatNamed(page, first).click();
  await isRead.promise;
  const later = page.waitForResponse("**/hold?of=*");
  await seatNamed(page, second).click();
  await (await later).finished();
  const late = page.waitForResponse("**/hold");
  release();
  await (await late).finished();
  // by then the page has heard it and drawn what it says
  for (let turn = 0; turn < 3; turn++) await page.evaluate(() => new Promise((go) => setTimeout(go)));
  for (const label of [first, second]) expect(await seatNamed(page, label).isChecked()).toBe(true);
});

test("a seat released and taken again before an answer is mine", async ({ page, scene }) => {
  await openShowtime(page, await scene());
  const label = await labelOf(freeSeats(page).first());
  const seat = seatNamed(page, label);
  const known = page.waitForResponse("**/hold?of=*");
  await seat.click();
  // from here on what the seats are is not read after each answer
  await (await known).finished();
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  await page.route("**/hold", async (route) => {
    if (route.request().method() === "POST") await answered;
    await route.continue();
  });
  for (const isMine of [false, true]) {
    await seat.click();
    await expect(seat).toBeChecked({ checked: isMine });
  }
  answer();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
  await expect(seat).toBeChecked();
});

test("the checkout says offline what stays, what was not sent, and that one is back", async ({
  page,
  context,
  scene,
}) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 1);
  await goToCheckout(page);
  await fillGuest(page, "Hedy Lamarr", "hedy@example.com");
  await context.setOffline(true);
  const note = page.getByRole("status").filter({ hasText: /^Offline since \d\d:\d\d\./ });
  await expect(note).toContainText("What you typed stays here, and your seats stay yours until their time.");
  await expect(note).toBeInViewport();
  const pay = page.getByRole("button", { name: /^Pay / });
  await pay.click();
  const unsent = page.getByText(
    "You are offline. Please try again once you are connected; you will not pay twice.",
  );
  await expect(unsent).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(back(page)).toBeVisible();
  await expect(unsent).toHaveCount(0);
  await expect(page.getByLabel("Name")).toHaveValue("Hedy Lamarr");

  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await released;
    await route.continue();
  });
  await pay.click();
  await expect(page.getByText(/^No answer yet\. Please keep this page open/)).toBeVisible();
  release();
  await expect(page.getByRole("heading", { level: 1, name: "Your tickets" })).toBeVisible({
    timeout: 20_000,
  });
});

test("the dashboard says offline that its pages stand still, and the till how old its map is", async ({
  page,
  context,
  signIn,
  scene,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await page.goto("/admin/bookings");
  const note = page.getByRole("status").filter({ hasText: /^Offline since \d\d:\d\d\./ });
  await expect(page.getByRole("heading", { level: 1, name: "Bookings" })).toBeVisible();
  await context.setOffline(true);
  await expect(note).toContainText("This page shows how things stood before.");
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(back(page)).toBeVisible();

  await openTill(page, its);
  await context.setOffline(true);
  await expect(page.getByText(AS_OF)).toBeVisible();
  await expect(note).toHaveCount(0);
  await context.setOffline(false);
  await expect(back(page)).toBeVisible();
});
