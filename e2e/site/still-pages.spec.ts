import type { Page } from "@playwright/test";
import { buyTickets } from "@/e2e/door/at-the-door";
import { expect, test } from "@/e2e/fixtures";
import { openShowtime } from "@/e2e/scene/buying";
import { PHONE } from "@/e2e/scene/states";

const WINDOWS = [PHONE, { width: 1440, height: 900 }];
/** In pixels, a waiting button's spinner to the side: a finger on its way meets what it was meant for all the same. */
const UNFELT = { x: 24, y: 2 };

type Move = { what: string; x: number; y: number };
type LayoutShift = PerformanceEntry & {
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
};

/** From now on the page writes down what moves although nobody has touched anything. */
async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moves: Move[] = [];
    Object.assign(window, { moves });
    new PerformanceObserver((list) => {
      // what comes or goes has no place before or after
      for (const { sources } of list.getEntries() as LayoutShift[])
        for (const { node, previousRect: from, currentRect: to } of sources)
          if (from.height && to.height)
            moves.push({ what: node?.textContent ?? "", x: to.x - from.x, y: to.y - from.y });
    }).observe({ type: "layout-shift", buffered: true });
  });
}

async function expectStill(page: Page): Promise<void> {
  // what is seen is painted, and told to who observes
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  const moves = await page.evaluate(() => (window as unknown as { moves: Move[] }).moves);
  expect(moves.filter(({ x, y }) => Math.abs(x) > UNFELT.x || Math.abs(y) > UNFELT.y)).toEqual([]);
}

test("tickets stand still while they are kept and the screen is kept on", async ({ page, scene, atTime }) => {
  const its = await scene();
  // a browser without a window has no screen to keep on
  await page.addInitScript(() => {
    const request = async () => Object.assign(new EventTarget(), { release: async () => {} });
    Object.defineProperty(navigator, "wakeLock", { value: { request }, configurable: true });
  });
  await watchMoves(page);
  await buyTickets(page, its, 2);
  await atTime(its.showtime.startsAt - Date.now() - 3_600_000);
  for (const window of WINDOWS) {
    await page.setViewportSize(window);
    // where one was, one is again: what moves below the window is nobody's
    await page.getByRole("link", { name: "Add to calendar" }).scrollIntoViewIfNeeded();
    await page.reload();
    await expect(page.getByText("Kept on this device")).toBeVisible();
    await expect(page.getByText("The screen stays on while you see this page.")).toBeVisible();
    await expectStill(page);
  }
});

test("what is beside the seat map stands still while the seats come", async ({ page, scene }) => {
  const its = await scene();
  await watchMoves(page);
  for (const window of WINDOWS) {
    await page.setViewportSize(window);
    await openShowtime(page, its);
    await expectStill(page);
  }
});
