import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { freeSeats, goToCheckout, openShowtime, ownSeats, takeSeats } from "@/e2e/scene/buying";

/** A seat can be taken and released, and what to do next is in sight. */
async function expectUsable(page: Page): Promise<void> {
  await takeSeats(page, 1);
  await expect(page.getByRole("region", { name: "Your seats" })).toBeInViewport();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await ownSeats(page).first().click();
  await expect(ownSeats(page)).toHaveCount(0);
}

for (const width of [360, 1440]) {
  test(`at ${width} px, read from right to left, the room stays as it is and a seat can be taken`, async ({
    page,
    scene,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      new MutationObserver((_, watch) => {
        if (!document.documentElement) return;
        document.documentElement.dir = "rtl";
        watch.disconnect();
      }).observe(document, { childList: true });
    });
    await openShowtime(page, await scene({ room: "wide" }));
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe("rtl");
    const [left, right] = await freeSeatsOfOneRow(page);
    expect(left).toBeLessThan(right);
    await expectUsable(page);
  });

  test(`at ${width} px, with forced colours, free, taken and own seats differ`, async ({ page, scene }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ forcedColors: "active" });
    await openShowtime(page, await scene({ room: "wide", sold: ["B1", "B2"] }));
    await takeSeats(page, 1);
    const looks = [/, free$/, /, taken$/, /, yours$/].map((name) =>
      page
        .getByRole("checkbox", { name })
        .first()
        .locator("path")
        .first()
        .evaluate((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return `${fill} ${stroke}`;
        }),
    );
    expect(new Set(await Promise.all(looks)).size).toBe(3);
    await expectAccessible(page);
    await goToCheckout(page);
    await expectAccessible(page);
    await page.goBack();
    await ownSeats(page).first().click();
    await expect(ownSeats(page)).toHaveCount(0);
    await expectUsable(page);
  });
}

/** The horizontal centres of the first and the last free seat of a row, by their numbers. */
async function freeSeatsOfOneRow(page: Page): Promise<[number, number]> {
  const row = page.getByRole("row").first().getByRole("checkbox");
  const [first, last] = await Promise.all([row.first().boundingBox(), row.last().boundingBox()]);
  return [first?.x ?? 0, last?.x ?? 0];
}

test.describe("at 200 % zoom", () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  test("the map and the sheet fit a window of half the size", async ({ page, scene }) => {
    await openShowtime(page, await scene({ room: "wide" }));
    await expectUsable(page);
  });
});

test("a seat settles in a short motion, and at once where motion is unwelcome", async ({ page, scene }) => {
  await openShowtime(page, await scene({ room: "wide" }));
  await takeSeats(page, 1);
  for (const reducedMotion of ["reduce", "no-preference"] as const) {
    await page.emulateMedia({ reducedMotion });
    const motion = await ownSeats(page)
      .first()
      .locator("path")
      .first()
      .evaluate((shape) => getComputedStyle(shape).animationName);
    expect(motion === "none").toBe(reducedMotion === "reduce");
  }
});

test("at 360 px every target of the page is at least 24 px in both directions", async ({ page, scene }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openShowtime(page, await scene({ room: "wide" }));
  await takeSeats(page, 1);
  const small = await page.evaluate(() => {
    const targets = document.querySelectorAll(
      "main :is(a[href], button, input, select, summary, [role=checkbox])",
    );
    return [...targets].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      // a link inside a sentence is as high as its line; what is hidden is no target
      const isInText = target.matches("p a, li a.link, h1 a");
      if (isInText || width === 0 || (width >= 24 && height >= 24)) return [];
      return [`${target.getAttribute("aria-label") ?? target.textContent}: ${width} × ${height}`];
    });
  });
  expect(small).toEqual([]);
  const seats = await freeSeats(page).first().boundingBox();
  expect(seats?.width).toBeGreaterThanOrEqual(24);
});
