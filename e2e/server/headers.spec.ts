import { expect, test } from "@/e2e/fixtures";
import { signInAs } from "@/e2e/scene/demo-people";
import { openBusySite } from "./busy-database";

const PRIVATE = /^private.*no-store|^no-store/;
const ANY = /^/;
const PUBLIC = /^(?!.*(?:private|no-store))/;
const FOR_GOOD = /immutable/;

type Expected = {
  status: number;
  /** Which scripts it may run: those with its word, those it names, what frames are made of, files alone, or any. */
  scripts: "word" | "hashes" | "own" | "files" | "any";
  cache: RegExp;
  /** Where it is not for our own pages alone. */
  anywhere?: boolean;
  /** Where its address opens something. */
  secret?: boolean;
  /** Where who has it already is told so: 304. */
  again?: boolean;
};

const SCRIPTS: Record<Expected["scripts"], RegExp> = {
  word: /script-src 'self' 'nonce-[^']+' 'sha256-[^']+'(?: 'wasm-unsafe-eval')?;/,
  hashes: /script-src 'self'(?: 'sha256-[^']+')+;/,
  own: /script-src 'sha256-[^']+';/,
  files: /script-src 'self';/,
  any: /script-src 'self' 'unsafe-inline';/,
};

/** What is wrong with the headers of an answer, in words. */
function faultsOf(
  { headers }: Pick<Response, "headers">,
  { scripts, anywhere, secret }: Pick<Expected, "scripts" | "anywhere" | "secret">,
) {
  const policy = headers.get("content-security-policy") ?? "";
  const wanted: Record<string, string> = {
    "x-content-type-options": "nosniff",
    "referrer-policy": secret ? "same-origin" : "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": anywhere ? "cross-origin" : "same-origin",
    "permissions-policy": "camera=(self), microphone=(), geolocation=()",
  };
  const faults = Object.entries(wanted)
    .filter(([name, value]) => headers.get(name) !== value)
    .map(([name]) => `${name}: ${headers.get(name)}`);
  if (!SCRIPTS[scripts].test(policy)) faults.push(`scripts: ${policy}`);
  if (!/frame-ancestors 'none'/.test(policy) && scripts !== "own") faults.push(`framed: ${policy}`);
  if (!/require-trusted-types-for 'script'/.test(policy)) faults.push(`texts as scripts: ${policy}`);
  if (headers.get("strict-transport-security") !== "max-age=31536000") faults.push("no HSTS");
  return faults;
}

test("each kind of answer has its headers", async ({ baseURL, scene, page, request, customer }) => {
  test.slow();
  const { theater, sell, movie } = await scene();
  const { linkToken } = await sell(["A1"]);
  const html = await (await request.get("/theaters")).text();
  const [script = ""] = /\/_next\/static\/chunks\/[\w~.-]+\.js/.exec(html) ?? [];
  await signInAs(page, customer);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const api = { scripts: "any", cache: ANY } as const;

  const kinds: [kind: string, path: string, expected: Expected, headers?: Record<string, string>][] = [
    ["a static page", "/developers", { status: 200, scripts: "hashes", cache: PUBLIC }],
    ["a page that is kept", theater.path, { status: 200, scripts: "hashes", cache: PUBLIC, again: true }],
    ["a page made for one", "/register", { status: 200, scripts: "word", cache: PRIVATE }],
    ["a page of a person's", "/account", { status: 200, scripts: "word", cache: PRIVATE }, { cookie }],
    [
      ...(["tickets", `/tickets/${linkToken}`] as const),
      { status: 200, scripts: "word", cache: PRIVATE, secret: true },
    ],
    ["a redirect", "/showing/today", { status: 307, scripts: "any", cache: PUBLIC }],
    ["a way to sign in", "/admin", { status: 307, scripts: "word", cache: PRIVATE }],
    ["what is not there", "/no-such-page", { status: 404, scripts: "hashes", cache: ANY }],
    ["JSON of a person's", "/api/me", { status: 200, scripts: "any", cache: PRIVATE }, { cookie }],
    ["JSON of the API", "/api/v1/movies", { status: 200, ...api }],
    ["a feed", "/feed.xml", { status: 200, ...api }],
    ["a calendar", `${theater.path}/calendar.ics`, { status: 200, ...api }],
    ["a sitemap", "/robots.txt", { status: 200, ...api }],
    [
      ...(["a file of a person's", `/tickets/${linkToken}/pdf`] as const),
      { status: 200, scripts: "word", cache: PRIVATE, secret: true },
    ],
    ["a framed page", "/embed/theaters/the-lantern", { status: 200, scripts: "own", cache: PUBLIC }],
    ["a picture", `/pictures${movie.path}`, { status: 200, ...api, anywhere: true }],
    ["a script for other sites", "/embed.js", { status: 200, ...api, anywhere: true }],
    ["a service worker", "/door-sw.js", { status: 200, ...api, again: true }],
    ["a file of the build", script, { status: 200, scripts: "any", cache: FOR_GOOD }],
    ["what is refused", `/${"a".repeat(9_000)}`, { status: 414, scripts: "files", cache: PRIVATE }],
  ];
  for (const [kind, path, { status, cache, again, ...expected }, headers = {}] of kinds) {
    const answer = await fetch(`${baseURL}${path}`, {
      headers: { accept: "text/html", "x-forwarded-proto": "https", ...headers },
      redirect: "manual",
    });
    expect.soft([answer.status, ...faultsOf(answer, expected)], kind).toEqual([status]);
    expect.soft(answer.headers.get("cache-control") ?? "", `${kind}: kept by`).toMatch(cache);
    if (!again) continue;
    const tag = answer.headers.get("etag") ?? "";
    // not by `fetch`, which asks for a fresh answer with it
    const same = await request.get(path, {
      headers: { accept: "text/html", "x-forwarded-proto": "https", "if-none-match": tag, ...headers },
    });
    const told = { headers: new Headers(same.headers()) };
    expect.soft([same.status(), ...faultsOf(told, expected)], `${kind}, again`).toEqual([304]);
  }
});

test("a fault has them too", async () => {
  const site = await openBusySite();
  try {
    const answer = await fetch(`${site.url}/movies/safety-last`, {
      headers: { accept: "text/html", "x-forwarded-proto": "https" },
    });
    expect(answer.status).toBe(500);
    expect(faultsOf(answer, { scripts: "any" })).toEqual([]);
    expect(answer.headers.get("cache-control")).toMatch(PRIVATE);
  } finally {
    await site.close();
  }
});
