import { and, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { IS_OPEN, messages, type StoppedAs } from "@/db/schema/messages";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import type { StoredMessage } from "./stored-message";
import type { Transport } from "./transports/transport";

/** Longer than any try may take: who still holds it by then has died, or sleeps. */
export const CLAIMED_FOR_MS = 2 * MINUTE_MS;

/** Before the second try, the third and so on. */
const PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS, 12 * HOUR_MS];

export const MOST_ATTEMPTS = PAUSES_MS.length + 1;
/** Also of what was asked to wait again and again. */
const TRIED_FOR_MS = 3 * DAY_MS;

/** The pause after so many tries. */
export const pauseAfter = (attempts: number): number =>
  PAUSES_MS[Math.min(attempts, PAUSES_MS.length) - 1] ?? MINUTE_MS;

/** Nobody is handing it over. A claim of a time to come was made before the clock was set back. */
const isUnclaimed = (now: number): SQL =>
  sql`(${messages.claim} is null or ${messages.claimedUntil} <= ${now} or ${messages.claimedAt} > ${now})`;

/** Condition: something is to be done with it at this moment. */
export const isDue = (now: number): SQL | undefined =>
  and(
    IS_OPEN,
    isUnclaimed(now),
    or(isNull(messages.nextTryAt), lte(messages.nextTryAt, now), sql`${messages.claimedAt} > ${now}`),
  );

/** Since when nobody knows whether it was sent, a try that never ended included; null: it surely was not. */
export const doubtOf = ({ doubtSince, claim, claimedAt }: StoredMessage): number | null =>
  doubtSince ?? (claim === null ? null : claimedAt);

/** Why a message that is due is not to be tried again; null: it is. */
export function reasonToStop(
  message: StoredMessage,
  { transport, isBlocked, now }: { transport: Transport; isBlocked: boolean; now: number },
): StoppedAs | null {
  const doubt = doubtOf(message);
  const isOver = message.attempts >= MOST_ATTEMPTS || now - message.createdAt > TRIED_FOR_MS;
  const isTooLate = message.notAfter !== null && now >= message.notAfter;
  if (doubt !== null) {
    const isRepeatable = message.transport === transport.name && now - doubt < transport.repeatableForMs;
    return isRepeatable && !isOver && !isTooLate && !isBlocked ? null : "unknown";
  }
  if (isBlocked) return "blocked";
  if (isTooLate) return "too-late";
  return isOver ? "gave-up" : null;
}
