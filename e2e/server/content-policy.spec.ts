import type { Page, Response } from "@playwright/test";
import { readManifest } from "@/e2e/authorization/manifest";
import { expect, test } from "@/e2e/fixtures";
import { DOOR, OWNER } from "@/e2e/scene/demo-people";
import { readKept } from "./kept-pages";

const DIST_DIR = process.env.MATINEE_DIST_DIR ?? ".next-test";
const UNSAFE = /script-src[^;]*'unsafe-inline'/;
const policyOf = (answer: Response | null) => answer?.headers()["content-security-policy"] ?? "";

/** Puts a script into a page on its way, as one would that had got in: it says so on the window. */
async function injectInto(page: Page, path: string, takeOut = false): Promise<void> {
  const isThat = ({ pathname, search }: URL) => decodeURI(pathname + search) === path;
  await page.route(isThat, async (route) => {
    const answer = await route.fetch();
    const headers = { ...answer.headers() };
    if (takeOut) headers["content-security-policy"] = "script-src 'self' 'unsafe-inline'";
    const body = (await answer.text()).replace("</body>", "<script>window.injected=true</script></body>");
    await route.fulfill({ response: answer, headers, body });
  });
}

const isInjected = (page: Page) => page.evaluate(() => "injected" in window);

/** What the browser refused to run, as it says on its console. */
function refusals(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|requires 'Trusted/.test(message.text())) said.push(message.text());
  });
  return said;
}

const OF_CUSTOMERS = [
  ["/register", /'nonce-/],
  ["/reset", /'nonce-/],
  ["/sign-in", /'sha256-/],
  ["/theaters", /'sha256-/],
  ["/movies", /'sha256-/],
  ["/movies?q=Amélie", /'nonce-/],
  ["/showing?genre=comedy", /'nonce-/],
  ["/sign-in?next=/account", /'nonce-/],
  ["/vouchers", /'nonce-/],
  ["/no-such-page", /'sha256-/],
] as const;

for (const [path, names] of OF_CUSTOMERS)
  test(`${path} runs its own scripts, and none that got in`, async ({ page }) => {
    const refused = refusals(page);
    for (const times of ["made", "kept"]) {
      const answer = await page.goto(path);
      expect(policyOf(answer), times).toMatch(names);
      expect(policyOf(answer), times).not.toMatch(UNSAFE);
    }
    // it has come alive: React knows its body
    await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__react")));
    expect(refused).toEqual([]);
    await injectInto(page, path);
    await page.goto(path);
    expect(await isInjected(page)).toBe(false);
    expect(refused).toHaveLength(1);
  });

test("a script that got in would run without the policy (twin)", async ({ page }) => {
  await injectInto(page, "/register", true);
  await page.goto("/register");
  expect(await isInjected(page)).toBe(true);
});

test("the dashboard, the door and the account run the scripts that bear the word of the request", async ({
  page,
  signIn,
}) => {
  test.slow();
  const refused = refusals(page);
  await signIn(OWNER);
  const words = new Set<string>();
  for (const path of ["/admin", "/admin/schedule", "/admin/reports", "/account", "/account/bookings"]) {
    const policy = policyOf(await page.goto(path));
    expect(policy, path).toMatch(/'nonce-/);
    expect(policy, path).not.toMatch(UNSAFE);
    words.add(/'nonce-[^']*'/.exec(policy)?.[0] ?? "");
  }
  expect(words.size).toBe(5);
  expect(refused).toEqual([]);
  await injectInto(page, "/admin");
  await page.goto("/admin");
  expect(await isInjected(page)).toBe(false);
});

test("the door may compile its reader of codes, and no other page anything", async ({ page, signIn }) => {
  await signIn(DOOR);
  expect(policyOf(await page.goto("/admin/door"))).toContain("'wasm-unsafe-eval'");
  expect(policyOf(await page.goto("/account"))).not.toContain("wasm-unsafe-eval");
});

test("nobody chooses the word of a page", async ({ baseURL }) => {
  const headers = { "content-security-policy": "script-src 'nonce-chosen'" };
  for (const path of ["/register", "/theaters"]) {
    const html = await (await fetch(`${baseURL}${path}`, { headers })).text();
    expect(html).not.toContain("chosen");
  }
});

/** Of the pages that are kept too, what is asked of them that nobody keeps. */
const ASKED: Record<string, string> = { "/movies": "?q=%C3%A9", "/sign-in": "?next=%2Faccount" };

test("no page that is made for one request lets any script run", async ({ baseURL }) => {
  const kept = readKept(DIST_DIR);
  const made = readManifest(DIST_DIR).pages.filter((page) => !kept.has(page));
  expect(made.length).toBeGreaterThan(80);
  const unsafe: string[] = [];
  for (const page of made) {
    const path = page.replaceAll(/\[\w+\]/g, "1") + (ASKED[page] ?? "");
    const { headers } = await fetch(`${baseURL}${path}`, {
      headers: { accept: "text/html" },
      redirect: "manual",
    });
    const policy = headers.get("content-security-policy") ?? "";
    if (UNSAFE.test(policy) || !/'nonce-/.test(policy)) unsafe.push(page);
  }
  expect(unsafe).toEqual([]);
});

test("a form that a browser sends without scripts is answered with a page whose scripts are named", async ({
  baseURL,
}) => {
  const body = new FormData();
  body.set("email", "nobody@example.com");
  const headers = { accept: "text/html", origin: String(baseURL) };
  const answer = await fetch(`${baseURL}/sign-in`, { method: "POST", headers, body });
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(policy).not.toMatch(UNSAFE);
  expect(policy).toMatch(/'(?:nonce|sha256)-/);
});
