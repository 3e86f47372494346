import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import { expect, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { PHONE } from "@/e2e/scene/states";
import { flatten } from "@/lib/i18n/flatten";
import { LANGUAGE_COOKIE, LANGUAGES } from "@/lib/languages";

const messagesIn = (language: string) =>
  flatten(JSON.parse(readFileSync(`lib/i18n/${language}.json`, "utf8")));

for (const [language, direction] of [
  ["de", "ltr"],
  ["ar", "rtl"],
] as const) {
  const words = messagesIn(language);

  test(`a customer buys in the language of the address: ${language}`, async ({
    page,
    scene,
    siteDatabase,
  }) => {
    await page.setViewportSize(PHONE);
    const { showtime } = await scene();
    await page.goto(`/${language}${showtime.path}`);
    const html = page.locator("html");
    await expect(html).toHaveAttribute("lang", LANGUAGES[language]);
    await expect(html).toHaveAttribute("dir", direction);
    await expectNoSidewaysScroll(page);
    const free = page.getByRole("checkbox", { name: new RegExp(`${words["seatMap.state.free"]}$`) });
    await free.first().click();
    const own = page.getByRole("checkbox", { name: new RegExp(`${words["seatMap.state.mine"]}$`) });
    await expect(own.first()).toBeChecked();
    await page.locator('main a[href*="/checkout/"]').first().click();
    await expect(page).toHaveURL(new RegExp(`/${language}/checkout/`));
    await expect(page.getByRole("heading", { level: 1, name: words["checkout.title"] })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByLabel(`${words["checkout.contact.name"]}`, { exact: true }).fill("Ada Quill");
    const email = `${crypto.randomUUID()}@example.com`;
    await page.getByLabel(`${words["checkout.contact.email"]}`, { exact: true }).fill(email);
    await page.getByRole("main").locator("button[type=submit]").last().click();
    await expect(page).toHaveURL(new RegExp(`/${language}/tickets/`), { timeout: 20_000 });
    await expect(html).toHaveAttribute("lang", LANGUAGES[language]);
    await expectNoSidewaysScroll(page);
    // what is written to them later is in the same language
    const [order] = await siteDatabase
      .select({ language: orders.language })
      .from(orders)
      .where(eq(orders.email, email));
    expect(order?.language).toBe(LANGUAGES[language]);
    await page.goto(`/mailbox?${new URLSearchParams({ to: email })}`);
    await expect(page.getByRole("main").locator("details").first()).toContainText(
      `${words["letters.toShowTickets"]}`,
    );
  });
}

test("each page says where it is in other languages, and that it is one with them", async ({ request }) => {
  for (const [path, own] of [
    ["/movies", "/movies"],
    ["/de/movies", "/de/movies"],
  ] as const) {
    const html = await (await request.get(path)).text();
    const href = (link: string) => new RegExp(`<link ${link} href="[^"]*?//[^/]+([^"]*)"`).exec(html)?.[1];
    expect(href('rel="canonical"'), path).toBe(own);
    for (const [language, there] of Object.entries({ en: "/movies", de: "/de/movies", ar: "/ar/movies" }))
      expect(href(`rel="alternate" hrefLang="${language}"`), path).toBe(there);
    expect(href('rel="alternate" hrefLang="x-default"'), path).toBe("/movies");
  }
});

test("a page that is made for one request names its scripts, in whichever language", async ({ request }) => {
  for (const path of ["/de/register", "/ar/sign-in?next=%2Faccount", "/de/checkout/1", "/ar/tickets/1"]) {
    const answer = await request.get(path, { headers: { accept: "text/html" } });
    expect(answer.headers()["content-security-policy"], path).toMatch(/'nonce-/);
  }
});

test("the default language has one address, and the folder of pages none", async ({ request }) => {
  const english = await request.get("/en/movies?q=lantern", { maxRedirects: 0 });
  expect(english.status()).toBe(308);
  expect(english.headers().location).toBe("/movies?q=lantern");
  for (const path of ["/localized/de/movies", "/de/api/me", "/fr/movies", "/de/none"])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("the browser's language is offered in its own words, and what is chosen is kept", async ({
  browser,
  address,
}) => {
  const context = await browser.newContext({
    ...{ locale: "de-AT", extraHTTPHeaders: { "x-forwarded-for": address } },
  });
  const page = await context.newPage();
  await page.goto("/movies");
  await page.getByRole("link", { name: "Auf Deutsch lesen" }).click();
  await expect(page).toHaveURL(/\/de\/movies$/);
  await expect(page.getByRole("link", { name: "Auf Deutsch lesen" })).toBeHidden();
  // an address without a language leads there from now on
  await page.goto("/theaters");
  await expect(page).toHaveURL(/\/de\/theaters$/);
  const footer = page.getByRole("contentinfo");
  await expect(footer.getByRole("link", { name: "Deutsch" })).toHaveAttribute("aria-current", "true");
  await footer.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/theaters$/);
  await expect(page).not.toHaveURL(/\/de\//);
  await context.close();
});

test("who declines the offer is not asked again", async ({ browser, address }) => {
  const context = await browser.newContext({
    ...{ locale: "ar", extraHTTPHeaders: { "x-forwarded-for": address } },
  });
  const page = await context.newPage();
  await page.goto("/movies");
  await page.getByRole("button", { name: "Stay with this language" }).click();
  await expect(page.getByRole("link", { name: "القراءة بالعربية" })).toBeHidden();
  expect((await context.cookies()).find(({ name }) => name === LANGUAGE_COOKIE)?.value).toBe("en");
  await page.goto("/theaters");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "القراءة بالعربية" })).toBeHidden();
  await context.close();
});
