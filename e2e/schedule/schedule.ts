import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { fillGuest, goToCheckout, payAndGetTickets, takeSeats } from "@/e2e/scene/buying";
import type { OpenScene, Scene } from "@/e2e/scene/open-scene";

export const board = (page: Page): Locator =>
  page.getByRole("region", { name: /^(Schedule|Proposed day) of/ });
export const block = (page: Page, name: string | RegExp): Locator =>
  board(page).getByRole("button", { name });
/** An urgent one is read out by itself and hidden from readers until it has the focus. */
export const toast = (page: Page, text: string | RegExp): Locator =>
  page.locator("[role=dialog], [role=alertdialog]").filter({ hasText: text });
/** What the board last said of a drag, as a screen reader hears it. */
export const heard = (page: Page): Locator => page.locator("[id^=DndLiveRegion]");

/** Takes what has the focus up by keys, and waits until the next one is heard. */
export async function pickUp(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Space");
  await expect(heard(page)).toHaveText(words);
  // keys are listened to from a timer on that the press set; those set later come later
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
}

export const chip = (page: Page, title: string): Locator =>
  page
    .getByRole("region", { name: "Movies to place" })
    .getByRole("button", { name: new RegExp(`^${title}`) });

/** A theater of three screens, whose programme is on none of the days that are planned here. */
export async function openTheater(scene: OpenScene): Promise<Scene> {
  const its = await scene({ screen: { name: "The Grand" } });
  await its.addScreen("The Snug", 1);
  await its.addScreen("The Studio", 2);
  return its;
}

export async function openDay(page: Page, day: string): Promise<void> {
  await page.goto(`/admin/schedule?day=${day}`);
  await expect(board(page)).toBeVisible();
}

/** Puts a movie on a screen as a draft, in plain fields. */
export async function place(page: Page, title: string, screen: string, time: string): Promise<void> {
  await chip(page, title).click();
  const form = page.getByRole("region", { name: `Place ${title}` });
  await form.getByLabel("Screen").selectOption(screen);
  await form.getByLabel("Start").fill(time);
  await form.getByRole("button", { name: "Place it as a draft" }).click();
  await expect(block(page, new RegExp(`^${title} ${time}`))).toBeVisible();
  await form.getByRole("button", { name: "Close" }).click();
  await expect(form).toBeHidden();
}

/** Puts one on sale and answers its number. */
export async function sell(page: Page, title: string, time: string): Promise<string> {
  await block(page, new RegExp(`^${title} ${time}`)).click();
  const panel = page.getByRole("region", { name: title, exact: true });
  await panel.getByRole("button", { name: "Put it on sale" }).click();
  await expect(block(page, new RegExp(`^${title} ${time}.*on sale`))).toBeVisible();
  const href = await panel.getByRole("link", { name: "Open its page" }).getAttribute("href");
  return String(href).split("/").at(-1) ?? "";
}

/** A guest buys two seats; answers where the tickets are. */
export async function buy(browser: Browser, showtimeId: string, email: string): Promise<string> {
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
  await expect(on).not.toHaveAccessibleName(/being saved$/);
  // it stands still: what opened or closed above it has done so
  await on.hover();
  const from = await on.boundingBox();
  const row = await page.getByText(screen, { exact: true }).first().boundingBox();
  if (!from || !row) throw new Error("nothing to drag");
  const grab = { x: from.x + 12, y: from.y + from.height / 2 };
  return { grab, to: { x: grab.x + minutes * 1.6, y: row.y + row.height / 2 + 8 } };
}

export async function drag(page: Page, on: Locator, minutes: number, screen: string): Promise<void> {
  const { grab, to } = await spotOf(page, on, minutes, screen);
  await page.mouse.move(grab.x, grab.y);
  await page.mouse.down();
  await page.mouse.move(grab.x + 10, grab.y, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
}
