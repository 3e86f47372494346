import { connect } from "node:net";
import { expect, test } from "@/e2e/fixtures";

const FORM = "application/x-www-form-urlencoded";
const ACTION = { "next-action": "0".repeat(42), "content-type": "text/plain;charset=UTF-8" };

const bodies: [what: string, path: string, headers: Record<string, string>, body: string][] = [
  [
    "a form of a million keys",
    "/api/auth/callback/credentials",
    { "content-type": FORM },
    "&a".repeat(500_000),
  ],
  ["a form of a million keys at a page", "/sign-in", { "content-type": FORM }, "&a".repeat(500_000)],
  ["a list of a million seats", "/showtimes/1", ACTION, `[{"take":[${"{},".repeat(650_000)}{}]}]`],
  ["lists within lists", "/sign-in", ACTION, "[".repeat(60_000)],
  ["lists within lists, closed", "/sign-in", ACTION, "[".repeat(30_000) + "]".repeat(30_000)],
  ["what refers to nothing", "/sign-in", ACTION, '["$F1","$K2"]'],
  ["thousands of arguments", "/sign-in", ACTION, `[${"1,".repeat(20_000)}1]`],
  ["half a form", "/sign-in", { ...ACTION, "content-type": "multipart/form-data; boundary=X" }, "--X\r\n"],
  [
    "a queue of the door from nobody",
    "/api/door/1/sync",
    { "content-type": "application/json" },
    "[".repeat(100_000),
  ],
  ["a drawing from nobody", "/admin/screens/1/layout", ACTION, `[${"{},".repeat(60_000)}{}]`],
];

for (const [what, path, headers, body] of bodies)
  for (const isChunked of [false, true])
    test(`${what}${isChunked ? ", in pieces" : ""}: refused, and the site goes on`, async ({ baseURL }) => {
      const sent = isChunked ? new Blob([body]).stream() : body;
      const answer = await fetch(`${baseURL}${path}`, {
        method: "POST",
        headers,
        body: sent,
        duplex: "half",
      } as RequestInit);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect((await fetch(`${baseURL}/api/me`)).status).toBe(200);
    });

test("addresses and headers of any length are refused or read, and nothing fails", async ({ baseURL }) => {
  const status = async (path: string, headers = {}) => (await fetch(`${baseURL}${path}`, { headers })).status;
  expect(await status(`/?${"&a".repeat(3_900)}`)).toBe(414);
  expect(await status(`/movies?q=${"a".repeat(9_000)}`)).toBe(414);
  expect(await status("/api/me", { cookie: "a=1;".repeat(3_500) })).toBe(200);
  expect(await status("/api/me", { cookie: "a=1;".repeat(9_000) })).toBe(431);
  expect(await status("/%")).toBe(404);
});

test("forms from elsewhere are refused in words, not as a fault", async ({ baseURL }) => {
  const status = async (origin: string, path = "/sign-in") =>
    (await fetch(`${baseURL}${path}`, { method: "POST", headers: { ...ACTION, origin }, body: "[]" })).status;
  expect(await status("garbage")).toBe(400);
  expect(await status("null")).toBe(403);
  expect(await status("https://evil.example")).toBe(403);
  for (const path of ["/api/door/1/scan", "/api/door/1/sync", "/api/admin/posters"])
    expect(await status("https://evil.example", path), path).toBe(403);
});

test("a request line that names another site is refused, not followed", async ({ baseURL }) => {
  const { hostname, port } = new URL(String(baseURL));
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () =>
      socket.write(
        `GET http://evil.example/ HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`,
      ),
    );
    let said = "";
    socket.on("data", (part) => {
      said += part;
    });
    socket.on("close", () => resolve(said));
    socket.on("error", reject);
  });
  expect(answer).toMatch(/^HTTP\/1.1 400/);
  expect(answer).not.toMatch(/^location:/im);
});

test("a page that is only looked at gives nobody a visitor's cookie", async ({ baseURL }) => {
  const answer = await fetch(`${baseURL}/showtimes/1`, { headers: { "next-action": "x" } });
  expect(answer.headers.get("set-cookie")).toBeNull();
});

test("every page keeps other windows and a changed base out", async ({ baseURL }) => {
  const { headers } = await fetch(`${baseURL}/`);
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("content-security-policy")).toContain("base-uri 'none'");
  expect(headers.get("content-security-policy")).not.toContain("ufs.sh");
  expect(headers.get("strict-transport-security")).toBeNull();
  const secure = await fetch(`${baseURL}/`, { headers: { "x-forwarded-proto": "https" } });
  expect(secure.headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
});
