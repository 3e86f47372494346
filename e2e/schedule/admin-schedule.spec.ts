import { expect, test } from "@/e2e/fixtures";
import { ADMIN, OWNER } from "@/e2e/scene/demo-people";
import { dayIn } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { block, board, chip, drag, heard, openDay, openTheater, pickUp, place, toast } from "./schedule";

// each test plans a day of its own, beyond the demo's programme

test("a showtime is dragged in time and to another screen, is refused where another stands, and is put back", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await openTheater(scene);
  await signIn(await its.addStaff("owner"));
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
  await expect(block(page, /^Detour 11:45 to .*The Studio$/)).toBeVisible();
  await page.reload();
  await expect(block(page, /^Detour 11:45 to .*The Studio$/)).toBeVisible();

  await drag(page, block(page, /^Detour/), 30, "The Studio");
  await page.mouse.up();
  await expect(block(page, /^Detour 12:15/)).toBeVisible();
  await toast(page, "It was 11:45").getByRole("button", { name: "Undo" }).click();
  await expect(block(page, /^Detour 11:45/)).toBeVisible();
});

test("a movie is dragged from the list, moved by keys alone, and put on sale with the whole day", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await openTheater(scene);
  await signIn(await its.addStaff("owner"));
  await openDay(page, dayIn(31));
  await board(page).scrollIntoViewIfNeeded();
  await chip(page, "Nosferatu").hover();
  const from = await chip(page, "Nosferatu").boundingBox();
  if (!from) throw new Error("nothing to drag");
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 3 });
  await expect(page.getByText("Not on a screen.", { exact: true })).toBeAttached();
  const rowOf = () => page.getByText("The Studio", { exact: true }).first().boundingBox();
  const row = await rowOf();
  if (!row) throw new Error("nowhere to drop");
  await page.mouse.move(row.x + 420, row.y + row.height / 2, { steps: 8 });
  await expect(page.getByText(/^\d\d:\d\d, The Studio\. Free\.$/)).toBeAttached();
  expect(await rowOf(), "the row stands where it stood").toEqual(row);
  await page.mouse.up();
  const placed = block(page, /^Nosferatu .*draft ?, The Studio$/);
  await expect(placed).toBeVisible();
  await expect(toast(page, "placed as a draft")).toBeVisible();
  const time = /(\d\d):(\d\d) ?to/.exec((await placed.textContent()) ?? "");
  const minutes = Number(time?.[1]) * 60 + Number(time?.[2]);
  expect(minutes % 5).toBe(0);

  const clock = (of: number) =>
    `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`;
  // not what was said when it was put down: keys are heard once it is picked up, and each answers for itself
  const isHeardAt = (words: string) => expect(heard(page)).toHaveText(words);
  await placed.focus();
  await pickUp(page, `${clock(minutes)}, The Studio. Free.`);
  await page.keyboard.press("ArrowRight");
  await isHeardAt(`${clock(minutes + 5)}, The Studio. Free.`);
  await page.keyboard.press("ArrowRight");
  await isHeardAt(`${clock(minutes + 10)}, The Studio. Free.`);
  await page.keyboard.press("ArrowUp");
  await isHeardAt(`${clock(minutes + 10)}, The Snug. Free.`);
  await page.keyboard.press("Space");
  const moved = new RegExp(`^Nosferatu ${clock(minutes + 10)} to .*draft ?, The Snug`);
  await expect(block(page, moved)).toBeVisible();

  await place(page, "Detour", "The Grand", "22:00");
  await page.getByRole("button", { name: "Put all 2 drafts on sale" }).click();
  await expect(block(page, /^Detour 22:00.*on sale$/)).toBeVisible();
  await expect(block(page, /^Nosferatu .*on sale/)).toBeVisible();
});

