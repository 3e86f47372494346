import { NextRequest } from "next/server";
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const claim = async (appUrl: string, init: { method?: string; cookie?: string } = {}) => {
  vi.stubEnv("APP_URL", appUrl);
  const { proxy } = await import("@/proxy");
  const headers = { "next-action": "x", ...(init.cookie && { cookie: init.cookie }) };
  return proxy(new NextRequest(`${appUrl}/showtimes/1`, { method: init.method ?? "POST", headers })).headers;
};

it("gives a new visitor's claim its cookie, in an answer that nobody keeps", async () => {
  const headers = await claim("https://tickets.example");
  expect(headers.get("set-cookie")).toMatch(
    /^__Host-matinee_visitor=[\w.-]+; Path=\/;.*Secure; HttpOnly; SameSite=lax$/i,
  );
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("vary")).toMatch(/cookie/i);
});

it("names it plainly where browsers would refuse more", async () => {
  const cookie = (await claim("http://localhost:3000")).get("set-cookie");
  expect(cookie).toMatch(/^matinee_visitor=/);
  expect(cookie).not.toMatch(/secure/i);
});

it("gives none to who only looks, or has one", async () => {
  for (const method of ["GET", "HEAD", "PUT"])
    expect((await claim("https://tickets.example", { method })).get("set-cookie"), method).toBeNull();
  const [given] = (await claim("https://tickets.example")).get("set-cookie")?.split(";") ?? [];
  expect((await claim("https://tickets.example", { cookie: `${given}` })).get("set-cookie")).toBeNull();
  // one that we have not signed is none
  expect(
    (await claim("https://tickets.example", { cookie: "__Host-matinee_visitor=a" })).get("set-cookie"),
  ).toMatch(/__Host/);
  // a name that a neighbouring host may plant is not the visitor's
  expect(
    (await claim("https://tickets.example", { cookie: "matinee_visitor=planted" })).get("set-cookie"),
  ).toMatch(/__Host/);
});
