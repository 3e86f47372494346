import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { isDatabaseBusy } from "@/db/failures";
import { users } from "@/db/schema/accounts";
import {
  type DisabledAs,
  webhookDeliveries,
  webhookEndpoints,
  type webhookEvents,
} from "@/db/schema/webhooks";
import { assertThat, type Step, write } from "@/db/write";
import { canManage } from "@/lib/accounts/staff-member";
import { fetchOutside, type Outside, type OutsideAnswer, type OutsideFailure } from "@/lib/fetch-outside";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { notBefore } from "@/lib/not-before";
import { post } from "@/lib/outbox";
import type { Result } from "@/lib/result";
import { bodyOf } from "./body";
import {
  ANSWERED_WITHIN_MS,
  IS_OPEN,
  MOST_ANSWER_BYTES,
  pauseAfter,
  type StoredDelivery,
  type StoredEndpoint,
  TRIED_FOR_MS,
} from "./delivery";
import { signedHeaders } from "./endpoint-secret";

export type ToSend = {
  delivery: StoredDelivery;
  event: typeof webhookEvents.$inferSelect;
  endpoint: StoredEndpoint;
};

/** Whoever hands it over: `fetchOutside`, but in tests of what comes of an answer. */
export type Send = (asked: Outside) => Promise<Result<OutsideAnswer, OutsideFailure>>;

/**
 * `later`: it is tried again. `gone` ends the endpoint, and `gave-up` too where it has taken nothing meanwhile. A sample is
 * tried once, and ends nothing: `not-taken`.
 */
export type Done = "taken" | "later" | "gone" | "gave-up" | "not-taken";

type Settled = { done: Done; isSilent: boolean };

/** One try of what was claimed, and what came of it. A process that dies between the two sends again under the same id. */
export async function sendOne(
  db: Database,
  { delivery, event, endpoint }: ToSend,
  { send = fetchOutside, clock }: { send?: Send | undefined; clock: () => number },
): Promise<Settled> {
  const at = clock();
  const body = bodyOf(event);
  const began = performance.now();
  const answered = await send({
    url: endpoint.url,
    method: "POST",
    headers: {
      "content-type": "application/json",
      "user-agent": "Matinee-Webhooks/1",
      ...signedHeaders({ id: event.id, at, body }, endpoint),
    },
    body,
    ...{ mostMs: ANSWERED_WITHIN_MS, mostBytes: MOST_ANSWER_BYTES, cuts: true },
  });
  const tookMs = Math.round(performance.now() - began);
  const now = clock();
  const done = doneBy(answered, { delivery, event, now });
  const told = answered.ok
    ? { status: answered.value.status, answer: asText(answered.value.body), failure: null }
    : { status: null, answer: null, failure: answered.code };
  await insist(() => record(db, { delivery, endpoint, done, told: { ...told, tookMs }, now }));
  return { done, isSilent: !answered.ok };
}

function doneBy(
  answered: Result<OutsideAnswer, OutsideFailure>,
  { delivery: { firstTriedAt }, event, now }: Omit<ToSend, "endpoint"> & { now: number },
): Done {
  if (answered.ok && answered.value.status >= 200 && answered.value.status < 300) return "taken";
  if (event.endpointId !== null) return "not-taken";
  if (answered.ok && answered.value.status === 410) return "gone";
  return firstTriedAt !== null && now >= firstTriedAt + TRIED_FOR_MS ? "gave-up" : "later";
}

/** What nobody can be sure to be text. */
const asText = (bytes: Buffer): string => new TextDecoder().decode(bytes).replaceAll("\0", "\uFFFD");

type Recorded = {
  delivery: StoredDelivery;
  endpoint: StoredEndpoint;
  done: Done;
  told: Pick<StoredDelivery, "status" | "answer" | "failure" | "tookMs">;
  now: number;
};

async function record(db: Database, { delivery, endpoint, done, told, now }: Recorded): Promise<void> {
  const at = notBefore(now, sql`created_at`);
  const isOwn = and(
    eq(webhookDeliveries.id, delivery.id),
    // somebody else may have taken it over: but what was taken is taken, whoever says so
    done === "taken" ? sql`taken_at is null` : eq(webhookDeliveries.attempts, delivery.attempts),
  );
  const ended = {
    taken: { takenAt: at, stoppedAt: null, nextTryAt: null },
    gone: { stoppedAt: at, nextTryAt: null },
    "gave-up": { stoppedAt: at, nextTryAt: null },
    "not-taken": { stoppedAt: at, nextTryAt: null },
    later: { nextTryAt: now + pauseAfter(delivery.attempts) },
  }[done];
  const steps = [
    db
      .update(webhookDeliveries)
      .set({ ...told, ...ended, claimedUntil: null })
      .where(isOwn),
    ...(done === "taken"
      ? [db.update(webhookEndpoints).set({ lastTakenAt: now }).where(eq(webhookEndpoints.id, endpoint.id))]
      : []),
  ];
  const isOver =
    (done === "gone" && (await disable(db, { endpoint, as: "gone", which: sql`1`, steps, now }))) ||
    (done === "gave-up" &&
      (await disable(db, {
        ...{ endpoint, as: "failing", steps, now },
        // nothing at all for all that time
        which: sql`coalesce(last_taken_at, 0) < ${delivery.firstTriedAt}`,
      })));
  if (!isOver) await write(db, steps);
}

type Disabling = {
  endpoint: StoredEndpoint;
  as: Exclude<DisabledAs, "by-hand" | "maker-left">;
  which: SQL;
  steps: Step[];
  now: number;
};

/** Ends it in the same batch, and writes to whoever made it if it is theirs to run still. False: somebody was faster, or there is no reason to. */
async function disable(db: Database, { endpoint, as, which, steps, now }: Disabling): Promise<boolean> {
  const { id, url, description, theaterId, createdBy: userId } = endpoint;
  const maker = await db
    .select({ email: users.email })
    .from(users)
    .where(
      and(
        ...[eq(users.id, userId), isNull(users.disabledAt)],
        or(eq(users.role, "admin"), canManage({ userId, isAdmin: false }, sql`${theaterId}`)),
      ),
    )
    .get();
  const written = await write(db, [
    assertThat("stands", hasRow(webhookEndpoints, eq(webhookEndpoints.id, id), IS_OPEN, which)),
    ...steps,
    db.update(webhookEndpoints).set({ disabledAt: now, disabledAs: as }).where(eq(webhookEndpoints.id, id)),
    ...(maker
      ? [
          post(
            db,
            {
              kind: "webhook-disabled",
              ...{ to: maker.email, language: DEFAULT_LOCALE },
              payload: { endpointId: id, url, description, why: as },
            },
            now,
          ),
        ]
      : []),
  ]);
  return written.ok;
}

/** What is not written down is sent once more: a busy database is asked three times. */
async function insist(act: () => Promise<void>): Promise<void> {
  for (let left = 2; ; left--) {
    try {
      return await act();
    } catch (error) {
      if (left === 0 || !isDatabaseBusy(error)) throw error;
    }
  }
}
