import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema/webhooks";
import { mayStillMake } from "@/lib/accounts/api-clients/may-still-make";
import { MINUTE_MS, SECOND_MS } from "@/lib/clock-units";
import { CLAIMED_FOR_MS, IS_LISTENING, IS_OPEN, isDue, KEPT_FOR_MS } from "./delivery";
import { type Done, type Send, sendOne, type ToSend } from "./send-one";
import { tellExpiredHolds } from "./tell-expired-holds";

const ENDPOINTS_AT_ONCE = 20;
/** To one endpoint. */
const AT_ONCE = 4;
/** Then others are looked after, also those for which something was written meanwhile. */
const TURN_MS = 10 * SECOND_MS;

export type Sent = Partial<Record<Done, number>>;
export type Sending = { send?: Send; clock: () => number };

/**
 * Sends what is due to whoever listens, each endpoint on its own and in its turn: one that does not answer is left alone until
 * the next run, and neither that nor one with much to hear keeps others waiting. What was sent long ago is forgotten on the way.
 * Answers how many ended how; what fails on our side is thrown once all else is done.
 */
export async function sendDue(
  db: Database,
  { send, clock }: Sending,
  { mostMs = 10 * MINUTE_MS }: { mostMs?: number } = {},
): Promise<Sent> {
  const sent: Sent = {};
  const until = clock() + mostMs;
  if ((await db.$count(webhookEndpoints)) === 0) return sent;
  await stopLeft(db, clock());
  await tellExpiredHolds(db, clock());
  await forgetOld(db, clock());
  const left = new Set<string>();
  const failures: unknown[] = [];
  while (clock() < until) {
    // again and again: what is written meanwhile waits for nobody else's run
    const waiting = (await listWaiting(db, clock())).filter((id) => !left.has(id));
    if (waiting.length === 0) break;
    const work = async () => {
      for (let id = waiting.shift(); id !== undefined && clock() < until; id = waiting.shift())
        if (!(await sendTo(db, id, { send, clock, until, sent, failures }))) left.add(id);
    };
    await Promise.all(Array.from({ length: Math.min(ENDPOINTS_AT_ONCE, waiting.length) }, work));
  }
  if (failures.length > 0) throw failures[0];
  return sent;
}

/** Those whose makers lost what made them theirs stop, until somebody who runs the theater takes them over. */
async function stopLeft(db: Database, now: number): Promise<void> {
  const isLeft = sql`${IS_OPEN} and not ${mayStillMake("webhook_endpoints")}`;
  const left = await db.select({ id: webhookEndpoints.id }).from(webhookEndpoints).where(isLeft);
  if (left.length === 0) return;
  await db.update(webhookEndpoints).set({ disabledAt: now, disabledAs: "maker-left" }).where(isLeft);
}

/** The endpoints for which something is due. */
async function listWaiting(db: Database, now: number): Promise<string[]> {
  const rows = await db
    .select({ id: webhookEndpoints.id })
    .from(webhookEndpoints)
    .where(
      and(
        IS_LISTENING,
        sql`exists (select 1 from webhook_deliveries where endpoint_id = webhook_endpoints.id and ${isDue(now)})`,
      ),
    );
  return rows.map(({ id }) => id);
}

type Run = {
  send: Send | undefined;
  clock: () => number;
  until: number;
  sent: Sent;
  failures: unknown[];
};

/** One turn. False: it is left alone until the next run. */
async function sendTo(db: Database, endpointId: string, run: Run): Promise<boolean> {
  const { send, clock, sent, failures } = run;
  const until = Math.min(run.until, clock() + TURN_MS);
  try {
    for (let rounds = 0; clock() < until; rounds++) {
      const due = await claim(db, endpointId, clock());
      // somebody else is at what was due
      if (due.length === 0) return rounds > 0;
      const all = await Promise.allSettled(due.map((one) => sendOne(db, one, { send, clock })));
      let isSilent = false;
      for (const one of all) {
        if (one.status === "rejected") throw one.reason;
        sent[one.value.done] = (sent[one.value.done] ?? 0) + 1;
        isSilent ||= one.value.isSilent;
      }
      if (isSilent) return false;
    }
    return true;
  } catch (error) {
    failures.push(error);
    return false;
  }
}

/** Takes some that are due, which nobody else then takes for a while. */
async function claim(db: Database, endpointId: string, now: number): Promise<ToSend[]> {
  const claimed = await db
    .update(webhookDeliveries)
    .set(asTried(now))
    .where(
      sql`rowid in (select rowid from webhook_deliveries where endpoint_id = ${endpointId} and ${isDue(now)}
        order by next_try_at, rowid limit ${AT_ONCE}) and exists (
        select 1 from webhook_endpoints where id = ${endpointId} and ${IS_LISTENING})`,
    )
    .returning({ id: webhookDeliveries.id });
  return readToSend(
    db,
    claimed.map(({ id }) => id),
  );
}

const asTried = (now: number) => ({
  ...{ claimedUntil: now + CLAIMED_FOR_MS, attempts: sql`attempts + 1`, lastTriedAt: now },
  firstTriedAt: sql`coalesce(first_tried_at, ${now})`,
});

/** Takes this one at once, if nobody is at it: somebody looks on. Null: it is in other hands, or done with. */
export async function sendNow(
  db: Database,
  deliveryId: string,
  { send, clock }: Sending,
): Promise<Done | null> {
  const now = clock();
  const claimed = await db
    .update(webhookDeliveries)
    .set(asTried(now))
    .where(and(eq(webhookDeliveries.id, deliveryId), isDue(now)))
    .returning({ id: webhookDeliveries.id });
  if (claimed.length === 0) return null;
  const [one] = await readToSend(db, [deliveryId]);
  return one ? (await sendOne(db, one, { send, clock })).done : null;
}

const readToSend = async (db: Database, ids: string[]): Promise<ToSend[]> =>
  ids.length === 0
    ? []
    : db
        .select({ delivery: webhookDeliveries, event: webhookEvents, endpoint: webhookEndpoints })
        .from(webhookDeliveries)
        .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.eventId))
        .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
        // one that was removed since it was claimed has no secret any more
        .where(and(inArray(webhookDeliveries.id, ids), IS_LISTENING));

/** Asked without the lock of a write, and mostly answered no. Deliveries go with their event. */
async function forgetOld(db: Database, now: number): Promise<void> {
  const isOld = sql`${webhookEvents.at} < ${now - KEPT_FOR_MS}`;
  const [old] = await db.select({ id: webhookEvents.id }).from(webhookEvents).where(isOld).limit(1);
  if (!old) return;
  await db
    .delete(webhookEvents)
    .where(sql`id in (select id from webhook_events where ${isOld} order by at limit 2000)`);
}
