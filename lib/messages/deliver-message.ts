import { type AnyColumn, and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { isDatabaseAway, isDatabaseBusy } from "@/db/failures";
import { mailBlocks, messages, type StoppedAs } from "@/db/schema/messages";
import { answer, assertThat, write } from "@/db/write";
import { SECOND_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import type { Mail } from "@/lib/message";
import { notBefore } from "@/lib/not-before";
import { CLAIMED_FOR_MS, doubtOf, isDue, pauseAfter, reasonToStop } from "./next-step";
import type { StoredMessage } from "./stored-message";
import type { Outcome, Transport } from "./transports/transport";

/** Puts a message into words, and makes the files that go along with it. */
export type Compose = (message: StoredMessage) => Promise<Mail>;

export type Delivery = { transport: Transport; compose: Compose; clock: () => number };

/** What was done with it; null: somebody else is at it. */
export type Done = Outcome["is"] | StoppedAs | null;

const MOST_FAILURE_CHARS = 500;

/**
 * One try to bring a message that is due to its reader, or the end of trying. Who tries has claimed it before: no two
 * processes hand over the same one, and a try that was cut off is known of afterwards.
 */
export async function deliverMessage(db: Database, message: StoredMessage, by: Delivery): Promise<Done> {
  const { id, to } = message;
  const now = by.clock();
  const isBlocked = Boolean(await db.select().from(mailBlocks).where(isBlocking(to)).get());
  const reason = reasonToStop(message, { transport: by.transport, isBlocked, now });
  const claim = newId();
  const seen = assertThat(
    "taken",
    // and as it was when it was read: nobody has tried since
    hasRow(messages, eq(messages.id, id), isDue(now), eq(messages.attempts, message.attempts)),
  );
  const update = (set: Parameters<ReturnType<Database["update"]>["set"]>[0]) =>
    db.update(messages).set(set).where(eq(messages.id, id));
  const doubtSince = doubtOf(message);
  if (reason) {
    const stopped = await write(db, [
      seen,
      update({ claim: null, doubtSince, stoppedAt: notBefore(now, sql`created_at`), stoppedAs: reason }),
    ]);
    return stopped.ok ? reason : null;
  }
  const claimed = await write(db, [
    seen,
    update({
      ...{ claim, claimedAt: now, claimedUntil: now + CLAIMED_FOR_MS, doubtSince },
      ...{ attempts: message.attempts + 1, transport: by.transport.name, nextTryAt: null },
    }),
    answer("claimed", db.select().from(messages).where(eq(messages.id, id))),
  ]);
  if (!claimed.ok) return null;
  const row = claimed.row("claimed");
  const outcome = await hand(row, by);
  await insist(() => record(db, row, { outcome, transport: by.transport, now: by.clock() }));
  return outcome.is;
}

export const isBlocking = (address: string | AnyColumn) =>
  and(eq(mailBlocks.address, address), isNull(mailBlocks.liftedAt));

async function hand(message: StoredMessage, { transport, compose }: Delivery): Promise<Outcome> {
  let mail: Mail;
  try {
    mail = await compose(message);
  } catch (error) {
    if (isDatabaseAway(error)) return { is: "later", waitMs: SECOND_MS, failure: "busy" };
    // what cannot be put into words now cannot be later
    return { is: "refused", isFinal: true, failure: "no-words" };
  }
  try {
    return await transport.hand(mail);
  } catch {
    return { is: "unknown", failure: "no-answer" };
  }
}

/** What is not written down is in doubt afterwards: a busy database is asked three times. */
async function insist(act: () => Promise<void>): Promise<void> {
  for (let left = 2; ; left--) {
    try {
      return await act();
    } catch (error) {
      if (left === 0 || !isDatabaseBusy(error)) throw error;
    }
  }
}

async function record(
  db: Database,
  { id, claim, claimedAt, doubtSince, attempts }: StoredMessage,
  { outcome, transport, now }: { outcome: Outcome; transport: Transport; now: number },
): Promise<void> {
  const isOwn = eq(messages.claim, claim ?? "");
  const at = notBefore(now, sql`created_at`);
  const free = { claim: null };
  // as a batch, which waits for the disk together with what else ends just now
  const update = (set: Parameters<ReturnType<Database["update"]>["set"]>[0], condition: SQL = isOwn) =>
    write(db, [
      db
        .update(messages)
        .set(set)
        .where(and(eq(messages.id, id), condition)),
    ]);
  const retry = (failure: string, waitMs: number) => ({
    ...{ ...free, nextTryAt: now + waitMs, failure: failure.slice(0, MOST_FAILURE_CHARS) },
  });
  switch (outcome.is) {
    case "sent":
      // true whoever else may have claimed it meanwhile
      await update(
        {
          ...{ ...free, deliveredAt: at, transportRef: outcome.ref, token: null, failure: null },
          ...{ doubtSince: null, nextTryAt: null, stoppedAt: null, stoppedAs: null },
        },
        isNull(messages.deliveredAt),
      );
      return;
    case "kept":
      await update({ ...free, keptAt: at, failure: null });
      return;
    case "later":
      await update({ ...retry(outcome.failure, outcome.waitMs), attempts: attempts - 1 });
      return;
    case "unknown":
      await update({
        ...{ ...retry(outcome.failure, pauseAfter(attempts)), doubtSince: doubtSince ?? claimedAt },
        ...(transport.repeatableForMs === 0 && { stoppedAt: at, stoppedAs: "unknown" }),
      });
      return;
    case "refused":
      await update({
        ...retry(outcome.failure, pauseAfter(attempts)),
        // an earlier try may have got through all the same
        ...(outcome.isFinal && { stoppedAt: at, stoppedAs: doubtSince === null ? "refused" : "unknown" }),
      });
  }
}
