import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { waitingRooms } from "@/db/schema/waiting-rooms";
import { expect, test } from "@/e2e/fixtures";
import { freeSeats, labelOf, openShowtime, seatNamed, seesTaken, takeSeats } from "@/e2e/scene/buying";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { MINUTE_MS } from "@/lib/clock-units";

const idOf = (path: string) => Number(/\d+$/.exec(path)?.[0]);
const turn = (page: Page) => page.getByText("It is your turn.", { exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { name });

const addRoom = (db: Database, path: string) =>
  db
    .insert(waitingRooms)
    .values({ showtimeId: idOf(path), opensAt: Date.now() + 30 * MINUTE_MS, capacity: 1 });
const open = (db: Database, path: string) =>
  db.run(sql`update waiting_rooms set opens_at = ${Date.now() - 1} where showtime_id = ${idOf(path)}`);

test("two who wait are drawn; the second chooses once the first holds seats, and may leave", async ({
  page,
  browser,
  scene,
  siteDatabase,
}) => {
  const { showtime } = await scene();
  await addRoom(siteDatabase, showtime.path);
  const others = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": "203.0.113.77" } });
  const both = [page, await others.newPage()];
  for (const one of both) {
    await one.goto(showtime.path);
    await expect(heading(one, "You are in the waiting room")).toBeVisible();
    await expect(freeSeats(one)).toHaveCount(0);
    // who has only opened the page begins at its top
    expect(await one.evaluate(() => document.activeElement === document.body)).toBe(true);
  }
  await expectFitForEveryone(page);
  expect(new URL(page.url()).search).toBe("");

  await open(siteDatabase, showtime.path);
  // a place outlives loading the page again; of an opening that no manager moved the server hears a second later
  for (const one of both)
    await expect(async () => {
      await one.reload();
      await expect(heading(one, "One moment …")).toBeHidden();
      await expect(turn(one).or(heading(one, "You are in line"))).toBeVisible({ timeout: 500 });
    }).toPass();
  const [first, second] = ((await turn(page).isVisible()) ? both : both.toReversed()) as [Page, Page];
  await expect(second.getByText("You are next.").first()).toBeVisible();
  await expectFitForEveryone(second);
  await expectFitForEveryone(first);

  const firsts = await takeSeats(first, 1);
  await expect(turn(first)).toBeHidden();
  await expect(turn(second)).toBeVisible({ timeout: 20_000 });
  await expect(second).toHaveTitle(/^Your turn: /);
  await seesTaken(second, firsts);
  const seconds = await takeSeats(second, 1);
  await seesTaken(first, seconds);
  await takeSeats(first, 1);
  await others.close();
});

test("who leaves lets the next one in, and stands behind all when they come again", async ({
  page,
  browser,
  scene,
  siteDatabase,
}) => {
  const { showtime } = await scene();
  await addRoom(siteDatabase, showtime.path);
  await open(siteDatabase, showtime.path);
  await page.goto(showtime.path);
  await expect(turn(page)).toBeVisible();
  const others = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": "203.0.113.78" } });
  const other = await others.newPage();
  await other.goto(showtime.path);
  await expect(heading(other, "You are in line")).toBeVisible();

  await page.getByRole("button", { name: "Leave, and let the next one in" }).press("Enter");
  await expect(heading(page, "You have left the line")).toBeFocused();
  await expectFitForEveryone(page);
  await expect(turn(other)).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Come in again" }).click();
  await expect(heading(page, "You are in line")).toBeVisible();
  await others.close();
});

test("a manager switches a room on in a rush: who takes a seat then waits, and once it ends nobody does", async ({
  page,
  browser,
  scene,
  signIn,
}) => {
  const its = await scene();
  const customers = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": "203.0.113.79" } });
  const customer = await customers.newPage();
  await openShowtime(customer, its);
  await signIn(await its.addStaff("owner"));
  await page.goto(`/admin/showtimes/${its.showtime.id}`);
  await page.getByLabel("Choose at the same time").fill("0");
  await page.getByRole("button", { name: "Open the sale by a waiting room" }).click();
  await expect(page.getByText(/Between 1 and 2,000 people/)).toBeVisible();
  await page.getByLabel("Choose at the same time").fill("3");
  await page.getByRole("button", { name: "Open the sale by a waiting room" }).click();
  await expect(
    page.getByText(/The sale opens on .* at 10:00\. 0 people are in the waiting room/),
  ).toBeVisible();
  await expectFitForEveryone(page);
  await page.getByRole("button", { name: "Switch it on now" }).click();
  await expect(page.getByText(/ at 10:00\. 0 people/)).toBeHidden();
  await expect(page.getByLabel("Choose at the same time")).toHaveValue("3");

  const label = await labelOf(freeSeats(customer).first());
  await seatNamed(customer, label).click();
  // a minute later it is drawn
  await expect(heading(customer, "You are in the waiting room").or(turn(customer))).toBeVisible();
  await page.reload();
  await expect(page.getByText(/One person is in the waiting room|, 1 may choose now/)).toBeVisible();
  await page.getByRole("button", { name: "End the waiting room" }).click();
  await page.getByRole("button", { name: "End it" }).click();
  await expect(page.getByText(/For a sale that many will want/)).toBeVisible();
  await customer.reload();
  await takeSeats(customer, 1);
  await customers.close();
});
