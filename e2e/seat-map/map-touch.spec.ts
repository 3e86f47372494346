import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { openShowtime } from "@/e2e/scene/buying";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const FROM = 30;
const TO = 150;

/** Two fingers on something, side by side, moved far apart. */
async function spread(page: Page, what: Locator): Promise<void> {
  const box = await what.boundingBox();
  const y = (box?.y ?? 0) + Math.min(box?.height ?? 0, 200) / 2;
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...apart: number[]) =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: apart.flatMap((d) => [
        { id: 0, x: 180 - d, y },
        { id: 1, x: 180 + d, y },
      ]),
    });
  await touch("touchStart", FROM);
  for (let apart = FROM; apart <= TO; apart += 6) await touch("touchMove", apart);
  await touch("touchEnd");
}

const scaleOf = (page: Page) => page.evaluate(() => window.visualViewport?.scale);
const widthOf = async (what: Locator) => (await what.boundingBox())?.width ?? 0;

test("two fingers on the map enlarge the map and not the page; beside it they enlarge the page", async ({
  page,
  scene,
}) => {
  await openShowtime(page, await scene({ room: "wide" }));
  const map = page.getByRole("grid");
  const usual = await widthOf(map);
  await spread(page, map);
  await expect.poll(() => widthOf(map)).toBeGreaterThan(usual * 1.5);
  expect(await scaleOf(page)).toBe(1);
  await page.getByRole("button", { name: "Whole room" }).click();
  await expect.poll(() => widthOf(map)).toBeLessThanOrEqual(usual);

  await spread(page, page.getByRole("heading", { level: 1 }));
  await expect.poll(() => scaleOf(page)).toBeGreaterThan(1.5);
});
