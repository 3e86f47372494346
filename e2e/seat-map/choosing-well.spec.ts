import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "@/e2e/fixtures";
import { freeSeats, labelOf, openShowtime, ownSeats, seatNamed } from "@/e2e/scene/buying";
import { expectFitForEveryone } from "@/e2e/scene/states";

/** The second of three free seats that stand beside each other at an aisle: taking it leaves the first alone. */
async function strandingSeat(page: Page): Promise<string> {
  const seats = await page.locator("[data-seat]").evaluateAll((all) =>
    all.map((seat) => {
      const [, x = "0", y = "0"] =
        /translate\(([\d.-]+) ([\d.-]+)\)/.exec(seat.getAttribute("transform") ?? "") ?? [];
      return { name: seat.getAttribute("aria-label") ?? "", x: Number(x), y: Number(y) };
    }),
  );
  const row = ({ name }: { name: string }) => name.split(",")[0];
  const isOpen = (seat: { name: string } | undefined) => /standard.*, free$/.test(seat?.name ?? "");
  const found = seats.find((seat, i) => {
    const [before, first, next] = [seats[i - 2], seats[i - 1], seats[i + 1]];
    const isBeside = (a = seat, b = seat) => row(a) === row(b) && Math.abs(a.x - b.x) < 50;
    const isEdge = !before || !first || !isBeside(before, first);
    return (
      isEdge &&
      first &&
      next &&
      isBeside(first, seat) &&
      isBeside(seat, next) &&
      [first, seat, next].every(isOpen)
    );
  });
  return found?.name.split(",", 2).join(",") ?? "";
}

test("a choice that leaves one seat alone is explained before the checkout, and mended in one tap", async ({
  page,
  scene,
}) => {
  await openShowtime(page, await scene());
  const label = await strandingSeat(page);
  await seatNamed(page, label).click();
  await expect(seatNamed(page, label)).toBeChecked();
  await expect(page.getByRole("button", { name: /^Move to / })).toBeVisible();
  const way = page.getByRole("link", { name: "Continue to checkout" });
  await way.click();
  const dialog = page.getByRole("dialog", { name: "Not quite like this" });
  await expect(dialog).toContainText("would be left on its own");
  await expectFitForEveryone(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(way).toBeFocused();

  await way.click();
  await dialog.getByRole("button", { name: /^Move to / }).click();
  await expect(dialog).toBeHidden();
  await expect(seatNamed(page, label)).not.toBeChecked();
  await expect(ownSeats(page)).toHaveCount(1);
  await way.click();
  await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible();
});

test("best seats keep to a price", async ({ page, scene }) => {
  await openShowtime(page, await scene());
  const wish = page.getByRole("combobox", { name: "Kind of seat, or price" });
  const limit =
    (await wish
      .getByRole("option", { name: /^Up to/ })
      .first()
      .textContent()) ?? "";
  await wish.selectOption({ label: limit });
  await page.getByRole("button", { name: /^Best 2 seats/ }).click();
  await expect(ownSeats(page)).toHaveCount(2);
  const most = Number(/[\d.]+/.exec(limit)?.[0]);
  for (const seat of await ownSeats(page).all()) {
    const price = Number(
      /([\d.]+)(?:, restricted view)?, yours$/.exec((await seat.getAttribute("aria-label")) ?? "")?.[1],
    );
    expect(price).toBeLessThanOrEqual(most);
  }
});

test("a seat that is typed and is not there is named whole, with what there is", async ({ page, scene }) => {
  await openShowtime(page, await scene());
  await freeSeats(page).first().focus();
  await page.keyboard.type("Q99");
  await expect(page.getByText(/There is no seat Q99: (row Q has seats|rows go from)/)).toBeAttached();
  await page.keyboard.type("A1");
  await expect(page.locator(":focus")).toHaveAttribute("aria-label", /^Row A, seat 1,/);
  await expect(page.getByText(/There is no seat/)).not.toBeAttached();
});

test.describe("with fingers", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("a long press shows the screen from a seat without taking it, a tap takes it", async ({
    page,
    scene,
  }) => {
    await openShowtime(page, await scene());
    await expect(page.getByText("Press and hold a seat to see the screen from there.")).toBeVisible();
    const seat = freeSeats(page).first();
    const label = await labelOf(seat);
    const [, row, number] = /^Row (\S+), seat (\S+)/.exec(label) ?? [];
    const at = await middleOf(page, label);
    const touch = await page.context().newCDPSession(page);
    const tip = page.locator("[data-peek]", { hasText: `${row}${number}` });
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
    await expect(tip).toBeVisible();
    await expect(tip.locator("svg")).toBeVisible();
    await expect(tip).toContainText(/very close|far to the side/);
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect(tip).toBeVisible();
    await expect(ownSeats(page)).toHaveCount(0);
    await expectAccessible(page);

    await page.touchscreen.tap(at.x, at.y);
    await expect(seatNamed(page, label)).toBeChecked();
    await expect(tip).toBeHidden();
  });
});

async function middleOf(page: Page, label: string): Promise<{ x: number; y: number }> {
  await seatNamed(page, label).scrollIntoViewIfNeeded();
  const box = await seatNamed(page, label).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}
