import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { freeSeats, labelOf, openShowtime, seatNamed } from "@/e2e/scene/buying";

/** Takes a seat, and tells how the claim was answered. */
async function takeFirst(page: Page) {
  const label = await labelOf(freeSeats(page).first());
  const claimed = page.waitForResponse((answer) => answer.request().method() === "POST");
  await seatNamed(page, label).click();
  const answer = await claimed;
  await expect(seatNamed(page, label)).toBeChecked();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
  const headers = await answer.allHeaders();
  return {
    label,
    isNewVisitor: (headers["set-cookie"] ?? "").includes("matinee_visitor="),
    // how Next marks an answer that brings a page along
    withPage: headers["x-action-revalidated"] !== undefined,
  };
}

test("a new visitor's first claim brings a cookie and no page, and the seat is theirs after it", async ({
  page,
  scene,
}) => {
  await openShowtime(page, await scene());
  const first = await takeFirst(page);
  expect(first).toMatchObject({ isNewVisitor: true, withPage: false });
  expect((await takeFirst(page)).isNewVisitor).toBe(false);
  await page.reload();
  await expect(seatNamed(page, first.label)).toBeChecked();
});

test("a cookie that is none of ours is replaced, without the page either", async ({
  page,
  context,
  scene,
}) => {
  await openShowtime(page, await scene());
  await context.addCookies([{ name: "matinee_visitor", value: "broken", url: page.url() }]);
  expect(await takeFirst(page)).toMatchObject({ isNewVisitor: true, withPage: false });
});

test("two tabs that begin at once are one visitor, and keep both their seats", async ({
  page,
  context,
  scene,
}) => {
  const href = await openShowtime(page, await scene());
  const tab = await context.newPage();
  await Promise.all([page.reload(), tab.goto(href)]);
  for (const each of [page, tab]) await expect(freeSeats(each).first()).toBeVisible();
  const { label } = await takeFirst(page);
  await expect(seatNamed(tab, label)).not.toHaveAccessibleName(/, free$/);
  const other = await takeFirst(tab);
  await page.reload();
  for (const each of [label, other.label]) await expect(seatNamed(page, each)).toBeChecked();
});

test.describe("a screen of 2,000 seats on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
  test.slow();

  test("scrolls without being drawn anew, and a tap changes its row alone", async ({ page, scene }) => {
    await openShowtime(page, await scene({ room: "great" }));
    await expect(freeSeats(page)).toHaveCount(2_000);
    await page.evaluate(watchGrid);
    const heard = await page.evaluateHandle(hearScrolls);
    const scroller = page.getByRole("grid").locator("xpath=ancestor::*[contains(@style,'touch-action')]");
    for (const to of [900, 0, 400, 200]) {
      await heard.evaluate((heard) => heard.clear());
      await scroller.evaluate((element, to) => element.scrollTo(to, 0), to);
      await page.evaluate((to) => scrollTo(0, to), to);
      // what hears of it has run by then
      await expect
        .poll(() => heard.evaluate((heard) => [...heard].sort()), "the map and the page have scrolled")
        .toEqual(["map", "page"]);
    }
    expect(await page.evaluate(changedRows), "rows changed by scrolling").toEqual([]);
    await seatNamed(page, "Row V, seat 25").tap();
    await expect(seatNamed(page, "Row V, seat 25")).toBeChecked();
    // the first row had the tab stop until now
    expect((await page.evaluate(changedRows)).toSorted()).toEqual(["Row A", "Row V"]);
  });
});

/** In the page: notes what has told that it scrolled. */
function hearScrolls(): Set<string> {
  const heard = new Set<string>();
  addEventListener("scroll", ({ target }) => heard.add(target === document ? "page" : "map"), {
    capture: true,
  });
  return heard;
}

/** In the page: notes which rows of the map are written to. */
function watchGrid() {
  const rows = new Set<string>();
  Object.assign(window, { changedRows: rows });
  const grid = document.querySelector('[role="grid"]');
  if (!grid) throw new Error("there is no map");
  new MutationObserver((changes) => {
    for (const { target } of changes)
      rows.add((target as Element).closest('[role="row"]')?.getAttribute("aria-label") ?? "the map itself");
  }).observe(grid, { subtree: true, childList: true, attributes: true });
}

const changedRows = () => [...(window as unknown as { changedRows: Set<string> }).changedRows];

test("the scripts that every page starts with say that they are all needed at once", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const files = [...new Set(html.match(/\/_next\/static\/chunks\/[^"\\]+\.js/g))];
  const scripts = await Promise.all(files.map(async (file) => (await request.get(file)).text()));
  const hinted = scripts.filter((script) => script.startsWith("//# allFunctionsCalledOnLoad\n"));
  expect(hinted.length).toBeGreaterThan(2);
  expect(hinted.length).toBeLessThan(scripts.length);
});
