import type { Page } from "@playwright/test";
import { test as base, expect } from "@/e2e/fixtures";
import { type ForeignSite, openForeignSite } from "@/e2e/scene/foreign-site";
import type { Scene } from "@/e2e/scene/open-scene";
import { expectFitForEveryone } from "@/e2e/scene/states";

const test = base.extend<{ foreign: ForeignSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  foreign: async ({}, use) => {
    const site = await openForeignSite();
    await use(site);
    await site.close();
  },
});

const siteOf = (url: string | undefined) => new URL(url ?? "").origin;
const snippet = (site: string, path: string) =>
  `<div data-matinee="${path}"></div>\n<script src="${site}/embed.js" async></script>`;
const isRefused = (page: Page) =>
  expect.poll(() => page.frames().some((frame) => frame.url().startsWith("chrome-error:"))).toBe(true);

/** Its owner lets these sites show its programme. */
async function allow(page: Page, scene: Scene, origins: string) {
  await page.goto(scene.theater.admin);
  await page.getByLabel("Sites that may show the programme").fill(origins);
  await page.getByRole("button", { name: "Save", exact: true }).click();
}

test("a theater's own site shows its programme and sells here", async ({
  page,
  scene,
  signIn,
  foreign,
  baseURL,
}) => {
  const site = siteOf(baseURL);
  const opened = await scene({ startsIn: [30, 33, 54] });
  await signIn(await opened.addStaff("owner"));
  await allow(page, opened, `${foreign.origin}/`);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByText(`src="${site}/embed.js"`)).toBeVisible();

  foreign.show(`<h1>The picture house</h1>${snippet(site, opened.theater.path)}`);
  await page.goto(foreign.origin);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1, name: opened.theater.name })).toBeVisible();
  await expect(frame.getByRole("heading", { level: 3, name: opened.movie.title })).toHaveCount(2);

  const element = page.locator("iframe");
  const inside = () =>
    frame.locator("html").evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
  const outside = () => element.evaluate((one) => one.clientHeight);
  await expect.poll(async () => (await outside()) - (await inside())).toBe(0);
  const tall = await outside();
  // it hears nobody but the frame that it made
  await page.evaluate(() => window.postMessage({ matinee: "height", height: 9_999 }, "*"));
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(async () => (await outside()) - (await inside())).toBe(0);
  expect(await outside()).not.toBe(9_999);
  expect(tall).toBeGreaterThan(200);

  const opening = page.waitForEvent("popup");
  await frame
    .getByRole("link", { name: /\d\d:\d\d/ })
    .first()
    .click();
  const seats = await opening;
  await expect(seats).toHaveURL(`${site}/showtimes/${opened.showtime.id}`);
  await expect(seats.getByRole("heading", { level: 1 })).toHaveText(opened.movie.title);

  foreign.show(snippet(site, opened.movie.path));
  await page.goto(foreign.origin);
  await expect(frame.getByRole("heading", { level: 1, name: opened.movie.title })).toBeVisible();

  // of that very site it is the programme alone that may be framed
  foreign.show(`<iframe src="${site}${opened.movie.path}"></iframe>`);
  await page.goto(foreign.origin);
  await isRefused(page);
});

test("a site that its theater has not named shows nothing of it", async ({
  page,
  scene,
  foreign,
  baseURL,
}) => {
  const opened = await scene();
  foreign.show(snippet(siteOf(baseURL), opened.theater.path));
  await page.goto(foreign.origin);
  await isRefused(page);
  await expect(page.frameLocator("iframe").getByText(opened.theater.name)).toHaveCount(0);
});

test("a site is named by its whole address, and by no more", async ({ page, scene, signIn }) => {
  const opened = await scene();
  await signIn(await opened.addStaff("owner"));
  await allow(page, opened, "https://*.example.com");
  await expect(page.getByText("Write one address a line")).toBeVisible();
});

test("every address but a programme's lets nobody frame it", async ({ request, scene }) => {
  const { theater } = await scene();
  const ancestorsOf = async (path: string) => {
    const policy = (await request.get(path)).headers()["content-security-policy"] ?? "";
    return /frame-ancestors ([^;,]+)/.exec(policy)?.[1];
  };
  const paths = [
    ...[
      "/",
      theater.path,
      "/embed",
      "/embed/theaters",
      "/embed/others/x",
      "/embed/theaters/a/b",
      "/embed.js",
    ],
    ...[`/embed${theater.path}`, `/EMBED${theater.path}`, `/embed/Theaters/${theater.slug}`],
    ...["/embed/theaters/no-such-theater", "/Embed/Movies/none", "/api/oembed?url=x"],
  ];
  for (const path of paths) expect([path, await ancestorsOf(path)]).toEqual([path, "'none'"]);
});

test("a framed programme is fit for everyone", async ({ page, scene }) => {
  const { theater } = await scene({ startsIn: [30, 33] });
  await page.goto(`/embed${theater.path}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(theater.name);
  await expectFitForEveryone(page);
});