test("what is being saved is moved on only once it is saved", async ({ page, signIn, scene }) => {
  const its = await openTheater(scene);
  await signIn(await its.addStaff("owner"));
  await openDay(page, dayIn(33));
  await place(page, "Detour", "The Grand", "12:00");
  const calls: (() => void)[] = [];
  await page.route("**/admin/schedule**", (route) =>
    route.request().method() === "POST" ? void calls.push(() => void route.continue()) : route.continue(),
  );
  await block(page, /^Detour 12:00/).focus();
  await pickUp(page, "12:00, The Grand. Free.");
  await page.keyboard.press("ArrowRight");
  await expect(heard(page)).toHaveText("12:05, The Grand. Free.");
  await page.keyboard.press("Space");
  const saving = block(page, /^Detour 12:05 .*being saved$/);
  await expect(saving).toBeVisible();
  await saving.focus();
  for (const key of ["Space", "ArrowRight", "Space"]) await page.keyboard.press(key, { delay: 200 });
  await expect.poll(() => calls.length).toBe(1);
  calls[0]?.();
  await expect(block(page, /^Detour 12:05 .*draft ?, The Grand$/)).toBeVisible();
  await expect(toast(page, "It was 12:00")).toBeVisible();
  await expect(toast(page, "Nothing was changed")).toHaveCount(0);
  expect(calls).toHaveLength(1);
});

test("the second of two editors is told what the first one saved", async ({
  page,
  context,
  signIn,
  scene,
}) => {
  const its = await openTheater(scene);
  await signIn(await its.addStaff("owner"));
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
  await page.goto("/theaters/the-meridian");
  const href = await page.getByRole("main").locator('a[href^="/showtimes/"]').first().getAttribute("href");
  for (const path of ["", "/change", "/cancel"])
    expect((await page.goto(`/admin${href}${path}`))?.status(), path).toBe(404);
});

test("times that a clock change skips or doubles are said, and the past is refused", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await openTheater(scene);
  await signIn(await its.addStaff("owner"));
  const year = new Date().getUTCFullYear() + 1;
  // clocks change in the night that belongs to the Saturday
  const saturdayBeforeLastSunday = (month: number) => {
    const end = new Date(Date.UTC(year, month + 1, 0));
    return new Date(Date.UTC(year, month, end.getUTCDate() - end.getUTCDay() - 1)).toISOString().slice(0, 10);
  };
  await openDay(page, saturdayBeforeLastSunday(2));
  await expect(
    page.getByRole("status").filter({ hasText: "The clocks go forward on this day" }),
  ).toBeVisible();
  await chip(page, "Detour").click();
  const form = page.getByRole("region", { name: "Place Detour" });
  await form.getByLabel("Start").fill("01:30");
  await form.getByRole("button", { name: "Place it as a draft" }).click();
  await expect(form.getByRole("alert")).toContainText("There is no such time there on that day");

  await openDay(page, saturdayBeforeLastSunday(9));
  await chip(page, "Detour").click();
  await form.getByLabel("Start").fill("01:30");
  await form.getByRole("button", { name: "Place it as a draft" }).click();
  await expect(form.getByRole("alert")).toContainText("comes twice");
  await form.getByLabel("Which of the two").selectOption("The second");
  await form.getByRole("button", { name: "Place it as a draft" }).click();
  await expect(block(page, /^Detour 01:30/)).toBeVisible();

  await openDay(page, dayIn(-2));
  await chip(page, "Detour").click();
  await form.getByLabel("Start").fill("03:00");
  await form.getByRole("button", { name: "Place it as a draft" }).click();
  await expect(form.getByRole("alert")).toContainText("That has passed already");
});

const PROGRAMME_DAY = dayIn(3);
const PAGES = {
  "the board": `/admin/schedule?theater=1&day=${PROGRAMME_DAY}`,
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
  "its cancelling": "/cancel",
}))
  test(`${name} is fit for everyone`, async ({ page, signIn }) => {
    await signIn(ADMIN);
    await page.goto(PAGES["the board"]);
    const first = page.getByRole("region", { name: "The Grand" }).getByRole("link").first();
    await page.goto(`${await first.getAttribute("href")}${step}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectFitForEveryone(page);
  });
