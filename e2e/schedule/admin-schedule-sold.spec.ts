import { expect, test } from "@/e2e/fixtures";
import { dayIn } from "@/e2e/scene/of-its-own";
import { block, buy, drag, openDay, openTheater, place, sell } from "./schedule";

test("what was sold is changed only by telling its customers, who may then cancel until the start", async ({
  page,
  browser,
  signIn,
  openMessage,
  atTime,
  scene,
}) => {
  const day = dayIn(32);
  const email = `moved-${Date.now()}@example.com`;
  const its = await openTheater(scene);
  await signIn(await its.addStaff("owner"));
  await openDay(page, day);
  await place(page, "Detour", "The Grand", "12:00");
  const id = await sell(page, "Detour", "12:00");
  const tickets = await buy(browser, id, email);

  await openDay(page, day);
  await drag(page, block(page, /^Detour 12:00/), 60, "The Grand");
  await page.mouse.up();
  await expect(page.getByRole("heading", { level: 1, name: "Change it and tell customers" })).toBeVisible();
  await expect(page.getByLabel("Start")).toHaveValue("13:00");
  await page.getByRole("button", { name: "Change it and write to one customer" }).click();
  await expect(page.getByRole("main")).toContainText("13:00 to");
  await expect(page.getByRole("main")).toContainText("Changed after it was sold");

  await openMessage(email);
  await expect(page.getByRole("main")).toContainText("It is now: Detour");
  // half an hour before the start, far beyond the usual cut-off
  await atTime(Date.parse(`${day}T12:30:00Z`) - Date.now());
  await page.goto(tickets);
  await expect(page.getByRole("main")).toContainText("This showtime has changed since you booked");
  await page.getByRole("link", { name: "Cancel seats" }).click();
  await expect(page.getByRole("checkbox")).toHaveCount(2);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Show my refund" }).click();
  await page.getByRole("button", { name: /^Cancel 2 seats and refund/ }).click();
  await expect(page.getByRole("main")).toContainText("Your refund goes back the way you paid");
});

test("a showtime that is cancelled refunds everyone and tells them", async ({
  page,
  browser,
  signIn,
  openMessage,
  scene,
}) => {
  const day = dayIn(33);
  const emails = [1, 2].map((i) => `off-${i}-${Date.now()}@example.com`);
  const its = await openTheater(scene);
  await signIn(await its.addStaff("owner"));
  await openDay(page, day);
  await place(page, "Detour", "The Grand", "12:00");
  const id = await sell(page, "Detour", "12:00");
  for (const email of emails) await buy(browser, id, email);

  await page.goto(`/admin/showtimes/${id}`);
  await page.getByRole("link", { name: "Cancel the showtime" }).click();
  await page.getByRole("button", { name: "Cancel it and refund 2 bookings" }).click();
  await expect(page.getByLabel("Reason")).toHaveAccessibleDescription(/Say in a sentence why/);
  await page.getByLabel("Reason").fill("The projector is broken.");
  await page.getByRole("button", { name: "Cancel it and refund 2 bookings" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Cancelled" })).toContainText(
    "All 2 bookings are refunded and told",
  );
  for (const email of emails) {
    await openMessage(email);
    await expect(page.getByRole("main")).toContainText("The projector is broken.");
    await expect(page.getByRole("main")).toContainText("goes back the way you paid");
  }
  await page.goto(`/showtimes/${id}`);
  await expect(page.getByRole("main")).toContainText("This showtime was cancelled");
});
