import { eq, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mailBlocks, mailEvents, messages } from "@/db/schema/messages";
import { assertThat, write } from "@/db/write";
import { notBefore } from "@/lib/not-before";
import type { MailEvent } from "./carriers/resend-event";

/** `not-ours`: of a message that this installation does not know. */
export type Received = "recorded" | "seen" | "not-ours";

/**
 * What a carrier tells of a message later: that it went out, which ends any doubt, or that it came back. Each is
 * recorded once, in whatever order they come; an address that mail came back from for good gets no more.
 */
export async function receiveMailEvent(
  db: Database,
  { event, now }: { event: MailEvent; now: number },
): Promise<Received> {
  const message = await db
    .select()
    .from(messages)
    .where(or(eq(messages.id, event.messageId ?? ""), eq(messages.carrierRef, event.ref)))
    .get();
  if (!message) return "not-ours";
  const { id: messageId, to } = message;
  const { id, kind, occurredAt } = event;
  const isIt = eq(messages.id, messageId);
  const recorded = await write(db, { "unique:mail_events": "seen" }, [
    // an empty name would be everybody's
    assertThat("not-ours", sql`${id} <> ''`),
    db.insert(mailEvents).values({ id, messageId, kind, occurredAt, receivedAt: now }),
    // whatever came back, it had been taken
    db
      .update(messages)
      .set({
        ...{ deliveredAt: sql`coalesce(${messages.deliveredAt}, ${notBefore(now, sql`created_at`)})` },
        ...{ carrierRef: event.ref, token: null, doubtSince: null, claim: null, failure: null },
        ...{ stoppedAt: null, stoppedAs: null, nextTryAt: null },
      })
      .where(isIt),
    ...returned(db, messageId, event),
    ...(event.isForGood && (kind === "bounced" || kind === "complained")
      ? [block(db, { address: to, reason: kind, messageId, blockedAt: occurredAt })]
      : []),
  ]);
  return recorded.ok ? "recorded" : recorded.code;
}

/** What came back for good stays; a delay is over once the message has arrived, in whichever order that is told. */
function returned(db: Database, messageId: string, { kind, why, occurredAt }: MailEvent) {
  const update = db.update(messages);
  const has = (as: string) => sql`${messages.id} = ${messageId} and ${messages.returnedAs} ${sql.raw(as)}`;
  switch (kind) {
    case "complained":
      return [
        update
          .set({ returnedAt: occurredAt, returnedAs: kind, returnedWhy: why })
          .where(has("is not 'complained'")),
      ];
    case "bounced":
      return [
        update
          .set({ returnedAt: occurredAt, returnedAs: kind, returnedWhy: why })
          .where(
            sql`${messages.id} = ${messageId} and coalesce(${messages.returnedAs}, 'delayed') = 'delayed'`,
          ),
      ];
    case "delayed":
      return [
        update.set({ returnedAt: occurredAt, returnedAs: kind, returnedWhy: why }).where(
          sql`${messages.id} = ${messageId} and ${messages.returnedAs} is null and not exists (select 1
            from mail_events where message_id = ${messageId} and kind = 'delivered' and occurred_at >= ${occurredAt})`,
        ),
      ];
    case "delivered":
      return [
        update
          .set({ returnedAt: null, returnedAs: null, returnedWhy: null })
          .where(sql`${messages.id} = ${messageId} and ${messages.returnedAs} = 'delayed'
            and ${messages.returnedAt} <= ${occurredAt}`),
      ];
    default:
      return [];
  }
}

/** Once more after staff have lifted it, if that happened before. */
const block = (db: Database, values: typeof mailBlocks.$inferInsert) =>
  db
    .insert(mailBlocks)
    .values(values)
    .onConflictDoUpdate({
      target: mailBlocks.address,
      set: { ...values, liftedAt: null },
      setWhere: sql`${mailBlocks.liftedAt} < ${values.blockedAt}`,
    });
