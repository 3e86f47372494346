import { expect, test } from "@/e2e/fixtures";

/** What proxies and frameworks listen to, from somebody who is none of them. */
const SAID: Record<string, string>[] = [
  { "x-forwarded-host": "evil.example" },
  { "x-host": "evil.example", "x-forwarded-server": "evil.example" },
  { forwarded: "host=evil.example;proto=http" },
  { "x-original-url": "/admin", "x-rewrite-url": "/admin" },
  { "x-forwarded-prefix": "/evil.example", "x-forwarded-port": "1" },
  { "x-http-method-override": "DELETE", "x-method-override": "DELETE" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-rewrite": "https://evil.example/", "x-middleware-next": "1" },
  { "x-matinee-path": "/evil.example", "x-nextjs-data": "1" },
  { "accept-language": "evil.example", "user-agent": "evil.example" },
];

test("what a caller says of hosts and paths is in no page that others get", async ({ baseURL }) => {
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${baseURL}${path}`, { headers, redirect: "manual" });
    return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
  };
  for (const path of ["/", "/movies", "/theaters", "/sign-in"]) {
    const before = await get(path);
    for (const headers of SAID) {
      const asked = await get(path, headers);
      expect([asked.status, asked.to, asked.text.includes("evil.example")], JSON.stringify(headers)).toEqual([
        before.status,
        before.to,
        false,
      ]);
      expect((await get(path)).text.includes("evil.example"), JSON.stringify(headers)).toBe(false);
    }
  }
  // whoever says that a middleware has let them in is not let in
  expect((await get("/admin", SAID[6])).to).toContain("/sign-in");
});

test("what is told to one person is kept by nobody in between", async ({ baseURL }) => {
  for (const path of ["/api/me", "/account", "/admin", "/checkout/nothing-of-mine"]) {
    const answer = await fetch(`${baseURL}${path}`, { redirect: "manual" });
    expect(answer.headers.get("cache-control"), path).toMatch(/no-store/);
    expect(answer.headers.get("cache-control"), path).not.toMatch(/public|s-maxage/);
  }
});
