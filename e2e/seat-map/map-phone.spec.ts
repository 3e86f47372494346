import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { freeSeats, openShowtime, ownSeats, takeSeats } from "@/e2e/scene/buying";
import { PHONE } from "@/e2e/scene/states";

test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

const sheet = (page: Page) => page.getByRole("region", { name: "Your seats" });
const bestSeats = (page: Page) => page.getByRole("button", { name: /^Best \d+ seats?$/ });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** In the page: the part of the window's height over which a finger meets seats, before anything is scrolled. */
function shareOfSeats(): number {
  if (scrollY > 0) throw new Error("the page has been scrolled");
  const met = [...document.querySelectorAll("[data-seat]")]
    .map((seat) => ({ seat, box: seat.getBoundingClientRect() }))
    .filter(({ seat, box }) =>
      seat.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)),
    )
    .map(({ box }) => box);
  const from = Math.min(...met.map(({ top }) => top));
  const until = Math.max(...met.map(({ bottom }) => bottom));
  return met.length ? (until - from) / innerHeight : 0;
}

for (const [width, height, share] of [
  [360, 740, 0.55],
  [390, 844, 0.55],
  [320, 568, 0.5],
  [740, 360, 0.4],
] as const)
  test(`at ${width} × ${height} px the window is the seats', with none chosen and with two`, async ({
    page,
    scene,
  }) => {
    await page.setViewportSize({ width, height });
    await openShowtime(page, await scene({ room: "grand" }));
    await expect(bestSeats(page)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(shareOfSeats)).toBeGreaterThanOrEqual(share);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await takeSeats(page, 2);
    expect(await page.evaluate(shareOfSeats)).toBeGreaterThanOrEqual(share);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await expectOneLine(page);
  });

/** The sum, the time that is left and the way on stand side by side, and the sheet is no higher than they are. */
async function expectOneLine(page: Page): Promise<void> {
  const parts = [
    button(page, /all in$/),
    sheet(page).getByRole("timer"),
    page.getByRole("link", { name: "Continue to checkout" }),
  ];
  for (const part of parts) await expect(part).toBeInViewport({ ratio: 1 });
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
  const middles = boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0) / 2);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(12);
  expect((await sheet(page).boundingBox())?.height).toBeLessThanOrEqual(80);
}

test("the seats have the window because what stands around steps back for them", async ({ page, scene }) => {
  await openShowtime(page, await scene({ room: "grand" }));
  expect(await page.evaluate(shareOfSeats)).toBeGreaterThanOrEqual(0.55);
  await page.evaluate(() => document.querySelector("[data-choosing]")?.removeAttribute("data-choosing"));
  expect(await page.evaluate(shareOfSeats)).toBeLessThan(0.55);
});

test("what has stepped back is a tap or a key away: the site, the showtime, the wish, the legend", async ({
  page,
  scene,
}) => {
  await openShowtime(page, await scene({ room: "grand", theater: { address: "1 High Street" } }));
  const header = page.getByRole("banner");
  const note = header.getByRole("link", { name: "mailbox" });

  await test.step("the site's places, its account and its note, by touch", async () => {
    await expect(header.getByRole("link")).toHaveCount(0);
    await button(page, "Menu").tap();
    for (const name of ["Matinee, home", "Now showing", "Movies", "Coming soon", "Theaters", /Sign in/])
      await expect(header.getByRole("link", { name })).toBeInViewport({ ratio: 1 });
    await expect(note).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
    // a press beside it closes it, as the button does
    await page
      .getByRole("heading", { level: 1 })
      .locator("..")
      .tap({ position: { x: 200, y: 30 } });
    await expect(note).toBeHidden();
  });

  await test.step("and by keys", async () => {
    await button(page, "Menu").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(header.getByRole("link", { name: "Matinee, home" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(note).toBeHidden();
    await expect(button(page, "Menu")).toBeFocused();
  });

  await test.step("where and what is shown", async () => {
    const where = page.getByRole("main").getByRole("link", { name: /^Theater/ });
    const ends = page.getByText(/ends about/);
    await expect(ends).toBeHidden();
    await button(page, "About this showtime").tap();
    await expect(ends).toBeInViewport({ ratio: 1 });
    await expect(where.or(page.getByText(/ at /)).first()).toBeInViewport();
    await expectAccessible(page);
    await button(page, "About this showtime").tap();
    await expect(ends).toBeHidden();
  });

  await test.step("the size of the map, and its list", async () => {
    const width = async () => (await page.getByRole("grid").boundingBox())?.width ?? 0;
    const usual = await width();
    await button(page, "Larger").tap();
    await expect.poll(width).toBeGreaterThan(usual * 1.2);
    await button(page, "Whole room").tap();
    await expect.poll(width).toBeLessThanOrEqual(PHONE.width);
    await expect(button(page, "List")).toBeInViewport({ ratio: 1 });
  });

  await test.step("what the shapes cost", async () => {
    const premium = page.getByRole("listitem").filter({ hasText: /^Premium £/ });
    await premium.scrollIntoViewIfNeeded();
    const isMet = () =>
      premium.evaluate((item) => {
        const { x, y, width, height } = item.getBoundingClientRect();
        return item.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      });
    await expect.poll(isMet, "nothing lies over it").toBe(true);
    await page.evaluate(() => scrollTo(0, 0));
  });

  await test.step("how many seats, and of which kind", async () => {
    await expect(button(page, "One more")).toBeHidden();
    await button(page, "How many, and which kind").tap();
    await button(page, "One more").tap();
    await expect(page.getByRole("combobox", { name: "Kind of seat, or price" })).toBeInViewport({ ratio: 1 });
    await expect(bestSeats(page)).toHaveText("Best 3 seats");
    await expectAccessible(page);
    expect((await sheet(page).boundingBox())?.height).toBeLessThan(PHONE.height / 2);
    await bestSeats(page).tap();
    await expect(ownSeats(page)).toHaveCount(3);
  });

  await test.step("the tickets of what is chosen", async () => {
    const tickets = sheet(page).getByRole("combobox", { name: /^Ticket for / });
    await expect(tickets).toHaveCount(3);
    await button(page, /all in$/).tap();
    await expect(tickets).toHaveCount(0);
    await button(page, /all in$/).tap();
    await expect(tickets.first()).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
    await sheet(page)
      .getByRole("button", { name: /^Release/ })
      .first()
      .tap();
    await expect(ownSeats(page)).toHaveCount(2);
  });
});

test("a choice that leaves a seat alone is told on the one line, and whole once it is unfolded", async ({
  page,
  scene,
}) => {
  await openShowtime(page, await scene());
  await page.getByRole("checkbox", { name: /^Row A, seat 2,/ }).tap();
  const words = sheet(page).getByText(/A1 would be left on its own/);
  const way = button(page, /^A1 would be left.*all in$/);
  await expect(way).toBeVisible();
  await expectOneLine(page);
  const mend = button(page, /^(Move to|Take) /);
  await expect(mend).toBeHidden();
  await way.tap();
  await expect(words.first()).toBeInViewport({ ratio: 1 });
  await mend.tap();
  await expect(mend).toBeHidden();
  await expect(freeSeats(page).first()).toBeVisible();
});
