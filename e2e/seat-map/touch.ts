import { expect, type Locator, type Page } from "@playwright/test";

type Point = { x: number; y: number };

/** Fingers on the glass, as the browser hears of them: what a page does with a touch, scrolling included, happens. */
export async function fingersOn(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: Point[]) =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map((point, id) => ({ id, ...point })),
    });
  return {
    down: (...points: Point[]) => send("touchStart", points),
    /** One finger from here to there, in steps as a hand makes them. */
    move: async (from: Point, to: Point, steps = 8) => {
      for (let step = 1; step <= steps; step++) {
        const part = step / steps;
        await send("touchMove", [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
      }
    },
    up: () => send("touchEnd", []),
  };
}

export async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const finger = await fingersOn(page);
  await finger.down(from);
  await finger.move(from, to);
  await finger.up();
}

/**
 * A swipe that scrolls something, until it has come to rest: it goes on after the finger has left, and a browser takes
 * a tap meanwhile for the end of that.
 */
export async function swipeToRest(page: Page, what: Locator, from: Point, to: Point): Promise<void> {
  await what.evaluate((scroller) => {
    scroller.removeAttribute("data-rests");
    scroller.addEventListener("scrollend", () => scroller.setAttribute("data-rests", ""), { once: true });
  });
  await swipe(page, from, to);
  await expect(what, "the swipe scrolls, and ends").toHaveAttribute("data-rests");
}

/** A point of something, in parts of its width and height. */
export async function pointOf(what: Locator, across: number, down: number): Promise<Point> {
  const box = await what.boundingBox();
  if (!box) throw new Error("nothing to touch");
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}
