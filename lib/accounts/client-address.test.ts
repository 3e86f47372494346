import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

const from = (forwarded: string | null, proxies: number) =>
  clientAddress(new Headers(forwarded === null ? {} : { "x-forwarded-for": forwarded }), proxies);

describe("the client's address", () => {
  it.each([
    ["no proxy: what this server saw", "203.0.113.7", 0, "203.0.113.7"],
    ["no proxy: not what the caller wrote", "1.2.3.4, 203.0.113.7", 0, "203.0.113.7"],
    ["one proxy: what it saw", "203.0.113.7, 10.0.0.1", 1, "203.0.113.7"],
    ["one proxy: not what the caller wrote", "1.2.3.4, 203.0.113.7, 10.0.0.1", 1, "203.0.113.7"],
    ["two proxies: what the outer saw", "1.2.3.4, 203.0.113.7, 10.0.0.2, 10.0.0.1", 2, "203.0.113.7"],
    ["past the proxy: what this server saw", "10.0.0.9", 1, "10.0.0.9"],
    ["IPv4 within IPv6", "::ffff:203.0.113.7", 0, "203.0.113.7"],
    ["a whole /64 for IPv6", "2001:db8:0:1:aaaa::1", 0, "2001:db8:0:1::/64"],
    ["the same /64, shortened", "2001:db8::1", 0, "2001:db8:0:0::/64"],
    ["none", null, 0, "unknown"],
  ])("is, with %s", (_, forwarded, proxies, expected) => {
    expect(from(forwarded, proxies)).toBe(expected);
  });

  it("is short however long the header", () => {
    expect(from("x".repeat(10_000), 0).length).toBeLessThan(50);
  });
});
