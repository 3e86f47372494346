import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { freeSeats, labelOf, openShowtime, seatNamed } from "@/e2e/scene/buying";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

/** After so many frames without it a look has not come by itself. */
const GIVEN_UP = 30;

/**
 * Counts the animation frames from the browser's own click to the one that finds the look, on the page's clock and
 * whatever a frame takes on this machine: 1 is the very next frame.
 */
async function countFrames(page: Page, label: string, look: "the seat is mine" | "the way on is open") {
  await page.evaluate(
    ([label, look, most]) => {
      const isThere = () => {
        if (look === "the way on is open") return document.querySelector('a[href^="/checkout/"]') !== null;
        const seat = document.querySelector(`[role="checkbox"][aria-label^="${label},"]`);
        return (
          seat?.getAttribute("aria-checked") === "true" &&
          seat.getAttribute("aria-label")?.endsWith(", yours") === true &&
          seat.querySelector('[data-mark="mine"]') !== null
        );
      };
      if (isThere()) throw new Error("it looks like that already");
      const counted = new Promise<number>((tell) => {
        const onClick = () => {
          let frames = 0;
          const next = () => {
            frames++;
            if (isThere() || frames === most) tell(frames);
            else requestAnimationFrame(next);
          };
          requestAnimationFrame(next);
        };
        // heard before anything of ours hears it
        addEventListener("click", onClick, { capture: true, once: true });
      });
      Object.assign(window, { counted });
    },
    [label, look, GIVEN_UP] as const,
  );
  await seatNamed(page, label).tap();
  return page.evaluate(() => (window as unknown as { counted: Promise<number> }).counted);
}

test("a seat of the largest screen is mine in the very next frame, on a slow phone and before any answer", async ({
  page,
  scene,
}) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let claims = 0;
  await page.route("**/api/showtimes/*/hold", async (route) => {
    if (route.request().method() === "POST") {
      claims++;
      await released;
    }
    await route.continue();
  });
  await openShowtime(page, await scene({ room: "grand" }));
  await expect(page.getByRole("checkbox")).toHaveCount(300);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });

  const free = await Promise.all([0, 1].map((nth) => labelOf(freeSeats(page).nth(nth))));
  const [first = "", second = ""] = free;
  expect(await countFrames(page, first, "the seat is mine")).toBe(1);
  await expect.poll(() => claims).toBe(1);
  // the count would tell of a look that waits for the answer: the way on does
  expect(await countFrames(page, second, "the way on is open")).toBe(GIVEN_UP);
  await expect(seatNamed(page, second)).toBeChecked();

  release();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
  for (const label of free) await expect(seatNamed(page, label)).toBeChecked();
});
