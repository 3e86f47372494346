import { MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import type { RoomStanding } from "./get-standing";

const SOONEST_MS = 4 * SECOND_MS;
/** Of who is called others wait: nobody may hear of it much later. */
const LATEST_MS = 30 * SECOND_MS;
const PER_PERSON_AHEAD_MS = 50;

/**
 * How long somebody's page waits before it asks again; null: not before something is done. The nearer, the oftener, so
 * that thousands ask less often than once in half a minute each. Pages add a moment of their own.
 */
export function askAgainAfterMs(standing: RoomStanding, now: number): number | null {
  switch (standing.state) {
    case "early":
      return Math.min(MINUTE_MS, standing.doorsAt - now);
    case "before":
      return Math.min(LATEST_MS, Math.max(0, standing.opensAt - now));
    case "waiting":
      return Math.min(LATEST_MS, SOONEST_MS + standing.ahead * PER_PERSON_AHEAD_MS);
    case "admitted":
      return standing.until - now;
    default:
      return null;
  }
}
