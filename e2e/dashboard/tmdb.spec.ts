import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { tryPort } from "@/db/commands/site/free-port";
import { type Site, startSite, stopSites } from "@/db/commands/site/run-next";
import { DEMO_PASSWORD } from "@/db/seed/people";
import { expect, test } from "@/e2e/fixtures";
import { ADMIN } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { FOUND, GENERAL, tmdbServer } from "@/lib/catalogue/testing/tmdb-server";

test.describe.configure({ mode: "default" });
test.use({ baseURL: undefined });

let tmdb: Awaited<ReturnType<typeof tmdbServer>>;
let site: Site;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  tmdb = await tmdbServer();
  const port = Number(await tryPort(0));
  site = await startSite(port, {
    APP_URL: `http://localhost:${port}`,
    DATABASE_URL: process.env.DATABASE_URL ?? "file:.test/browser-tests.db",
    AUTH_SECRET: process.env.AUTH_SECRET ?? "",
    MATINEE_DIST_DIR: process.env.MATINEE_DIST_DIR ?? ".next-test",
    MATINEE_DEMO: "0",
    MATINEE_TEST_CLOCK: "1",
    MATINEE_TEST_LOOPBACK: "1",
    MATINEE_TIMER: "0",
    TRUSTED_PROXIES: "1",
    TMDB_API_KEY: "0123456789abcdef0123456789abcdef",
    TMDB_API_URL: tmdb.url,
  });
});
test.afterAll(async () => {
  await stopSites();
  tmdb.close();
});

/** The field in which an admin looks for a film. */
async function openSearch(page: Page): Promise<Locator> {
  await page.goto(`${site.url}/sign-in`);
  await page.getByLabel("E-mail").fill(ADMIN);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.goto(`${site.url}/admin/movies/new`);
  return page.getByRole("combobox", { name: "Find it at TMDB" });
}

test("a film is found at TMDB by keyboard, fills in the form, and comes with its poster", async ({
  page,
  newTitle,
}) => {
  test.slow();
  const title = newTitle("The General");
  const poster = await sharp({ create: { width: 780, height: 1170, channels: 3, background: "#622" } })
    .jpeg()
    .toBuffer();
  tmdb.answer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path.startsWith("/t/p/")) return response.end(poster);
    const [first, ...others] = FOUND.results;
    const found = { ...FOUND, results: [{ ...first, title }, ...others] };
    response.end(JSON.stringify(path === "/3/search/movie" ? found : { ...GENERAL, title }));
  });
  const search = await openSearch(page);
  await search.pressSequentially("gener");
  await expect(page.getByRole("option", { name: `${title} (1926)` })).toBeVisible();
  await expect(page.getByText("not endorsed, certified").first()).toBeVisible();
  await search.press("Enter");
  await expect(page.getByText(`Filled in from ${title}`)).toBeVisible();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
  await expect(page.getByLabel("Year")).toHaveValue("1926");
  await expect(page.getByLabel("Length in minutes")).toHaveValue("79");
  await expect(page.getByLabel("Director")).toHaveValue("Clyde Bruckman, Buster Keaton");
  await expect(page.getByLabel("Cast")).toHaveValue("Buster Keaton\nMarion Mack");
  await expect(page.getByLabel("Take its poster from TMDB")).toBeChecked();
  await expectFitForEveryone(page);
  await page.getByRole("button", { name: "Add the movie" }).click();
  await expect(page).toHaveURL(/made=with-poster/);
  await expect(page.getByText("Its poster came along.")).toBeVisible();
});

test("what TMDB does not answer is said at the field, and the form can be filled in by hand", async ({
  page,
}) => {
  const search = await openSearch(page);
  for (const [status, body, words] of [
    [429, "{}", "asked too often"],
    [500, "{}", "does not answer just now"],
    [401, "{}", "does not know our key"],
    [200, "<html>", "cannot read"],
  ] as const) {
    tmdb.answerWith(status, body);
    await search.fill("");
    await search.pressSequentially("general");
    await expect(page.getByText(words).first()).toBeVisible();
  }
  await search.press("Escape");
  await expect(page.getByLabel("Title", { exact: true })).toBeEditable();
});
