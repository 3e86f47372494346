import type { Browser, Locator, Page } from "@playwright/test";
import { fillGuest, goToCheckout, payAndGetTickets, takeSeats } from "./buying";
import { expect, test } from "./fixtures";
import { expectFitForEveryone } from "./states";

const OWNER = "owner@matinee.test";
const ADMIN = "admin@matinee.test";

/** Days beyond the demo's programme, each test's own. */
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const board = (page: Page): Locator => page.getByRole("region", { name: /^(Timeline|Proposed day) of/ });
const block = (page: Page, name: string | RegExp): Locator => board(page).getByRole("button", { name });
/** An urgent one is read out by itself and hidden from readers until it has the focus. */
const toast = (page: Page, text: string | RegExp): Locator =>
  page.locator("[role=dialog], [role=alertdialog]").filter({ hasText: text });
const chip = (page: Page, title: string): Locator =>
  page
    .getByRole("region", { name: "Movies to place" })
    .getByRole("button", { name: new RegExp(`^${title}`) });

async function openDay(page: Page, day: string): Promise<void> {
  await page.goto(`/admin/schedule?day=${day}`);
  await expect(board(page)).toBeVisible();
}

/** Puts a movie on a screen as a draft, in plain fields. */
async function place(page: Page, title: string, screen: string, time: string): Promise<void> {
  await chip(page, title).click();
  const form = page.getByRole("region", { name: `Place ${title}` });
  await form.getByLabel("Screen").selectOption(screen);
  await form.getByLabel("Start").fill(time);
  await form.getByRole("button", { name: "Place it as a draft" }).click();
  await expect(block(page, new RegExp(`^${title} ${time}`))).toBeVisible();
  await form.getByRole("button", { name: "Close" }).click();
}

/** Puts one on sale and answers its number. */
async function sell(page: Page, title: string, time: string): Promise<string> {
  await block(page, new RegExp(`^${title} ${time}`)).click();
  const panel = page.getByRole("region", { name: title, exact: true });
  await panel.getByRole("button", { name: "Put it on sale" }).click();
  await expect(block(page, new RegExp(`^${title} ${time}.*on sale`))).toBeVisible();
  const href = await panel.getByRole("link", { name: "Open its page" }).getAttribute("href");
  return String(href).split("/").at(-1) ?? "";
}

/** A guest buys two seats; answers where the tickets are. */
async function buy(browser: Browser, showtimeId: string, email: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`/showtimes/${showtimeId}`);
  await takeSeats(page, 2);
  await goToCheckout(page);
  await fillGuest(page, "Ada Byron", email);
  await payAndGetTickets(page);
  const tickets = page.url();
  await page.close();
  return tickets;
}

/** Where a time lies on the board, in the middle of a screen's row. */
async function spotOf(page: Page, on: Locator, minutes: number, screen: string) {
  const from = await on.boundingBox();
  const row = await page.getByText(screen, { exact: true }).first().boundingBox();
  if (!from || !row) throw new Error("nothing to drag");
  const grab = { x: from.x + 12, y: from.y + from.height / 2 };
  return { grab, to: { x: grab.x + minutes * 1.6, y: row.y + row.height / 2 + 8 } };
}

