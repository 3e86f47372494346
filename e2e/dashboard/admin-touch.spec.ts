import type { Locator, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { addScreen, board, counts, tool } from "@/e2e/layouts/drawing";
import { openTheater } from "@/e2e/schedule/schedule";
import { fingersOn, pointOf, swipe, swipeToRest } from "@/e2e/seat-map/touch";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const scrolled = (what: Locator) => what.evaluate(({ scrollLeft }) => scrollLeft);
const pageScrolled = (page: Page) => page.evaluate(() => scrollY);

test("a room is drawn with a finger, which scrolls it with the tool for that", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await addScreen(page, its);
  const svg = board(page).locator("svg");
  const at = async (x: number, y: number) => {
    const box = await svg.boundingBox();
    const size = (box?.width ?? 0) / 22;
    return { x: (box?.x ?? 0) + x * size, y: (box?.y ?? 0) + y * size };
  };
  await expect(tool(page, "Scroll")).toHaveAttribute("aria-pressed", "true");
  await svg.evaluate((drawing) => drawing.scrollIntoView({ block: "center" }));

  await test.step("by default a finger scrolls and draws nothing", async () => {
    const before = await scrolled(board(page));
    await swipeToRest(page, board(page), await at(12, 6), await at(9, 6));
    expect(await scrolled(board(page))).toBeGreaterThan(before + 20);
    await expect(counts(page)).not.toContainText("Standard");
  });

  await test.step("with a tool in hand it draws and scrolls nothing", async () => {
    await takeUp(page, "Standard");
    await svg.evaluate((drawing) => drawing.scrollIntoView({ block: "center" }));
    const before = [await scrolled(board(page)), await pageScrolled(page)];
    await swipe(page, await at(10.5, 5.3), await at(13.5, 7.7));
    await expect(counts(page)).toContainText("Seats12");
    expect([await scrolled(board(page)), await pageScrolled(page)]).toEqual(before);
  });

  await test.step("a tool that is tapped the moment a stroke ends is in the hand", async () => {
    for (const next of ["Erase", "Standard", "Erase", "Standard", "Erase", "Standard"]) {
      await svg.evaluate((drawing) => drawing.scrollIntoView({ block: "center" }));
      await swipe(page, await at(10.5, 9.4), await at(12.5, 9.4));
      await takeUp(page, next);
    }
    await expect(counts(page)).toContainText("Seats12");
  });

  await test.step("a tap changes one seat, and is taken back", async () => {
    await takeUp(page, "Premium");
    await svg.evaluate((drawing) => drawing.scrollIntoView({ block: "center" }));
    const seat = await at(11.5, 6.5);
    await page.touchscreen.tap(seat.x, seat.y);
    await expect(counts(page)).toContainText("Premium1");
    await page.getByRole("button", { name: "Undo" }).tap();
    await expect(counts(page)).not.toContainText("Premium");
  });

  await test.step("a second finger gives the stroke up", async () => {
    await svg.evaluate((drawing) => drawing.scrollIntoView({ block: "center" }));
    const finger = await fingersOn(page);
    const [one, other] = [await at(10.5, 5.3), await at(13.5, 5.3)];
    await finger.down(one);
    await finger.down(one, other);
    await finger.up();
    await expect(counts(page)).not.toContainText("Premium");
    await expect(counts(page)).toContainText("Seats12");
  });
});

/** One tap, and the tool is in the hand. */
async function takeUp(page: Page, name: string): Promise<void> {
  await tool(page, name).tap();
  await expect(tool(page, name)).toHaveAttribute("aria-pressed", "true");
}

const dayBoard = (page: Page) => page.getByRole("region", { name: /^Schedule of/ });
const block = (page: Page, name: RegExp) => dayBoard(page).getByRole("button", { name });

test("a showtime is dragged with a finger after a moment's press; a swipe beside it scrolls the day", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await openTheater(scene);
  await signIn(await its.addStaff("owner"));
  const day = new Date(Date.now() + 47 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/admin/schedule?day=${day}`);
  await page
    .getByRole("region", { name: "Movies to place" })
    .getByRole("button", { name: /^Detour/ })
    .tap();
  const form = page.getByRole("region", { name: "Place Detour" });
  await form.getByLabel("Screen").selectOption("The Grand");
  await form.getByLabel("Start").fill("13:00");
  await form.getByRole("button", { name: "Place it as a draft" }).tap();
  await expect(block(page, /^Detour 13:00/)).toBeVisible();
  await form.getByRole("button", { name: "Close" }).tap();
  await expect(form).toBeHidden();

  const detour = block(page, /^Detour/);
  const bringToMiddle = () =>
    detour.evaluate((one) => one.scrollIntoView({ block: "center", inline: "center" }));
  const rowOf = async (screen: string) => {
    const box = await dayBoard(page).getByText(screen, { exact: true }).boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0) / 2 + 8;
  };

  await bringToMiddle();
  const before = await scrolled(dayBoard(page));
  const empty = { x: 300, y: await rowOf("The Studio") };
  await swipeToRest(page, dayBoard(page), empty, { ...empty, x: 150 });
  expect(await scrolled(dayBoard(page))).toBeGreaterThan(before + 50);
  await expect(detour).toHaveAccessibleName(/^Detour 13:00/);

  const drag = async (here: string, screen: string, minutes: number) => {
    await expect(detour).not.toHaveAccessibleName(/being saved$/);
    await bringToMiddle();
    const from = await pointOf(detour, 0.3, 0.5);
    const finger = await fingersOn(page);
    await finger.down(from);
    // the press has lasted long enough once it is in the hand
    await expect(page.getByText(`${here}. Free.`, { exact: true })).toBeAttached();
    // what says where it would go may have moved the rows
    await finger.move(from, { x: from.x + minutes * 1.6, y: await rowOf(screen) });
    return finger;
  };
  const inHand = await drag("13:00, The Grand", "The Studio", 30);
  await expect(page.getByText("13:30, The Studio. Free.", { exact: true })).toBeAttached();
  await inHand.up();
  await expect(block(page, /^Detour 13:30 to .*The Studio$/)).toBeVisible();

  const again = await drag("13:30, The Studio", "The Snug", -15);
  await expect(page.getByText("13:15, The Snug. Free.", { exact: true })).toBeAttached();
  await again.up();
  await expect(block(page, /^Detour 13:15 to .*The Snug$/)).toBeVisible();
  await page.reload();
  await expect(block(page, /^Detour 13:15 to .*The Snug$/)).toBeVisible();
});
