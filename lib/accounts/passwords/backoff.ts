import { eq, inArray, max, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { throttles } from "@/db/schema/accounts";
import { type Answer, assertThat, type RowsOf, type Written, write } from "@/db/write";
import { HOUR_MS } from "@/lib/clock-units";
import { fail } from "@/lib/result";
import type { Throttled } from "./throttle";

/** After so many free attempts each is followed by a delay, twice the one before, until it has been quiet for an hour. */
export type Backoff = { name: string; free: number | SQL; firstMs: number; mostMs: number };
export type Guess = { backoff: Backoff; subject: string };

const QUIET_MS = HOUR_MS;
/** No delay is longer; one that seems so was written before the clock went back. */
const LONGEST_MS = QUIET_MS;

export const guessKey = ({ backoff, subject }: Guess): string => `${backoff.name}:${subject}`;

const delayAfter = (attempts: SQL, { free, firstMs, mostMs }: Backoff): SQL<number> =>
  sql`case when ${attempts} <= ${free} then 0
    else min(${mostMs}, ${firstMs} << min(${attempts} - ${free} - 1, 20)) end`;

/**
 * Counts one attempt under each of its keys, or none where a delay of one of them still runs. Counted before it is made,
 * so that of a thousand at once no more go through than of a thousand in a row. Answers what is asked beside.
 */
export async function countGuess<Asked extends Answer = never>(
  db: Database,
  { guesses, now, beside = [] }: { guesses: Guess[]; now: number; beside?: Asked[] },
): Promise<Written<RowsOf<Asked>> | Throttled> {
  const keys = guesses.map(guessKey);
  const isBlocked = sql`${throttles.blockedUntil} > ${now} and ${throttles.blockedUntil} <= ${now + LONGEST_MS}`;
  const blocking = sql`select 1 from ${throttles} where ${inArray(throttles.key, keys)} and ${isBlocked}`;
  const counted = await write(db, [
    assertThat("throttled", sql`not exists (${blocking})`),
    ...guesses.map((guess) => {
      const isOver = sql`${throttles.windowStartedAt} <= ${now - QUIET_MS}`;
      const delayMs = delayAfter(sql`(${throttles.attempts} + 1)`, guess.backoff);
      return db
        .insert(throttles)
        .values({ key: guessKey(guess), windowStartedAt: now, attempts: 1 })
        .onConflictDoUpdate({
          target: throttles.key,
          set: {
            attempts: sql`case when ${isOver} then 1 else ${throttles.attempts} + 1 end`,
            blockedUntil: sql`case when ${isOver} then 0 else ${now} + ${delayMs} end`,
            windowStartedAt: now,
          },
        });
    }),
    ...beside,
  ]);
  if (counted.ok) return counted;
  const [row] = await db
    .select({ until: max(throttles.blockedUntil) })
    .from(throttles)
    .where(inArray(throttles.key, keys));
  return { ...fail("throttled"), until: row?.until ?? now };
}

/** The step that takes one counted attempt back: it was right, or not looked at. */
export const takeBackGuess = (db: Database, guess: Guess) =>
  db
    .update(throttles)
    .set({ attempts: sql`max(${throttles.attempts} - 1, 0)`, blockedUntil: 0 })
    .where(eq(throttles.key, guessKey(guess)));

/** The step that forgets all that was counted under a key. */
export const forgetGuesses = (db: Database, guess: Guess) =>
  db.delete(throttles).where(eq(throttles.key, guessKey(guess)));