async function drag(page: Page, on: Locator, minutes: number, screen: string): Promise<void> {
  const { grab, to } = await spotOf(page, on, minutes, screen);
  await page.mouse.move(grab.x, grab.y);
  await page.mouse.down();
  await page.mouse.move(grab.x + 10, grab.y, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
}

test("a showtime is dragged in time and to another screen, is refused where another stands, and is put back", async ({
  page,
  signIn,
}) => {
  await signIn(OWNER);
  await openDay(page, dayIn(30));
  await place(page, "Detour", "The Grand", "10:30");
  await place(page, "Nosferatu", "The Snug", "11:00");

  await drag(page, block(page, /^Detour/), 60, "The Snug");
  await expect(board(page)).toContainText("11:30: Nosferatu is there");
  await page.mouse.up();
  await expect(toast(page, "Nothing was changed")).toContainText(/The screen is taken: Nosferatu/);
  await expect(block(page, /^Detour 10:30.*The Grand/)).toBeVisible();

  await drag(page, block(page, /^Detour/), 75, "The Studio");
  await expect(board(page)).toContainText("11:45");
  await page.mouse.up();
  await expect(block(page, /^Detour 11:45 to .*The Studio/)).toBeVisible();
  await page.reload();
  await expect(block(page, /^Detour 11:45 to .*The Studio/)).toBeVisible();

  await drag(page, block(page, /^Detour/), 30, "The Studio");
  await page.mouse.up();
  await expect(block(page, /^Detour 12:15/)).toBeVisible();
  await toast(page, "It was 11:45").getByRole("button", { name: "Undo" }).click();
  await expect(block(page, /^Detour 11:45/)).toBeVisible();
});

test("a movie is dragged from the list, moved by keys alone, and put on sale with the whole day", async ({
  page,
  signIn,
}) => {
  await signIn(OWNER);
  await openDay(page, dayIn(31));
  const movie = chip(page, "Nosferatu");
  await movie.hover();
  const row = await page.getByText("The Studio", { exact: true }).first().boundingBox();
  const line = await board(page).boundingBox();
  const from = await movie.boundingBox();
  if (!row || !line || !from) throw new Error("nothing to drag");
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 3 });
  await page.mouse.move(line.x + 420, row.y + 20, { steps: 8 });
  await page.mouse.up();
  const placed = block(page, /^Nosferatu .*draft ?, The Studio/);
  await expect(placed).toBeVisible();
  await expect(toast(page, "placed as a draft")).toBeVisible();
  const time = /(\d\d):(\d\d) ?to/.exec((await placed.textContent()) ?? "");
  const minutes = Number(time?.[1]) * 60 + Number(time?.[2]);
  expect(minutes % 5).toBe(0);

  await placed.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText(/The Studio\. Free\.$/)).toBeAttached();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText(/^\d\d:\d\d, The Snug\. Free\.$/)).toBeAttached();
  await page.keyboard.press("Space");
  const later = minutes + 10;
  const name = `${String(Math.floor(later / 60)).padStart(2, "0")}:${String(later % 60).padStart(2, "0")}`;
  await expect(block(page, new RegExp(`^Nosferatu ${name} to .*draft ?, The Snug`))).toBeVisible();

  await place(page, "Detour", "The Grand", "22:00");
  await page.getByRole("button", { name: "Put all 2 drafts on sale" }).click();
  await expect(block(page, /^Detour 22:00.*on sale$/)).toBeVisible();
  await expect(block(page, /^Nosferatu .*on sale/)).toBeVisible();
});

