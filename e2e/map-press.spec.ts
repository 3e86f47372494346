import type { Page } from "@playwright/test";
import { freeSeats, openShowtime, ownSeats, seatNamed } from "./buying";
import { expect, test } from "./fixtures";
import { fingersOn, pointOf } from "./touch";

const tip = (page: Page) => page.locator("[data-peek]");
const middleOf = (page: Page, label: string) => pointOf(seatNamed(page, label), 0.5, 0.5);

/** Where the map and what it scrolls in stand, which a tip must not change. */
const mapOf = (page: Page) =>
  page.getByRole("grid").evaluate((grid) => {
    const { left, top } = grid.getBoundingClientRect();
    const scroller = grid.closest("[style*='touch-action']");
    return { left, top, within: scroller?.scrollTop, height: scroller?.clientHeight };
  });

/** The only seat that is taken is that one. */
async function expectTaken(page: Page, label: string): Promise<void> {
  await expect(seatNamed(page, label)).toBeChecked();
  await expect(seatNamed(page, label)).toHaveAccessibleName(/, yours$/);
  await expect(ownSeats(page)).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
}

for (const room of ["low", "small"] as const)
  test.describe(`in a ${room} room a press takes the seat under it while another's tip is open`, () => {
    for (const [from, to] of [
      ["Row A, seat 1", "Row B, seat 9"],
      ["Row B, seat 10", "Row A, seat 2"],
    ] as const) {
      test(`a mouse that showed the tip of ${from}`, async ({ page, scene }) => {
        await openShowtime(page, await scene({ room }));
        const still = await mapOf(page);
        const [shown, pressed] = [await middleOf(page, from), await middleOf(page, to)];
        await page.mouse.move(shown.x, shown.y);
        await expect(tip(page)).toBeVisible();
        expect(await mapOf(page)).toEqual(still);
        await page.mouse.move(pressed.x, pressed.y);
        await page.mouse.down();
        await page.mouse.up();
        await expectTaken(page, to);
        expect(await mapOf(page)).toEqual(still);
      });

      test(`keys that showed the tip of ${from}`, async ({ page, scene }) => {
        await openShowtime(page, await scene({ room }));
        await freeSeats(page).first().focus();
        await page.keyboard.press(from.includes("A") ? "Control+Home" : "Control+End");
        await page.keyboard.type(from.replace(/^Row (\S+), seat /, "$1"));
        await expect(seatNamed(page, from)).toBeFocused();
        await expect(tip(page)).toBeVisible();
        const still = await mapOf(page);
        const pressed = await middleOf(page, to);
        await page.mouse.move(pressed.x, pressed.y);
        await page.mouse.down();
        await page.mouse.up();
        await expectTaken(page, to);
        expect(await mapOf(page)).toEqual(still);
      });
    }
  });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  for (const room of ["low", "small"] as const)
    test(`in a ${room} room a tap takes the seat under it while another's tip is open`, async ({
      page,
      scene,
    }) => {
      await openShowtime(page, await scene({ room }));
      const still = await mapOf(page);
      const [shown, pressed] = [await middleOf(page, "Row A, seat 4"), await middleOf(page, "Row B, seat 7")];
      const finger = await fingersOn(page);
      await finger.down(shown);
      await expect(tip(page)).toBeVisible();
      await finger.up();
      await expect(ownSeats(page)).toHaveCount(0);
      expect(await mapOf(page)).toEqual(still);
      await page.touchscreen.tap(pressed.x, pressed.y);
      await expectTaken(page, "Row B, seat 7");
      expect(await mapOf(page)).toEqual(still);
    });

  test("the sheet covers no more once a seat is chosen, and the next tap takes its seat", async ({
    page,
    scene,
  }) => {
    await openShowtime(page, await scene({ room: "wide" }));
    const topOfSheet = async () =>
      (await page.getByRole("region", { name: "Your seats" }).boundingBox())?.y ?? 0;
    const [other = "", lowest = ""] = (await inSight(page)).slice(-2);
    const [top, still] = [await topOfSheet(), await mapOf(page)];
    const [one, next] = [await middleOf(page, lowest), await middleOf(page, other)];
    await page.touchscreen.tap(one.x, one.y);
    await page.touchscreen.tap(next.x, next.y);
    for (const label of [lowest, other]) await expect(seatNamed(page, label)).toBeChecked();
    await expect(ownSeats(page)).toHaveCount(2);
    await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
    expect(await mapOf(page)).toEqual(still);
    expect(await topOfSheet()).toBeGreaterThanOrEqual(top);
  });
});

/** The labels of the free seats that a finger reaches now, the lowest on the page last. */
async function inSight(page: Page): Promise<string[]> {
  const names = await freeSeats(page).evaluateAll((seats) =>
    seats
      .map((seat) => ({ seat, box: seat.getBoundingClientRect() }))
      .filter(({ seat, box }) => {
        const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return hit !== null && seat.contains(hit);
      })
      .sort((a, b) => a.box.bottom - b.box.bottom)
      .map(({ seat }) => seat.getAttribute("aria-label") ?? ""),
  );
  return names.map((name) => /^Row \S+, seat [^,]+/.exec(name)?.[0] ?? "");
}
