import { NETWORK_LIMITS } from "@/lib/claims/hold-limits";
import type { Networks } from "@/lib/claims/network-limits";
import { MINUTE_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import type { Caller } from "./caller";

type Window = { since: number; asked: number };

// on globalThis because routes are bundled apart
const kept = globalThis as { matineeApiWindows?: Map<string, Window> };
const MOST_CALLERS = 50_000;

/** So many unknown tokens are told from unknown at one address, as codes are that somebody guesses. */
const UNKNOWN_TOKENS = { name: "unknown-tokens", limit: 20, windowMs: 15 * MINUTE_MS };

export type Quota = { isOver: boolean; left: number; headers: Record<string, string> };

type Limit = { name: string; limit: number; windowMs: number };

/** How many times an address's share the networks around it have together, the narrowest first: as of claims. */
const SHARES = NETWORK_LIMITS.map(
  ({ claimsPerMinute }) => claimsPerMinute / (NETWORK_LIMITS[0]?.claimsPerMinute ?? claimsPerMinute),
);

/**
 * Counts a request against its caller's minute, in this process alone: what must hold whatever the number of processes
 * are the limits on seats, which the database keeps. Callers without an address, on this machine, are not counted.
 */
export function countRequest({ client, from }: Caller, now: number): Quota {
  const minute = { name: "minute", windowMs: MINUTE_MS };
  return client
    ? count(`token ${client.clientId}`, { ...minute, limit: env.MATINEE_API_TOKEN_REQUESTS }, now)
    : countFrom(from, { ...minute, limit: env.MATINEE_API_GUEST_REQUESTS }, now);
}

/** Counts a token that is none. Who has a good one at the same address is not kept waiting by it. */
export const countUnknownToken = (from: Networks, now: number): Quota =>
  countFrom(
    from.map((mark) => `unknown ${mark}`),
    UNKNOWN_TOKENS,
    now,
  );

/** Against the address and each network around it. What is told is the one that is over, or has the least left. */
function countFrom(from: readonly string[], { limit, ...rest }: Limit, now: number): Quota {
  const counted = from.map((key, i) => count(key, { ...rest, limit: limit * (SHARES[i] ?? 1) }, now));
  return counted.toSorted((a, b) => a.left - b.left)[0] ?? { isOver: false, left: limit, headers: {} };
}

function count(key: string, { name, limit, windowMs }: Limit, now: number): Quota {
  kept.matineeApiWindows ??= new Map();
  const windows = kept.matineeApiWindows;
  const found = windows.get(key);
  const isSame = found !== undefined && found.since <= now && now < found.since + windowMs;
  const { since, asked } = isSame ? { since: found.since, asked: found.asked + 1 } : { since: now, asked: 1 };
  if (!isSame && windows.size >= MOST_CALLERS) windows.clear();
  windows.set(key, { since, asked });
  const seconds = Math.max(1, Math.ceil((since + windowMs - now) / 1_000));
  const isOver = asked > limit;
  const left = limit - asked;
  return {
    isOver,
    left,
    // draft-ietf-httpapi-ratelimit-headers-10: what is left, and in how many seconds there is more
    headers: {
      "RateLimit-Policy": `"${name}";q=${limit};w=${windowMs / 1_000}`,
      RateLimit: `"${name}";r=${Math.max(0, left)};t=${seconds}`,
      ...(isOver && { "Retry-After": String(seconds) }),
    },
  };
}
