import { describe, expect, it } from "vitest";
import { judgeHead } from "./judge-head";
import { REFUSALS } from "./refusals";

const APP = "https://tickets.example";
const judge = (headers: Record<string, string>, { method = "POST", url = "/sign-in" } = {}) => {
  const own = { host: "tickets.example", ...headers };
  return { ...judgeHead({ method, url, headers: own }, APP), headers: own as Record<string, string> };
};
const status = (headers: Record<string, string>, asked?: { method?: string; url?: string }) => {
  const { refusal } = judge(headers, asked);
  return refusal && REFUSALS[refusal].status;
};

describe("the head of a request", () => {
  it.each<[string, number | null, Record<string, string>]>([
    ["from our own page", null, { origin: APP }],
    ["without an origin, as programs send", null, {}],
    [
      "behind a proxy that names the host",
      null,
      { host: "10.0.0.1:3000", "x-forwarded-host": "tickets.example", origin: APP },
    ],
    [
      "at another name that this server has",
      null,
      { host: "localhost:3000", origin: "http://localhost:3000" },
    ],
    ["from another site", 403, { origin: "https://evil.example" }],
    ["from a sibling", 403, { origin: "https://evil.tickets.example" }],
    ["from a sandbox", 403, { origin: "null" }],
    ["from another site that hides it", 403, { "sec-fetch-site": "cross-site" }],
    ["from garbage", 400, { origin: "garbage" }],
    ["to a host that is none", 400, { host: "a b<c>" }],
  ])("of a form %s is answered %s", (_, expected, headers) => {
    expect(status(headers)).toBe(expected);
  });

  it("is of a method that a request can be made of, or is none", () => {
    for (const method of ["TRACE", "TRACK", "CONNECT"]) {
      expect(() => new Request(APP, { method })).toThrow();
      expect(status({}, { method })).toBe(400);
    }
    expect(status({}, { method: "PROPFIND" })).toBeNull();
  });

  it("asks nobody who only looks where they come from", () => {
    for (const method of ["GET", "HEAD"])
      expect(status({ origin: "https://evil.example" }, { method })).toBeNull();
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect(status({ origin: "https://evil.example" }, { method })).toBe(403);
  });

  it("is put right where a proxy keeps the host back, and the operator is told", () => {
    const mended = judge({ host: "127.0.0.1:3000", origin: APP });
    expect(mended).toMatchObject({ refusal: null, fault: "host-mended" });
    expect(mended.headers).toMatchObject({ host: "tickets.example", "x-forwarded-host": "tickets.example" });
    expect(judge({ host: "127.0.0.1:3000", origin: "https://www.tickets.example" }).fault).toBe(
      "origin-foreign",
    );
  });

  it("keeps of what proxies say only what can be read", () => {
    const { headers } = judge({
      "x-forwarded-proto": "javascript:",
      "x-forwarded-host": "a/b",
      "x-forwarded-port": "x",
    });
    expect(Object.keys(headers)).toEqual(["host"]);
    expect(judge({ "x-forwarded-proto": "https, http" }).headers["x-forwarded-proto"]).toBe("https");
  });

  it.each([
    ["a foreign address", 400, "http://evil.example/"],
    ["no path", 400, "*"],
    ["more than eight thousand characters", 414, `/${"a".repeat(8_000)}`],
    ["more than five hundred parts", 414, `/?${"&a".repeat(500)}`],
    ["many parts", null, `/?${"&a".repeat(499)}`],
  ])("names %s: %s", (_, expected, url) => {
    expect(status({}, { method: "GET", url })).toBe(expected);
  });
});
