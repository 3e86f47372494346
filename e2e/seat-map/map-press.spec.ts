import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { freeSeats, openShowtime, ownSeats, seatNamed } from "@/e2e/scene/buying";
import { fingersOn, pointOf } from "./touch";

const tip = (page: Page) => page.locator("[data-peek]");
const middleOf = (page: Page, label: string) => pointOf(seatNamed(page, label), 0.5, 0.5);

/** Where the map stands, and how much of it is out of sight: a tip changes neither. */
const mapOf = (page: Page) =>
  page.getByRole("grid").evaluate((grid) => {
    const { left, top } = grid.getBoundingClientRect();
    const scroller = grid.closest("[style*='touch-action']");
    return { left, top, hidden: (scroller?.scrollHeight ?? 0) - (scroller?.clientHeight ?? 0) };
  });

/** The only seat that is taken is that one. */
async function expectTaken(page: Page, label: string): Promise<void> {
  await expect(seatNamed(page, label)).toBeChecked();
  await expect(seatNamed(page, label)).toHaveAccessibleName(/, yours$/);
  await expect(ownSeats(page)).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
}

for (const width of [360, 1440])
  test.describe(`at ${width} px a press takes the seat under it while another's tip is open`, () => {
    test.use({ viewport: { width, height: 740 } });

    for (const room of ["low", "small"] as const) {
      test(`which a mouse has shown in a ${room} room`, async ({ page, scene }) => {
        await openShowtime(page, await scene({ room }));
        const still = await mapOf(page);
        const [shown, pressed] = [
          await middleOf(page, "Row A, seat 1"),
          await middleOf(page, "Row B, seat 9"),
        ];
        await page.mouse.move(shown.x, shown.y);
        await expect(tip(page)).toBeVisible();
        expect(await mapOf(page)).toEqual(still);
        await page.mouse.move(pressed.x, pressed.y);
        await page.mouse.down();
        await page.mouse.up();
        await expectTaken(page, "Row B, seat 9");
        expect(await mapOf(page)).toEqual(still);
      });

      test(`which keys have shown in a ${room} room`, async ({ page, scene }) => {
        await openShowtime(page, await scene({ room }));
        const { hidden } = await mapOf(page);
        await freeSeats(page).first().focus();
        // what has the focus is brought into sight, and with it a map that can scroll
        for (const key of ["End", "ArrowDown"]) await page.keyboard.press(key);
        await expect(seatNamed(page, "Row B, seat 10")).toBeFocused();
        await expect(tip(page)).toBeVisible();
        const still = await mapOf(page);
        const pressed = await middleOf(page, "Row A, seat 2");
        await page.mouse.move(pressed.x, pressed.y);
        await page.mouse.down();
        await page.mouse.up();
        await expectTaken(page, "Row A, seat 2");
        expect(await mapOf(page)).toEqual(still);
        expect(still.hidden).toBe(hidden);
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
      expect(await mapOf(page)).toEqual(still);
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
