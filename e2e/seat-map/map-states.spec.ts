import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { freeSeats, labelOf, openShowtime, ownSeats, seatNamed, takeSeats } from "@/e2e/scene/buying";
import { answerAllSeats, comeBack, cutOff, expectFitForEveryone, findCancelled } from "@/e2e/scene/states";

const MINUTE = 60_000;
const sheet = { name: "Your seats" };

test.describe("fit for everyone is a showtime", () => {
  test.slow();

  test("that is still being read, and then is not answered", async ({ page, scene }) => {
    const href = await openShowtime(page, await scene({ room: "wide" }));
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/availability", async (route) => {
      await answered;
      await route.fulfill({ status: 503, headers: { "retry-after": "1" }, body: "busy" });
    });
    await page.goto(href);
    await expect(page.getByText("Looking which seats are free …")).toBeVisible();
    await expect(page.getByRole("grid")).toHaveAttribute("aria-busy", "true");
    await expectFitForEveryone(page);
    answer();
    await expect(page.getByText(/Very many people are here right now/)).toBeVisible();
    await expectFitForEveryone(page);
  });

  test("that is sold out, or full with some still choosing", async ({ page, scene }) => {
    const href = await openShowtime(page, await scene({ room: "wide" }));
    await answerAllSeats(page, "sold");
    await page.goto(href);
    await expect(page.getByText("Every seat is sold.")).toBeVisible();
    await expect(page.getByRole("link", { name: "All showtimes of this movie" })).toBeVisible();
    await expectFitForEveryone(page);
    await answerAllSeats(page, "held");
    await page.reload();
    await expect(page.getByText(/^Every seat is taken\. \d+ are still being chosen/)).toBeVisible();
    await expectFitForEveryone(page);
  });

  test("whose sales have closed", async ({ page, atTime, scene }) => {
    const href = await openShowtime(page, await scene({ room: "wide" }));
    await atTime(21 * 24 * 60 * MINUTE);
    await page.goto(href);
    await expect(page.getByText("Sales for this showtime have closed.")).toBeVisible();
    await expect(page.getByRole("link", { name: "All showtimes of this movie" })).toBeVisible();
    await expectFitForEveryone(page);
  });

  test("that is cancelled while one looks at it", async ({ page, scene }) => {
    const href = await openShowtime(page, await scene({ room: "wide" }));
    await page.route("**/availability", (route) => route.fulfill({ status: 410 }));
    await page.goto(href);
    await expect(page.getByText(/This showtime has just been cancelled/)).toBeVisible();
    await expectFitForEveryone(page);
  });

  test("whose time for the seats is short, and then over", async ({ page, atTime, scene }) => {
    await openShowtime(page, await scene({ room: "wide" }));
    const labels = await takeSeats(page, 2);
    await atTime(7 * MINUTE + 5_000);
    await comeBack(page);
    const dialog = page.getByRole("dialog", { name: "Do you need more time?" });
    await expect(dialog).toBeVisible();
    // one look only: the minute that is left goes on meanwhile
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await atTime(8 * MINUTE + 5_000);
    await comeBack(page);
    await expect(page.getByText(/^The time for row .* ran out\. Nothing was charged/)).toBeVisible();
    await expectFitForEveryone(page);
    await page.getByRole("button", { name: "Take the same seats again" }).click();
    for (const label of labels) await expect(seatNamed(page, label)).toBeChecked();
  });

  test("where a seat went to someone faster", async ({ page, browser, scene }) => {
    const href = await openShowtime(page, await scene({ room: "wide" }));
    const rivals = await browser.newContext();
    const rival = await rivals.newPage();
    await rival.goto(href);
    await cutOff(page);
    await page.evaluate(() => window.dispatchEvent(new Event("offline")));
    const label = await labelOf(freeSeats(rival).first());
    await seatNamed(rival, label).click();
    await expect(seatNamed(rival, label)).toBeChecked();
    await rivals.close();
    await seatNamed(page, label).click();
    await expect(page.getByText(/Someone was a moment faster/)).toBeVisible();
    await expect(seatNamed(page, label)).not.toBeChecked();
    await expectFitForEveryone(page);
  });

  test("where the tenth seat is the last one may have", async ({ page, scene }) => {
    await openShowtime(page, await scene({ room: "wide" }));
    const more = page.getByRole("button", { name: "One more" });
    for (let people = 2; people < 10; people++) await more.click();
    // the first claim is read once more, and its good news comes after the refusal
    const reading = Promise.withResolvers<void>();
    await page.route("**/api/showtimes/*/hold*", async (route) => {
      await reading.promise;
      await route.continue();
    });
    await page.getByRole("button", { name: "Best 10 seats" }).click();
    await expect(ownSeats(page)).toHaveCount(10);
    await freeSeats(page).first().click();
    const refusal = page.getByRole("region", sheet).getByText("Ten seats are the most");
    await expect(refusal).toBeVisible();
    const read = page.waitForResponse("**/api/showtimes/*/hold*");
    reading.resolve();
    await (await read).finished();
    // by then the page has heard it and drawn what it says
    for (let turn = 0; turn < 3; turn++) await page.evaluate(() => new Promise((go) => setTimeout(go)));
    await expect(refusal).toBeVisible();
    await expect(ownSeats(page)).toHaveCount(10);
    await expectFitForEveryone(page);
  });

  test("whose server cannot be reached for a moment", async ({ page, scene }) => {
    await openShowtime(page, await scene({ room: "wide" }));
    await answerHolds(page, 502);
    const label = await labelOf(freeSeats(page).first());
    await seatNamed(page, label).click();
    await expect(page.getByText(/The map shows which seats are yours/)).toBeVisible();
    await expect(seatNamed(page, label)).not.toBeChecked();
    await expectFitForEveryone(page);
    await page.unroute("**/api/showtimes/*/hold");
    await seatNamed(page, label).click();
    await expect(seatNamed(page, label)).toBeChecked();
  });

  test("where a press does not get through in a rush", async ({ page, scene }) => {
    await openShowtime(page, await scene({ room: "wide" }));
    await answerHolds(page, 503);
    const label = await labelOf(freeSeats(page).first());
    await seatNamed(page, label).click();
    await expect(
      page.getByText(/Very many people are here right now, so this did not get through/),
    ).toBeVisible();
    await expect(seatNamed(page, label)).not.toBeChecked();
    await expectFitForEveryone(page);
    await page.unroute("**/api/showtimes/*/hold");
    await seatNamed(page, label).click();
    await expect(seatNamed(page, label)).toBeChecked();
  });
});

/** Presses of seats are answered so; what is only read is not. */
const answerHolds = (page: Page, status: number) =>
  page.route("**/api/showtimes/*/hold", (route) =>
    route.request().method() === "POST" ? route.fulfill({ status, body: "busy" }) : route.continue(),
  );

test("a showtime that was cancelled says so, and leads to others", async ({ page }) => {
  await page.goto(`/showtimes/${await findCancelled(page)}`);
  await expect(page.getByText("This showtime was cancelled.")).toBeVisible();
  await expect(page.getByRole("link", { name: "See other showtimes" })).toBeVisible();
  await expectFitForEveryone(page);
});
