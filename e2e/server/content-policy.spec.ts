import type { Page, Response } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { DOOR, OWNER } from "@/e2e/scene/demo-people";

const UNSAFE = /script-src[^;]*'unsafe-inline'/;
const policyOf = (answer: Response | null) => answer?.headers()["content-security-policy"] ?? "";

/** Puts a script into a page on its way, as one would that had got in: it says so on the window. */
async function injectInto(page: Page, path: string, takeOut = false): Promise<void> {
  await page.route(`**${path}`, async (route) => {
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
    if (/Content Security Policy/.test(message.text())) said.push(message.text());
  });
  return said;
}

const OF_CUSTOMERS = [
  ["/register", /'nonce-/],
  ["/reset", /'nonce-/],
  ["/sign-in", /'sha256-/],
  ["/theaters", /'sha256-/],
  ["/movies", /'sha256-/],
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