test("what was sold is changed only by telling its customers, who may then cancel until the start", async ({
  page,
  browser,
  signIn,
  openLetter,
  atTime,
}) => {
  const day = dayIn(32);
  const email = `moved-${Date.now()}@example.com`;
  await signIn(OWNER);
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

  await openLetter(email);
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

test("a showtime that is called off gives everyone the money back and tells them", async ({
  page,
  browser,
  signIn,
  openLetter,
}) => {
  const day = dayIn(33);
  const emails = [1, 2].map((i) => `off-${i}-${Date.now()}@example.com`);
  await signIn(OWNER);
  await openDay(page, day);
  await place(page, "Detour", "The Snug", "12:00");
  const id = await sell(page, "Detour", "12:00");
  for (const email of emails) await buy(browser, id, email);

  await page.goto(`/admin/showtimes/${id}`);
  await page.getByRole("link", { name: "Call it off" }).click();
  await page.getByRole("button", { name: "Call it off and refund 2 bookings" }).click();
  await expect(page.getByLabel("Reason")).toHaveAccessibleDescription(/Say in a sentence why/);
  await page.getByLabel("Reason").fill("The projector is broken.");
  await page.getByRole("button", { name: "Call it off and refund 2 bookings" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Called off" })).toContainText(
    "All 2 bookings are refunded and told",
  );
  for (const email of emails) {
    await openLetter(email);
    await expect(page.getByRole("main")).toContainText("The projector is broken.");
    await expect(page.getByRole("main")).toContainText("goes back the way you paid");
  }
  await page.goto(`/showtimes/${id}`);
  await expect(page.getByRole("main")).toContainText("This showtime was cancelled");
});

test("a showtime is repeated, a week is copied, and a day is filled, each after a preview", async ({
  page,
  signIn,
}) => {
  const [first, last] = [dayIn(41), dayIn(43)];
  await signIn(OWNER);
  await openDay(page, first);
  await place(page, "Nosferatu", "The Grand", "14:00");
  await page.getByRole("link", { name: "Repeat" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Repeat a showtime" })).toBeVisible();
  await page.getByLabel("Movie").pressSequentially("detour");
  await page.getByRole("option", { name: "Detour" }).click();
  await page.getByLabel("Start").fill("13:00");
  await page.getByLabel("From").fill(first);
  await page.getByLabel("Until").fill(last);
  await page.getByRole("button", { name: "Show the preview" }).click();
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText("2 of 3 fit");
  await expect(preview).toContainText("No: Nosferatu has the screen from 14:00");
  await page.getByRole("button", { name: "Schedule the 2 that fit" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 showtimes were made" })).toBeVisible();

  await page.goto(`/admin/schedule/copy?day=${first}`);
  await page.getByLabel("To the days from").fill(dayIn(51));
  await page.getByRole("button", { name: "Show the preview" }).click();
  await expect(preview).toContainText("3 of 3 fit");
  await page.getByRole("button", { name: "Schedule the 3 that fit" }).click();
  await expect(page.getByRole("status").filter({ hasText: "3 showtimes were made" })).toBeVisible();
  await expect(block(page, /^Nosferatu 14:00/)).toBeVisible();

  await page.getByRole("link", { name: "Fill this day" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fill this day" })).toBeVisible();
  await page.getByLabel(/^Metropolis/).selectOption("3, as usual");
  await page.getByLabel(/^Detour/).selectOption("5, often");
  await page.getByRole("button", { name: "Propose a day" }).click();
  await expect(block(page, /^Nosferatu 14:00.*draft/)).toBeVisible();
  const proposed = block(page, /proposed$/);
  await expect(proposed.first()).toBeVisible();
  const many = await proposed.count();
  await proposed.first().click();
  await page.getByRole("button", { name: "Leave it out" }).click();
  await page.getByRole("button", { name: `Accept ${many - 1} as drafts` }).click();
  await expect(page.getByRole("status").filter({ hasText: `${many - 1} showtimes were made` })).toBeVisible();
  await expect(block(page, /, draft ?, /)).toHaveCount(many);
});

test("the second of two editors is told what the first one saved", async ({ page, context, signIn }) => {
  await signIn(OWNER);
  await openDay(page, dayIn(34));
  await place(page, "Detour", "The Grand", "12:00");
  await page.getByRole("region", { name: "The Grand" }).getByRole("link", { name: "Detour" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Detour" })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Language").fill("French");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByLabel("Language")).toHaveValue("French");
  await expect(other.getByRole("list", { name: "What happened" })).toContainText("French");

  await page.getByLabel("Language").fill("German");
  await page.getByRole("button", { name: "Save" }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Somebody else saved this" });
  await expect(notice.getByRole("row", { name: /Language/ })).toContainText("FrenchGerman");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("list", { name: "What happened" })).toContainText("French → German");
});

test("an owner reaches no other theater's days and showtimes", async ({ page, signIn }) => {
  await signIn(OWNER);
  for (const path of ["", "/fill", "/repeat", "/copy"])
    expect((await page.goto(`/admin/schedule${path}?theater=2`))?.status(), path).toBe(404);
  await page.goto("/admin/schedule");
  await expect(page.getByLabel("Theater").getByRole("option")).toHaveText(["The Lantern"]);

  for (const path of ["", "/change", "/cancel"])
    expect((await page.goto(`/admin/showtimes/999999${path}`))?.status(), path).toBe(404);
  await page.goto("/theaters");
  const theaters = page.getByRole("main").locator('a[href^="/theaters/"]:not([href$="/the-lantern"])');
  await page.goto(String(await theaters.first().getAttribute("href")));
  const href = await page.getByRole("main").locator('a[href^="/showtimes/"]').first().getAttribute("href");
  for (const path of ["", "/change", "/cancel"])
    expect((await page.goto(`/admin${href}${path}`))?.status(), path).toBe(404);
});

test("times that a clock change skips or doubles are said, and the past is refused", async ({
  page,
  signIn,
}) => {
  await signIn(OWNER);
  const year = new Date().getUTCFullYear() + 1;
  const lastSunday = (month: number) => {
    const end = new Date(Date.UTC(year, month + 1, 0));
    return new Date(Date.UTC(year, month, end.getUTCDate() - end.getUTCDay())).toISOString().slice(0, 10);
  };
  await openDay(page, lastSunday(2));
  await expect(
    page.getByRole("status").filter({ hasText: "The clocks go forward on this day" }),
  ).toBeVisible();
  await chip(page, "Detour").click();
  const form = page.getByRole("region", { name: "Place Detour" });
  await form.getByLabel("Start").fill("01:30");
  await form.getByRole("button", { name: "Place it as a draft" }).click();
  await expect(form.getByRole("alert")).toContainText("There is no such time there on that day");

  await openDay(page, lastSunday(9));
  await chip(page, "Detour").click();
  await form.getByLabel("Start").fill("01:30");
  await form.getByRole("button", { name: "Place it as a draft" }).click();
  await expect(form.getByRole("alert")).toContainText("comes twice");
  await form.getByLabel("Which of the two").selectOption("The second");
  await form.getByRole("button", { name: "Place it as a draft" }).click();
  await expect(block(page, /^Detour 01:30/)).toBeVisible();

  await openDay(page, dayIn(-1));
  await chip(page, "Detour").click();
  await form.getByLabel("Start").fill("03:00");
  await form.getByRole("button", { name: "Place it as a draft" }).click();
  await expect(form.getByRole("alert")).toContainText("That has passed already");
});

const PROGRAMME_DAY = dayIn(3);
const PAGES = {
  "the timeline": `/admin/schedule?theater=1&day=${PROGRAMME_DAY}`,
  "a proposed day": `/admin/schedule/fill?day=${dayIn(45)}&theater=1&w5=3&screen=1&screen=2&opens=10:00&closes=23:00&prime=19:30&stagger=10&priceCardId=1&format=2D`,
  "a copy's preview": `/admin/schedule/copy?theater=1&day=${PROGRAMME_DAY}&days=1&to=${dayIn(46)}`,
  "the form of a repeat": "/admin/schedule/repeat",
};

for (const [name, path] of Object.entries(PAGES))
  test(`${name} is fit for everyone`, async ({ page, signIn }) => {
    await signIn(ADMIN);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectFitForEveryone(page);
  });

for (const [name, step] of Object.entries({
  "a showtime's page": "",
  "its change": "/change",
  "its calling off": "/cancel",
}))
  test(`${name} is fit for everyone`, async ({ page, signIn }) => {
    await signIn(ADMIN);
    await page.goto(PAGES["the timeline"]);
    const first = page.getByRole("region", { name: "The Grand" }).getByRole("link").first();
    await page.goto(`${await first.getAttribute("href")}${step}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectFitForEveryone(page);
  });
