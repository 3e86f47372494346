import { type Priority, SHED_IN_ORDER } from "./priority";

/**
 * What was seen in a short while: how late the event loop was at its best, or how long who waited least had to wait until
 * they began; and how many requests there were at its most.
 */
type Measured = { leastLateMs: number; mostInFlight: number };

/** So many requests at once are let in where nothing is known. */
export const USUAL_LIMIT = 400;
/** Never fewer: as many as a party of browsers sends, on however slow a machine. */
export const LEAST_LIMIT = 100;
/** More are none: each has its memory. */
export const MOST_LIMIT = 1_000;

/**
 * A loop that is late even at its best has a queue that does not go away by itself (CoDel, RFC 8289): a long query or a
 * collection of garbage makes it late once, and is over.
 */
const LATE_MS = 50;
const LESS = 0.7;
const MORE = 1.05;

/** Which part of the limit has to be in use before what may be turned away is. */
const SHARE: Record<Priority, number> = { extras: 0.4, browsing: 0.6, "sign-ins": 0.8, "new-holds": 1 };
const FIRST_SHARE = Math.min(...SHED_IN_ORDER.map((priority) => SHARE[priority]));

/**
 * How many requests may be under way at once, by what was measured with the limit so far: additive increase would be too
 * slow for a rush, so it grows by shares and falls by larger ones (AIMD). It is cut from what was there, not from what
 * would have been allowed; where nobody comes near it, it goes back to what is usual.
 */
export function nextLimit(limit: number, { leastLateMs, mostInFlight }: Measured): number {
  if (leastLateMs > LATE_MS)
    return mostInFlight > LEAST_LIMIT ? Math.max(LEAST_LIMIT, Math.min(limit, mostInFlight) * LESS) : limit;
  const isNear = mostInFlight >= limit * FIRST_SHARE;
  if (isNear) return Math.min(MOST_LIMIT, limit * MORE);
  return limit < USUAL_LIMIT ? Math.min(USUAL_LIMIT, limit * MORE) : Math.max(USUAL_LIMIT, limit / MORE);
}

/** Whether a request of this kind is let in, when so many are under way with it. */
export const isLetIn = (priority: Priority, inFlight: number, limit: number): boolean =>
  inFlight <= limit * SHARE[priority];

/** Whether all are let in, whatever they ask for. */
export const isEveryoneLetIn = (inFlight: number, limit: number): boolean => inFlight <= limit * FIRST_SHARE;
