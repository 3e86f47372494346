import { and, eq, gte, isNull, lte, ne, not, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { mailBlocks, mailEvents, messages } from "@/db/schema/messages";
import { assertThat, write } from "@/db/write";
import { notBefore } from "@/lib/not-before";
import type { MailEvent } from "./transports/resend-event";

/** `not-ours`: of a message that this installation does not know. */
export type Received = "recorded" | "seen" | "not-ours";

/**
 * What a transport tells of a message later: that it went out, which ends any doubt, or that it came back. Each is
 * recorded once, in whatever order they come; an address that mail came back from for good gets no more.
 */
export async function receiveMailEvent(
  db: Database,
  { event, now }: { event: MailEvent; now: number },
): Promise<Received> {
  const message = await db
    .select()
    .from(messages)
    .where(or(eq(messages.id, event.messageId ?? ""), eq(messages.transportRef, event.ref)))
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
        ...{ transportRef: event.ref, token: null, doubtSince: null, claim: null, failure: null },
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
  const as = messages.returnedAs;
  const none = { returnedAt: null, returnedAs: null, returnedWhy: null };
  const change = (set: Partial<typeof messages.$inferInsert>, where: SQL | undefined) => [
    db
      .update(messages)
      .set(set)
      .where(and(eq(messages.id, messageId), where)),
  ];
  if (kind === "sent") return [];
  if (kind === "delivered") return change(none, and(eq(as, "delayed"), lte(messages.returnedAt, occurredAt)));
  const back = { returnedAt: occurredAt, returnedAs: kind, returnedWhy: why };
  if (kind === "complained") return change(back, or(isNull(as), ne(as, "complained")));
  if (kind === "bounced") return change(back, or(isNull(as), eq(as, "delayed")));
  const arrivedSince = hasRow(
    mailEvents,
    eq(mailEvents.messageId, messageId),
    eq(mailEvents.kind, "delivered"),
    gte(mailEvents.occurredAt, occurredAt),
  );
  return change(back, and(isNull(as), not(arrivedSince)));
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
