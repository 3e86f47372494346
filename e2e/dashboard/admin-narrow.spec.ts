import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { ADMIN } from "@/e2e/scene/demo-people";
import { expectFitForEveryone, PHONE } from "@/e2e/scene/states";
import { row, told, undo } from "./dashboard";
import { addMovie } from "./movies";

test("on a phone what is done with ticked movies is one row at the foot of the window", async ({
  page,
  signIn,
  newTitle,
}) => {
  await signIn(ADMIN);
  const title = newTitle("Quince at Noon");
  await addMovie(page, title);
  await page.setViewportSize(PHONE);
  await page.goto(`/admin/movies?${new URLSearchParams({ q: title })}`);
  await page.getByLabel(`Tick ${title}`).check();
  const bar = page.getByRole("region", { name: "Ticked movies" });
  await expect(bar.getByRole("status")).toContainText("1 movie ticked");
  const box = await bar.boundingBox();
  expect(box?.height).toBeLessThanOrEqual(64);
  await expectNoSidewaysScroll(page);
  await expectFitForEveryone(page);
  await page.setViewportSize(PHONE);

  await bar.getByLabel("What to do with them").selectOption("Release");
  await bar.getByRole("button", { name: "Do it" }).click();
  await told(page, "1 movie released");
  await expect(row(page, title)).toContainText("Released");
  await undo(page, "1 movie released");
  await expect(row(page, title)).not.toContainText("Released");

  await page.getByLabel(`Tick ${title}`).check();
  await bar.getByLabel("What to do with them").selectOption({ label: "War" });
  await bar.getByRole("button", { name: "Do it" }).click();
  await told(page, "1 movie now War");
  await page.getByLabel(`Tick ${title}`).check();
  await bar.getByRole("button", { name: "Untick" }).click();
  await expect(bar).toHaveCount(0);
});

test("on a phone the days of the box office are one row", async ({ page, signIn, scene }) => {
  await signIn(await (await scene()).addStaff("owner"));
  await page.setViewportSize(PHONE);
  await page.goto("/admin/box-office");
  const days = page.getByRole("navigation", { name: "Days" });
  await days.getByRole("link").last().click();
  await expect(days.getByRole("link", { name: "Today" })).toBeVisible();
  expect((await days.boundingBox())?.height).toBeLessThanOrEqual(48);
  await expectNoSidewaysScroll(page);
});

test("on a phone the foot of a long form covers no field that has the focus", async ({
  page,
  signIn,
  scene,
}) => {
  const { theater, addStaff } = await scene();
  await signIn(await addStaff("owner"));
  await page.setViewportSize(PHONE);
  await page.goto(theater.admin);
  const form = page.getByRole("form", { name: "Details of the theater" });
  const foot = await form.getByRole("button", { name: "Save" }).locator("xpath=../..").elementHandle();
  await form.getByLabel("Name", { exact: true }).focus();
  /** How far what has the focus reaches below the upper edge of the foot; null once that is in the foot. */
  const covered = () =>
    page.evaluate((foot) => {
      const focused = document.activeElement;
      if (!foot || !focused || foot.contains(focused)) return null;
      return focused.getBoundingClientRect().bottom - foot.getBoundingClientRect().top;
    }, foot);
  let fields = 0;
  for (; (await covered()) !== null && fields < 100; fields++) {
    await expect.poll(covered).toBeLessThanOrEqual(0);
    await page.keyboard.press("Tab");
  }
  expect(fields).toBeGreaterThan(10);
  expect(fields).toBeLessThan(100);
});

test("on a phone the dashboard has one bar before its first word, and every place is behind it", async ({
  page,
  signIn,
  scene,
}) => {
  await signIn(await (await scene()).addStaff("owner"));
  await page.goto("/admin/bookings");
  const tenants = page.getByRole("navigation", { name: "Dashboard" }).getByRole("link");
  const all = await tenants.allTextContents();
  expect(all.length).toBeGreaterThan(8);

  await page.setViewportSize(PHONE);
  const header = page.getByRole("banner");
  const bar = await header.boundingBox();
  expect(bar?.y).toBe(0);
  expect(bar?.height).toBeLessThanOrEqual(60);
  const first = await page.getByRole("heading", { level: 1, name: "Bookings" }).boundingBox();
  expect(first?.y).toBeLessThanOrEqual(100);
  await expect(header.getByRole("button", { name: "Go to" })).toBeInViewport({ ratio: 1 });
  await expect(header.locator('a[href="/account"]')).toBeInViewport({ ratio: 1 });
  await expect(tenants).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectFitForEveryone(page);
  await page.setViewportSize(PHONE);

  const menu = header.getByRole("button", { name: "Menu: Bookings" });
  await menu.click();
  await expect(tenants).toHaveText(all);
  for (const place of await tenants.all()) await expect(place).toBeInViewport({ ratio: 1 });
  const dark = header.getByRole("radio", { name: "Dark" });
  await dark.locator("..").click();
  await expect(dark).toBeChecked();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(header.getByRole("link", { name: "mailbox" })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(tenants).toHaveCount(0);
  await expect(menu).toBeFocused();
  await menu.click();
  await tenants.filter({ hasText: "Reports" }).click();
  await expect(header.getByRole("button", { name: "Menu: Reports" })).toBeVisible();
  await expect(tenants).toHaveCount(0);
});
