import { type SQL, sql } from "drizzle-orm";
import { IS_UNTOLD, type walletCopies } from "@/db/schema/wallets";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/clock-units";

/** A pass where it lies, of which its wallet is to be told. */
export type Copy = Pick<
  typeof walletCopies.$inferSelect,
  "passId" | "wallet" | "deviceId" | "pushToken" | "addedAt" | "version" | "attempts"
>;

/**
 * What came of telling a wallet. `gone`: the device has the pass no more. `later` may be so of this copy alone, or
 * `isDown`: of all that lie in that wallet just now.
 */
export type Outcome = { is: "told" } | { is: "gone" } | { is: "later"; failure: string; isDown?: boolean };

/** Whoever tells a wallet of a copy. To be told of the same twice does a wallet no harm. */
export type Teller = { tell: (copy: Copy) => Promise<Outcome>; close: () => void };

/** Longer than any try may take. */
export const CLAIMED_FOR_MS = MINUTE_MS;
/** An answer that takes longer is none. */
export const TOLD_WITHIN_MS = 15 * SECOND_MS;

/** Before the second try, the third and so on. */
const PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS];
export const MOST_ATTEMPTS = PAUSES_MS.length + 1;

/** The pause after so many tries. */
export const pauseAfter = (attempts: number): number =>
  PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? MINUTE_MS;

/**
 * Condition: a wallet is to be told of it at this moment, and nobody is doing so. What is said to be further off than it
 * can be was written before the clock was set back.
 */
export const isDue = (now: number): SQL => sql`${IS_UNTOLD}
  and (next_try_at is null or next_try_at <= ${now} or next_try_at > ${now + DAY_MS})
  and (claimed_until is null or claimed_until <= ${now} or claimed_until > ${now + CLAIMED_FOR_MS})`;
