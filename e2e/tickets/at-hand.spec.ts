import type { Page } from "@playwright/test";
import { buyTickets } from "@/e2e/door/at-the-door";
import { readCode } from "@/e2e/door/read-code";
import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone, PHONE } from "@/e2e/scene/states";

const codeOf = (page: Page, label: string) =>
  page.getByRole("img", { name: `Code of ${label.toLowerCase()}` });

test("tickets that were opened once open without a network, and no other page does", async ({
  page,
  context,
  scene,
}) => {
  const { tickets } = await buyTickets(page, await scene(), 2);
  const [first] = tickets as [(typeof tickets)[number]];
  const path = page.url();
  await expect(page.getByText("Kept on this device")).toBeVisible();
  // the worker is there from the next visit on; this one began on another page
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration("/tickets/"))?.active?.state === "activated",
  );
  const kept = await page.evaluate(async () => {
    const cache = await caches.open("matinee-tickets");
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((at) => !/^\/(_next\/static|posters)\//.test(at))).toEqual([new URL(path).pathname]);

  await context.setOffline(true);
  await page.goto(path);
  await expect(page.getByText("You are offline. These are your tickets as of")).toBeVisible();
  expect(await readCode(codeOf(page, first.label))).toBe(first.code);
  for (const elsewhere of ["/", `${new URL(path).pathname}/cancel`])
    await expect(page.goto(elsewhere)).rejects.toThrow();
  await context.setOffline(false);
  await page.goto(path);
  await expect(page.getByText("Kept on this device")).toBeVisible();
  await expectFitForEveryone(page);
});

test("on a phone there is one large code at a time, by swiping, keys and buttons", async ({
  page,
  scene,
}) => {
  await page.setViewportSize(PHONE);
  const { tickets } = await buyTickets(page, await scene(), 3);
  const [first, second, third] = tickets.map(({ label }) => label) as [string, string, string];
  const strip = page.getByRole("list", { name: "Tickets" });
  // the codes were read one after another
  await strip.focus();
  await page.keyboard.press("Home");
  await expect(page.getByText("1 of 3")).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 0));
  const box = await codeOf(page, first).boundingBox();
  expect(box?.width).toBeGreaterThan(PHONE.width * 0.7);
  expect((box?.y ?? 0) + (box?.height ?? 0), "seen without scrolling").toBeLessThan(PHONE.height);
  await expect(codeOf(page, second)).not.toBeInViewport();

  await page.getByRole("button", { name: "Next ticket" }).click();
  await expect(codeOf(page, second)).toBeInViewport({ ratio: 0.9 });
  await expect(page.getByText("2 of 3")).toBeVisible();
  await strip.focus();
  await page.keyboard.press("End");
  await expect(codeOf(page, third)).toBeInViewport({ ratio: 0.9 });
  await expect(page.getByRole("button", { name: "Next ticket" })).toBeDisabled();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("2 of 3")).toBeVisible();
  // as a finger leaves it
  await strip.evaluate((list) => list.scrollTo({ left: list.clientWidth * 0.2, behavior: "instant" }));
  await expect(codeOf(page, first)).toBeInViewport({ ratio: 0.9 });
});

test("the screen is kept on when that is asked for, and by itself near the start", async ({
  page,
  scene,
  atTime,
}) => {
  await page.addInitScript(() => {
    const held = new Set<EventTarget>();
    Object.assign(window, { held });
    const request = async () => {
      const lock = Object.assign(new EventTarget(), { release: async () => void held.delete(lock) });
      held.add(lock);
      return lock;
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request }, configurable: true });
  });
  const locks = () => page.evaluate(() => (window as unknown as { held: Set<unknown> }).held.size);
  const its = await scene();
  await buyTickets(page, its, 1);
  const button = page.getByRole("button", { name: "Keep the screen on" });
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await button.click();
  await expect(page.getByText("The screen stays on while you see this page.")).toBeVisible();
  expect(await locks()).toBe(1);
  await button.click();
  await expect(page.getByText("The screen goes to sleep as usual.")).toBeVisible();
  expect(await locks()).toBe(0);
  await atTime(its.showtime.startsAt - Date.now() - 3_600_000);
  await page.reload();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("The screen stays on while you see this page.")).toBeVisible();
});

test("says so where a device does not let its screen be kept on", async ({ page, scene }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "wakeLock", {
      value: { request: () => Promise.reject(new Error("the battery is low")) },
    }),
  );
  await buyTickets(page, await scene(), 1);
  await page.getByRole("button", { name: "Keep the screen on" }).click();
  await expect(page.getByText("This device does not let us keep its screen on")).toBeVisible();
});
