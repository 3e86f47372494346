import type { Page } from "@playwright/test";
import { TYPING_PAUSE_MS } from "@/components/seat-map/typed-seat";
import { expect, test } from "@/e2e/fixtures";
import { freeSeats, openShowtime, ownSeats } from "@/e2e/scene/buying";

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );

/** Goes on with Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press("Tab");
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

/** "Row G, seat 7" */
const seatName = (name: string): string => name.split(",", 2).join(",");

test("a guest buys two seats without ever touching a mouse", async ({ page, scene }) => {
  await openShowtime(page, await scene({ room: "wide" }));
  await tabTo(page, /^Row .*, free$/);
  const first = await focusedName(page);
  await page.keyboard.press("Space");
  await expect(ownSeats(page)).toHaveCount(1);
  await expect(page.locator(":focus")).toHaveAttribute("aria-checked", "true");
  expect(seatName(await focusedName(page))).toBe(seatName(first));

  await page.keyboard.press("ArrowRight");
  expect(await focusedName(page)).not.toBe(first);
  await page.keyboard.press("Enter");
  await expect(ownSeats(page)).toHaveCount(2);
  const labels = (
    await ownSeats(page).evaluateAll((seats) => seats.map((seat) => seat.getAttribute("aria-label")))
  ).map((name) => seatName(name ?? ""));

  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
  await tabTo(page, /^Continue to checkout$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible();
  await page.getByLabel("Name").waitFor();
  await tabToField(page, "Name");
  await page.keyboard.type("Dorothy Vaughan");
  await tabToField(page, "E-mail");
  await page.keyboard.type("dorothy@example.com");
  await tabTo(page, /^Pay /);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Your tickets" })).toBeVisible({
    timeout: 20_000,
  });
  for (const label of labels)
    await expect(page.getByRole("article", { name: `Ticket: ${label}` })).toBeVisible();
});

async function tabToField(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label);
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press("Tab");
    if (await field.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${label}`);
}

test("arrows, Home, End and a seat's name lead over the whole map, to taken seats as well", async ({
  page,
  scene,
}) => {
  await page.clock.install();
  await openShowtime(page, await scene({ room: "wide", sold: ["B1", "B2"] }));
  await tabTo(page, /^Row .*, free$/);
  await page.keyboard.press("Control+Home");
  const corner = seatName(await focusedName(page));
  expect(corner).toMatch(/^Row A, seat /);
  await page.keyboard.press("End");
  const endOfRow = seatName(await focusedName(page));
  expect(endOfRow).toMatch(/^Row A, seat /);
  expect(endOfRow).not.toBe(corner);
  await page.keyboard.press("ArrowRight");
  expect(seatName(await focusedName(page))).toBe(endOfRow);
  await page.keyboard.press("ArrowDown");
  expect(seatName(await focusedName(page))).toMatch(/^Row B, seat /);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  expect(seatName(await focusedName(page))).toBe(corner);
  await page.keyboard.press("Control+End");
  const last = await page.getByRole("checkbox", { name: /^Row / }).last().getAttribute("aria-label");
  expect(await focusedName(page)).toBe(last);

  await page.keyboard.type("c3");
  expect(seatName(await focusedName(page))).toBe("Row C, seat 3");
  await page.clock.fastForward(TYPING_PAUSE_MS + 1);
  await page.keyboard.type("Z");
  expect(seatName(await focusedName(page))).toBe("Row C, seat 3");
  await expect(page.getByText(/^There is no row Z: rows go from A to /)).toBeAttached();

  const tabStops = page.locator('[role="checkbox"][tabindex="0"]');
  await expect(tabStops).toHaveCount(1);
  const taken = await page
    .getByRole("checkbox", { name: /, taken$/ })
    .first()
    .getAttribute("aria-label");
  const [, row, number] = /^Row (\S+), seat (\S+),/.exec(taken ?? "") ?? [];
  await page.clock.fastForward(TYPING_PAUSE_MS + 1);
  await page.keyboard.type(`${row}${number}`);
  expect(await focusedName(page)).toBe(taken);
  await expect(page.locator(":focus")).toHaveAttribute("aria-disabled", "true");
  const free = await freeSeats(page).count();
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: /\S/ }).first()).toBeVisible();
  await expect(ownSeats(page)).toHaveCount(0);
  expect(await freeSeats(page).count()).toBe(free);
});
