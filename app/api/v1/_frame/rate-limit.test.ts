import { describe, expect, it } from "vitest";
import { marksOf } from "@/lib/accounts/sessions/address-mark";
import { networksOf } from "@/lib/accounts/sessions/client-address";
import { MINUTE_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import { countRequest, countUnknownToken } from "./rate-limit";

const now = Date.UTC(2031, 1, 1);
const limit = env.MATINEE_API_GUEST_REQUESTS;
const ask = (address: string, at = now) =>
  countRequest({ client: null, from: marksOf(networksOf(address)) }, at);

/** How many of so many requests are let through, each from another address. */
const letThrough = (many: number, addressOf: (nth: number) => string): number =>
  Array.from({ length: many }, (_, nth) => ask(addressOf(nth))).filter(({ isOver }) => !isOver).length;

describe("the minute of callers without a token", () => {
  it("is counted by address, and told as what is left", () => {
    expect(ask("203.0.113.9").headers.RateLimit).toBe(`"minute";r=${limit - 1};t=60`);
    expect(letThrough(limit, () => "203.0.113.9")).toBe(limit - 1);
    expect(ask("203.0.113.9")).toMatchObject({ isOver: true, headers: { "Retry-After": "60" } });
    expect(ask("203.0.113.10").isOver).toBe(false);
    expect(ask("203.0.113.9", now + MINUTE_MS).isOver).toBe(false);
  });

  it("is not passed by many addresses of one block, nor by many networks of one provider", () => {
    const block = (nth: number) => `2001:db8:a:${(nth % 250).toString(16)}::${nth.toString(16)}`;
    expect(letThrough(3 * limit, block)).toBe(2 * limit);
    const provider = (nth: number) => `2001:db8:b:${(nth % 60_000).toString(16)}::1`;
    expect(letThrough(6 * limit, (nth) => provider(nth * 257))).toBe(4 * limit);
    expect(ask("2001:db8:c::1").isOver).toBe(false);
    // an IPv4 network of 256 addresses has twice what one has
    expect(letThrough(3 * limit, (nth) => `198.51.100.${nth % 250}`)).toBe(2 * limit);
  });

  it("is nobody's who has no address", () => {
    for (let n = 0; n <= limit; n++) expect(ask("127.0.0.1").isOver).toBe(false);
  });
});

it("unknown tokens are told from unknown so often at a network, whatever the address", () => {
  const unknown = (nth: number) =>
    countUnknownToken(marksOf(networksOf(`2001:db8:d:0:${nth.toString(16)}::1`)), now).isOver;
  expect(Array.from({ length: 30 }, (_, nth) => unknown(nth)).filter((isOver) => !isOver)).toHaveLength(20);
});
