import { MINUTE_MS } from "@/lib/clock-units";
import { env } from "@/lib/env";
import type { Caller } from "./caller";

type Window = { since: number; asked: number };

// on globalThis because routes are bundled apart
const kept = globalThis as { matineeApiWindows?: Map<string, Window> };
const MOST_CALLERS = 50_000;

export type Quota = { isOver: boolean; headers: Record<string, string> };

/**
 * Counts a request against its caller's minute, in this process alone: what must hold whatever the number of processes
 * are the limits on seats, which the database keeps. Callers without an address, on this machine, are not counted.
 */
export function countRequest({ client, from }: Caller, now: number): Quota {
  const limit = client ? env.MATINEE_API_TOKEN_REQUESTS : env.MATINEE_API_GUEST_REQUESTS;
  const key = client ? `token ${client.clientId}` : from[0];
  if (key === undefined) return { isOver: false, headers: {} };
  kept.matineeApiWindows ??= new Map();
  const windows = kept.matineeApiWindows;
  const found = windows.get(key);
  const isSame = found !== undefined && found.since <= now && now < found.since + MINUTE_MS;
  const { since, asked } = isSame ? { since: found.since, asked: found.asked + 1 } : { since: now, asked: 1 };
  if (!isSame && windows.size >= MOST_CALLERS) windows.clear();
  windows.set(key, { since, asked });
  const seconds = Math.max(1, Math.ceil((since + MINUTE_MS - now) / 1_000));
  const isOver = asked > limit;
  return {
    isOver,
    // draft-ietf-httpapi-ratelimit-headers-10: what is left, and in how many seconds there is more
    headers: {
      "RateLimit-Policy": `"minute";q=${limit};w=60`,
      RateLimit: `"minute";r=${Math.max(0, limit - asked)};t=${seconds}`,
      ...(isOver && { "Retry-After": String(seconds) }),
    },
  };
}
