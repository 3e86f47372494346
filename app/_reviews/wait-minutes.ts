import { MINUTE_MS } from "@/lib/clock-units";

/** How long somebody waits who has done something too often. */
export const waitMinutes = (answer: { until?: number }, now: number): number =>
  Math.max(1, Math.ceil(((answer.until ?? now) - now) / MINUTE_MS));
