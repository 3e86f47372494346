import { type SQL, sql } from "drizzle-orm";
import { IS_OPEN_DELIVERY, type webhookDeliveries, type webhookEndpoints } from "@/db/schema/webhooks";
import { mayStillMake } from "@/lib/accounts/api-clients/may-still-make";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/clock-units";

export type StoredDelivery = typeof webhookDeliveries.$inferSelect;
export type StoredEndpoint = typeof webhookEndpoints.$inferSelect;

/** An answer that takes longer is none. */
export const ANSWERED_WITHIN_MS = 10 * SECOND_MS;
/** Longer than any try may take, with what is written about it. */
export const CLAIMED_FOR_MS = MINUTE_MS;
/** So much of an answer is kept. */
export const MOST_ANSWER_BYTES = 2_048;
/** From the first try on. */
export const TRIED_FOR_MS = 3 * DAY_MS;
/** What was sent is kept for so long. */
export const KEPT_FOR_MS = 30 * DAY_MS;
/** How long the secret before a new one signs too. */
export const OLD_SECRET_MS = DAY_MS;

const PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 25 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS];
const JITTER = 0.2;

/** The pause after so many tries, a fifth shorter or longer: what failed together does not come back together. */
export function pauseAfter(attempts: number, random: () => number = Math.random): number {
  const pause = PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? MINUTE_MS;
  return Math.round(pause * (1 - JITTER + 2 * JITTER * random()));
}

/**
 * Condition: it is to be sent at this moment, and nobody is doing so. What is said to be further off than it can be was
 * written before the clock was set back.
 */
export const isDue = (now: number): SQL => sql`${IS_OPEN_DELIVERY}
  and (next_try_at is null or next_try_at <= ${now} or next_try_at > ${now + DAY_MS})
  and (claimed_until is null or claimed_until <= ${now} or claimed_until > ${now + CLAIMED_FOR_MS})`;

/** Condition on `webhook_endpoints`: it is neither switched off nor removed. */
export const IS_OPEN = sql`disabled_at is null and removed_at is null`;

/** Condition on `webhook_endpoints`: something is sent there. Whoever made it, or took it over, could make it now. */
export const IS_LISTENING = sql`${IS_OPEN} and ${mayStillMake("webhook_endpoints")}`;
