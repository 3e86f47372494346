import { sql } from "drizzle-orm";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { freeSeats, labelOf, openShowtime, seatNamed, seesTaken, takeSeats } from "@/e2e/scene/buying";

test("who is asked for work sees it done, may leave it, and has the seat once it is", async ({
  page,
  browser,
  address,
  scene,
  siteDatabase,
}) => {
  test.slow();
  const href = await openShowtime(page, await scene());
  const neighbours = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const neighbour = await neighbours.newPage();
  await neighbour.goto(href);
  await seesTaken(page, await takeSeats(neighbour, 1));
  await neighbours.close();
  const haveTried = (seats: number) =>
    siteDatabase.run(
      sql`update hold_repeats set holds = ${seats} where showtime_id = ${Number(/\d+$/.exec(href)?.[0])}`,
    );

  await haveTried(1_000);
  const label = await labelOf(freeSeats(page).first());
  await seatNamed(page, label).click();
  await expect(page.getByRole("progressbar", { name: "Puzzle for your seats" })).toBeVisible();
  await expect(page.getByText(/your browser solves a small puzzle/)).toBeVisible();
  await expect(page.getByText(/ left$/).first()).toBeVisible();
  await expectAccessible(page);
  // a first visitor's next seat waits until that one is answered, and is left with it
  const next = await labelOf(freeSeats(page).nth(3));
  await seatNamed(page, next).click();
  await page.getByRole("button", { name: "Leave it" }).press("Enter");
  await expect(page.getByText(/No seats were taken/)).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  for (const left of [label, next]) await expect(seatNamed(page, left)).not.toBeChecked();
  // who goes by keys goes on from there
  const sheet = page.getByRole("region", { name: "Your seats" });
  expect(await sheet.evaluate((its) => its.contains(document.activeElement))).toBe(true);

  await haveTried(20);
  const claims: boolean[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && /\/hold$/.test(request.url()))
      claims.push("proof" in request.postDataJSON());
  });
  await seatNamed(page, label).click();
  // what is chosen looks chosen at once: the way on is there once it is held
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
  expect(claims).toEqual([false, true]);
});
