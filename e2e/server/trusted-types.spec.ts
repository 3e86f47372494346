import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { takeSeats } from "@/e2e/scene/buying";
import { ADMIN, DOOR } from "@/e2e/scene/demo-people";

/** What a script of somebody else's would try to hand to the browser: which of it was refused. */
const tryToRun = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const refused: string[] = [];
    const attempt = (what: string, act: () => unknown) => {
      try {
        act();
      } catch {
        refused.push(what);
      }
    };
    const aside = document.createElement("div");
    attempt("markup", () => {
      aside.innerHTML = "<b>in</b>";
    });
    attempt("document", () => new DOMParser().parseFromString("<b>in</b>", "text/html"));
    attempt("address", () => {
      document.createElement("script").src = "https://evil.example/a.js";
    });
    attempt("other address of ours", () => {
      document.createElement("script").src = "/posters/1/480";
    });
    attempt("script", () => {
      document.createElement("script").text = "window.injected = true";
    });
    attempt("own rules", () =>
      (
        window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => object } }
      ).trustedTypes.createPolicy("loose", {}),
    );
    return refused;
  });

const ALL = ["markup", "document", "address", "other address of ours", "script", "own rules"];

/** What the browser refused of our own, as it says on its console, and what broke. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|requires 'Trusted/.test(message.text())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  return faults;
}

const OF_ANYONE = ["/", "/movies", "/movies?q=%C3%A9", "/theaters", "/showing", "/sign-in", "/register"];
const OF_ANYONE_TOO = ["/vouchers", "/vouchers/balance", "/developers", "/coming-soon", "/no-such-page"];
/** Next answers with a shell that our head is not in; a movie's only until the page without it is kept. */
const SHELLS = ["/tickets/no-such-ticket", "/movies/no-such-movie"];

test("no page makes a script of a text", async ({ page }) => {
  test.slow();
  for (const path of [...OF_ANYONE, ...OF_ANYONE_TOO, ...SHELLS]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first(), path).toBeVisible();
    expect(await tryToRun(page), path).toEqual(ALL);
  }
});

test("a page without these rules would (twin)", async ({ page }) => {
  await page.route("**/register", async (route) => {
    const answer = await route.fetch();
    const policy = answer.headers()["content-security-policy"] ?? "";
    const headers = { ...answer.headers() };
    headers["content-security-policy"] = policy.replace(/; require-trusted-types-for.*$/, "");
    await route.fulfill({ response: answer, headers });
  });
  await page.goto("/register");
  expect(await tryToRun(page)).toEqual([]);
});

type Rule = "createHTML" | "createScript" | "createScriptURL";

/** A shell's rules are set by its first script: here without one of them, or not at all. */
const withoutRule = (page: Page, rule: Rule | null) =>
  page.addInitScript((rule) => {
    type Rules = Record<string, (said: string) => string | null>;
    const { trustedTypes: factory } = window as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: Rules) => object };
    };
    const create = factory.createPolicy.bind(factory);
    factory.createPolicy = (name, rules) =>
      rule === null ? rules : create(name, { ...rules, [rule]: (said) => said });
  }, rule);

const LETS: [rule: Rule, what: string[]][] = [
  ["createHTML", ["markup", "document"]],
  ["createScriptURL", ["address", "other address of ours"]],
  ["createScript", ["script"]],
];
for (const [rule, lets] of LETS)
  test(`Next's own shell would let a script make ${lets.join(" and ")} without ${rule} (twin)`, async ({
    page,
  }) => {
    await withoutRule(page, rule);
    await page.goto("/tickets/no-such-ticket");
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    expect(await tryToRun(page)).toEqual(ALL.filter((what) => !lets.includes(what)));
  });

test("Next's own shell would stay empty without rules (twin)", async ({ page }) => {
  const faults = faultsOf(page);
  await withoutRule(page, null);
  await page.goto("/tickets/no-such-ticket", { waitUntil: "commit" });
  await expect.poll(() => faults.join("\n")).toMatch(/TrustedScript/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(0);
});

test("a way from the movies to the tickets needs nothing that is refused", async ({ page, scene }) => {
  test.slow();
  const faults = faultsOf(page);
  const { showtime, sell } = await scene();
  const { linkToken } = await sell(["A1"]);
  await page.goto("/theaters");
  // told of to search engines, on a page that is drawn by the one before
  await page
    .getByRole("main")
    .getByRole("link", { name: /The Lantern/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/theaters\/the-lantern/);
  await expect(page.locator('script[type="application/ld+json"]').first()).toBeAttached();
  await page.goto(showtime.path);
  await takeSeats(page, 1);
  await page.getByRole("link", { name: "Continue to checkout" }).click();
  await expect(page).toHaveURL(/\/checkout\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(faults).toEqual([]);
  expect(await tryToRun(page)).toEqual(ALL);
  faults.length = 0;
  await page.goto(`/tickets/${linkToken}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(faults).toEqual([]);
  expect(await tryToRun(page)).toEqual(ALL);
});

test("the dashboard and the door do their work, service worker and letters shown included", async ({
  page,
  scene,
  signIn,
}) => {
  test.slow();
  const { showtime } = await scene();
  const faults = faultsOf(page);
  await signIn(ADMIN);
  await page.goto("/admin/messages");
  // a page that is drawn by the one before puts the letter into its frame by itself
  await page.getByRole("link", { name: "Look at each kind" }).click();
  await expect(page.frameLocator("iframe").locator("body")).toContainText(/\w/);
  for (const path of ["/admin", "/admin/schedule", "/admin/movies/new", showtime.door]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.evaluate(() => navigator.serviceWorker.register("/door-sw.js", { scope: "/admin/door" }));
  expect(faults).toEqual([]);
  const foreign = page.evaluate(() => navigator.serviceWorker.register("/embed.js"));
  await expect(foreign).rejects.toThrow(/TrustedScriptURL/);
  expect(await tryToRun(page)).toEqual(ALL);
});

test("the door reads codes without making a script of anything", async ({ page, signIn }) => {
  const faults = faultsOf(page);
  await signIn(DOOR);
  await page.goto("/admin/door");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(faults).toEqual([]);
});
