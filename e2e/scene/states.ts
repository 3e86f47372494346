import { join } from "node:path";
import { type Page, test } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "@/e2e/fixtures";

export const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1440, height: 900 };

/** Both widths in both themes in one visit: no fault of axe, no sideways scroll, one h1 and no level left out. */
export async function expectFitForEveryone(page: Page): Promise<void> {
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    await expectNoSidewaysScroll(page);
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, colorScheme === "light");
      await keepPicture(page, `${viewport.width}-${colorScheme}`);
    }
  }
  await expectHeadingsInOrder(page);
}

/** For who wants to look at all that the tests pass by: `MATINEE_TEST_PICTURES` is the folder. */
async function keepPicture(page: Page, how: string): Promise<void> {
  const folder = process.env.MATINEE_TEST_PICTURES;
  if (!folder) return;
  const { title, line } = test.info();
  const parts = new URL(page.url()).pathname.split("/").filter((part) => part.length < MOST_LETTERS);
  const name = `${line} ${title.slice(0, 2 * MOST_LETTERS)} ${parts.slice(0, 4).join(" ")}`;
  const taken = (pictures.get(name + how) ?? 0) + 1;
  pictures.set(name + how, taken);
  const file = `${name} ${taken} ${how}`.replace(/[^\w]+/g, "-");
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
}

/** Of a part of an address, where a longer one is a token. */
const MOST_LETTERS = 20;

/** How many pictures there are of a name. */
const pictures = new Map<string, number>();

async function expectHeadingsInOrder(page: Page): Promise<void> {
  const levels = await page
    .getByRole("heading")
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  expect(
    levels.filter((level) => level === 1),
    "one h1",
  ).toHaveLength(1);
  const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect(leaps, `levels of headings: ${levels}`).toEqual([]);
}

/** From now on this page hears nothing of its seats. */
export async function cutOff(page: Page): Promise<void> {
  await page.route("**/live?*", (route) => route.abort());
  await page.route("**/availability", (route) => route.abort());
}

/** From now on every seat of this page is in the given state: two bits a seat. */
export async function answerAllSeats(page: Page, state: "held" | "sold"): Promise<void> {
  await page.route("**/live?*", (route) => route.abort());
  await page.route("**/availability", async (route) => {
    const response = await route.fetch();
    const length = Buffer.from(await response.text(), "base64").length;
    const body = Buffer.alloc(length, state === "held" ? 0b01010101 : 0b10101010).toString("base64");
    await route.fulfill({ response, body, headers: { etag: `"all-${state}"` } });
  });
}

/** Has the page look at what has become of its hold, as when one comes back to its tab. */
export const comeBack = (page: Page): Promise<void> =>
  page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));

/** The demo has one: its number is missing between those that its theater lists. */
export async function findCancelled(page: Page): Promise<number> {
  await page.goto("/theaters");
  const theaters = await hrefs(page, "/theaters/");
  for (const theater of theaters) {
    await page.goto(theater);
    const ids = (await hrefs(page, "/showtimes/")).map((href) => Number(href.split("/")[2]));
    for (let id = Math.min(...ids); id <= Math.max(...ids) + 1; id++) {
      if (ids.includes(id)) continue;
      const answer = await page.request.get(`/api/showtimes/${id}/availability`);
      if (answer.status() === 410) return id;
    }
  }
  throw new Error("no showtime was cancelled");
}

const hrefs = (page: Page, start: string): Promise<string[]> =>
  page
    .getByRole("main")
    .locator(`a[href^="${start}"]`)
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href") ?? ""))]);
