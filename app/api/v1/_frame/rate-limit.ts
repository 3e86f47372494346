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

export type Quota = { isOver: boolean; headers: Record<string, string> };

type Limit = { name: string; limit: number; windowMs: number };

/**
 * Counts a request against its caller's minute, in this process alone: what must hold whatever the number of processes
 * are the limits on seats, which the database keeps. Callers without an address, on this machine, are not counted.
 */
export function countRequest({ client, from }: Caller, now: number): Quota {
  const limit = client ? env.MATINEE_API_TOKEN_REQUESTS : env.MATINEE_API_GUEST_REQUESTS;
  const key = client ? `token ${client.clientId}` : from[0];
  return count(key, { name: "minute", limit, windowMs: MINUTE_MS }, now);
}

/** Counts a token that is none. Who has a good one at the same address is not kept waiting by it. */
export const countUnknownToken = (from: Networks, now: number): Quota =>
  count(from[0] && `unknown ${from[0]}`, UNKNOWN_TOKENS, now);

function count(key: string | undefined, { name, limit, windowMs }: Limit, now: number): Quota {
  if (key === undefined) return { isOver: false, headers: {} };
  kept.matineeApiWindows ??= new Map();
  const windows = kept.matineeApiWindows;
  const found = windows.get(key);
  const isSame = found !== undefined && found.since <= now && now < found.since + windowMs;
  const { since, asked } = isSame ? { since: found.since, asked: found.asked + 1 } : { since: now, asked: 1 };
  if (!isSame && windows.size >= MOST_CALLERS) windows.clear();
  windows.set(key, { since, asked });
  const seconds = Math.max(1, Math.ceil((since + windowMs - now) / 1_000));
  const isOver = asked > limit;
  return {
    isOver,
    // draft-ietf-httpapi-ratelimit-headers-10: what is left, and in how many seconds there is more
    headers: {
      "RateLimit-Policy": `"${name}";q=${limit};w=${windowMs / 1_000}`,
      RateLimit: `"${name}";r=${Math.max(0, limit - asked)};t=${seconds}`,
      ...(isOver && { "Retry-After": String(seconds) }),
    },
  };
}
