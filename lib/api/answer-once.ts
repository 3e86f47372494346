import { createHash } from "node:crypto";
import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiAnswers } from "@/db/schema/api";
import { DAY_MS } from "@/lib/clock-units";
import { type Failure, fail } from "@/lib/result";

/** So long a request that is sent again is known. */
const KEPT_MS = DAY_MS;

export type Answered = { status: number; body: unknown };

type Asking = {
  /** Whose key it is. */
  caller: string;
  key: string;
  /** What is asked, all of it. */
  asked: unknown;
  /** So many keys are known of that caller: what is asked by others is done, and not remembered. */
  mostKeys?: number;
  now: number;
};

/** Removes the answers that nobody asks for any more: they have names and codes in them. */
export const forgetAnswers = (db: Database, now: number) =>
  db.delete(apiAnswers).where(lte(apiAnswers.createdAt, now - KEPT_MS));

/**
 * Does something once for each key of a caller. Sent again it is answered as the first time, and another request with the
 * same key is `key-reused`. Only what `isFinal` says is kept: what was interrupted, or may come out otherwise, is done
 * again, so `act` itself must be safe to repeat.
 */
export async function answerOnce<Answer>(
  db: Database,
  { caller, key, asked, mostKeys, now }: Asking,
  act: () => Promise<Answer>,
  isFinal: (answer: Answer) => Answered | null,
): Promise<Answer | Answered | Failure<"key-reused">> {
  const fingerprint = createHash("sha256").update(JSON.stringify(asked)).digest("base64url");
  const own = and(eq(apiAnswers.caller, caller), eq(apiAnswers.key, key));
  await forgetAnswers(db, now);
  await db.run(sql`insert into api_answers (caller, key, fingerprint, created_at)
    select ${caller}, ${key}, ${fingerprint}, ${now}
    where ${mostKeys === undefined ? sql`true` : sql`(select count(*) from api_answers where caller = ${caller}) < ${mostKeys}`}
    on conflict do nothing`);
  const row = await db.select().from(apiAnswers).where(own).get();
  if (row && row.fingerprint !== fingerprint) return fail("key-reused");
  if (row?.status && row.body !== null) return { status: row.status, body: JSON.parse(row.body) };
  const answer = await act();
  const final = isFinal(answer);
  if (final)
    await db
      .update(apiAnswers)
      .set({ status: final.status, body: JSON.stringify(final.body) })
      .where(and(own, isNull(apiAnswers.status)));
  return answer;
}
