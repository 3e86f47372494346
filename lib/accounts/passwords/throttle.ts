import { eq, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { throttles } from "@/db/schema/accounts";
import { answer, write } from "@/db/write";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import type { Failure } from "@/lib/result";

/** At most so many attempts within a window that starts with the first of them. */
export type Limit = { name: string; attempts: number; windowMs: number };

/** Promotion codes that nobody has made, typed at one address. */
export const CODES_PER_ADDRESS: Limit = { name: "code:address", attempts: 20, windowMs: 15 * MINUTE_MS };
/** The same by one seller at a till, where others sell behind the same address. */
export const CODES_PER_SELLER: Limit = { name: "code:seller", attempts: 20, windowMs: 15 * MINUTE_MS };
export const LINKS_PER_EMAIL: Limit = { name: "link:email", attempts: 3, windowMs: HOUR_MS };
export const LINKS_PER_ADDRESS: Limit = { name: "link:address", attempts: 30, windowMs: HOUR_MS };
/** Letters to one mailbox that strangers can bring about: the tickets of a guest who names it. */
export const GUEST_PAYMENTS_PER_MAILBOX: Limit = { name: "guest:mailbox", attempts: 10, windowMs: HOUR_MS };
/** Letters to one mailbox by which guests confirm what they would reserve, and those from one address. */
export const RESERVATIONS_PER_MAILBOX: Limit = { name: "reserve:mailbox", attempts: 4, windowMs: HOUR_MS };
export const RESERVATIONS_PER_ADDRESS: Limit = { name: "reserve:address", attempts: 20, windowMs: HOUR_MS };
/** Letters that one person has sent to others by asking for another address of their account. */
export const EMAIL_CHANGES_PER_PERSON: Limit = {
  name: "email-change:person",
  attempts: 6,
  windowMs: HOUR_MS,
};
/** Letters that one person has sent to themselves by asking for their erasure. */
export const ERASURES_PER_PERSON: Limit = { name: "erasure:person", attempts: 5, windowMs: HOUR_MS };
export const INVITATIONS_PER_MAILBOX: Limit = { name: "invitation:mailbox", attempts: 5, windowMs: HOUR_MS };
/** Letters that one person has sent to others by inviting them. */
export const INVITATIONS_PER_PERSON: Limit = { name: "invitation:person", attempts: 40, windowMs: HOUR_MS };
/** Samples that one person has sent to themselves. */
export const SAMPLES_PER_PERSON: Limit = { name: "sample:person", attempts: 30, windowMs: HOUR_MS };

/** Webhooks that one person has sent by hand. */
export const WEBHOOKS_PER_PERSON: Limit = { name: "webhook:person", attempts: 120, windowMs: HOUR_MS };

/** How often one person writes reviews, and how often reviews are reported by one person or from one address. */
export const REVIEWS_PER_PERSON: Limit = { name: "review:person", attempts: 20, windowMs: HOUR_MS };
export const REPORTS_PER_PERSON: Limit = { name: "report:person", attempts: 20, windowMs: HOUR_MS };
export const REPORTS_PER_ADDRESS: Limit = { name: "report:address", attempts: 60, windowMs: HOUR_MS };

const LONGEST_WINDOW_MS = HOUR_MS;

/** A subject that is null is nobody who could be counted, and is never throttled. */
export type Attempt = [limit: Limit, subject: string | null];

/** Too many attempts; the next is heard at `until`. */
export type Throttled = Failure<"throttled"> & { until: number };

const keyOf = ([limit, subject]: Attempt) => `${limit.name}:${subject}`;

/**
 * Counts one attempt against each limit and says when one is passed. The attempt is counted before it is made,
 * so that a thousand at once are a thousand; `forgive` takes it back when it was none.
 */
export async function countAttempt(db: Database, wanted: Attempt[], now: number): Promise<Throttled | null> {
  const attempts = wanted.filter(([, subject]) => subject !== null);
  const counted = await write(db, [
    ...attempts.map((attempt) => {
      const { windowMs } = attempt[0];
      // one that begins later than a window from now was begun by a clock that has been set back since
      const over = sql`${throttles.windowStartedAt} not between ${now - windowMs + 1} and ${now + windowMs}`;
      const count = db
        .insert(throttles)
        .values({ key: keyOf(attempt), windowStartedAt: now, attempts: 1 })
        .onConflictDoUpdate({
          target: throttles.key,
          set: {
            attempts: sql`case when ${over} then 1 else ${throttles.attempts} + 1 end`,
            windowStartedAt: sql`case when ${over} then ${now} else ${throttles.windowStartedAt} end`,
          },
        })
        .returning({ startedAt: throttles.windowStartedAt, count: throttles.attempts });
      return answer("counted", count);
    }),
    db.delete(throttles).where(lt(throttles.windowStartedAt, now - LONGEST_WINDOW_MS)),
  ]);
  const rows = counted.rows("counted");
  const passed = attempts.flatMap(([limit], i) => {
    const row = rows[i];
    return row && row.count > limit.attempts ? [row.startedAt + limit.windowMs] : [];
  });
  return passed.length > 0 ? { ok: false, code: "throttled", until: Math.max(...passed) } : null;
}

/** The step that takes one counted attempt back. */
export const forgive = (db: Database, attempt: Attempt) =>
  db
    .update(throttles)
    .set({ attempts: sql`max(${throttles.attempts} - 1, 0)` })
    .where(eq(throttles.key, keyOf(attempt)));
