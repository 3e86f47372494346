import { createHmac } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { mailBlocks, mailEvents, messages } from "@/db/schema/messages";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { newId } from "@/lib/id";
import { getBlock } from "./get-block";
import { liftBlock } from "./lift-block";
import { receiveMailEvent } from "./receive-mail-event";
import type { StoredMessage } from "./stored-message";
import { addOwed } from "./testing/owed";
import { type MailEvent, readResendEvent } from "./transports/resend-event";

const SECRETS = ["old", "new"].map(
  (name) => `whsec_${Buffer.from(`a secret that is ${name}`).toString("base64")}`,
);
const now = Date.UTC(2026, 10, 29, 12);

/** As Resend signs: HMAC-SHA-256 of id, seconds and body under the secret's bytes. */
function sign(body: string, { secret = SECRETS[0] ?? "", at = Date.now(), id = newId() } = {}) {
  const timestamp = String(Math.floor(at / 1_000));
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = new Headers({
    ...{ "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` },
  });
  return { headers, body: Buffer.from(body) };
}

const bounced = JSON.stringify({
  ...{ type: "email.bounced", created_at: "2026-11-29T12:00:00.000Z" },
  data: {
    ...{ email_id: "mail-1", to: ["ada@example.org"], tags: { message: "m-1" } },
    bounce: { type: "Permanent", subType: "General", message: "There is no such mailbox." },
  },
});

describe("what comes to Resend's webhook", () => {
  it("is believed when one of two secrets signed these bytes just now", () => {
    for (const secret of SECRETS)
      expect(readResendEvent(sign(bounced, { secret, id: "e-1" }), SECRETS)).toEqual({
        ...{ id: "e-1", kind: "bounced", messageId: "m-1", ref: "mail-1", isForGood: true },
        ...{ why: "There is no such mailbox.", occurredAt: now },
      });
  });

  it.each([
    ["another secret", sign(bounced, { secret: "whsec_bm90IG9uZSBvZiB0aGVt" })],
    ["other bytes", { ...sign(bounced), body: Buffer.from(bounced.replace("mail-1", "mail-2")) }],
    ["six minutes ago", sign(bounced, { at: Date.now() - 360_000 })],
    ["in six minutes", sign(bounced, { at: Date.now() + 360_000 })],
    ["no signature", { headers: new Headers(), body: Buffer.from(bounced) }],
  ])("is not believed with %s", (_, request) => {
    expect(readResendEvent(request, SECRETS)).toBeNull();
  });

  it.each(["email.opened", "contact.created"])("is of no message: %s", (type) => {
    expect(readResendEvent(sign(bounced.replace("email.bounced", type)), SECRETS)).toBe("other");
  });

  it("blocks nothing for a mailbox that is full today", () => {
    const soft = bounced.replace("Permanent", "Transient");
    expect(readResendEvent(sign(soft), SECRETS)).toMatchObject({ kind: "bounced", isForGood: false });
  });
});

describe.each(engines)("an event of a message (%s)", (_, open) => {
  const db = open();
  const read = async ({ id }: StoredMessage) =>
    (await db.select().from(messages).where(eq(messages.id, id)).get()) as StoredMessage;
  const sent = () => {
    const transportRef = newId();
    return addOwed(db, { now, transportRef, deliveredAt: now, transport: "resend" });
  };
  const tell = (message: StoredMessage, event: Partial<MailEvent>, over = db) =>
    receiveMailEvent(over, {
      event: {
        ...{ id: newId(), messageId: message.id, ref: message.transportRef ?? newId(), kind: "delivered" },
        ...{ why: null, isForGood: false, occurredAt: now + 1 },
        ...event,
      },
      now: now + 2,
    });

  it("is recorded once, shown on the message, and stops mail to that address", async () => {
    const message = await sent();
    const event = { id: newId(), kind: "bounced", why: "no such mailbox", isForGood: true } as const;
    expect(await tell(message, { ...event, messageId: null })).toBe("recorded");
    expect(await tell(message, event)).toBe("seen");
    expect(await read(message)).toMatchObject({
      ...{ returnedAs: "bounced", returnedWhy: "no such mailbox", returnedAt: now + 1, deliveredAt: now },
    });
    expect(await getBlock(db, message.id)).toMatchObject({ reason: "bounced", blockedAt: now + 1 });
    const rows = await db.select().from(mailEvents).where(eq(mailEvents.messageId, message.id));
    expect(rows).toHaveLength(1);
  });

  it("is nobody's when no message has that name, nor without a name of its own", async () => {
    const message = await addOwed(db, { now });
    expect(await tell(message, { messageId: "of another installation" })).toBe("not-ours");
    expect(await tell(message, { id: "" })).toBe("not-ours");
    // the twin: one without a name would be recorded, and stand in the way of the next
    expect(await tell(message, { id: "" }, withoutGuard(db, "not-ours"))).toBe("recorded");
    await db.delete(mailEvents).where(eq(mailEvents.id, ""));
  });

  it("ends the doubt whether a message was sent", async () => {
    const message = await addOwed(db, { now, token: "lets-in", doubtSince: now, attempts: 1 });
    await db
      .update(messages)
      .set({ stoppedAt: now, stoppedAs: "unknown" })
      .where(eq(messages.id, message.id));
    expect(await tell(message, { kind: "sent", ref: newId() })).toBe("recorded");
    expect(await read(message)).toMatchObject({
      ...{ deliveredAt: now + 2, stoppedAt: null, stoppedAs: null, doubtSince: null, token: null },
    });
  });

  it("counts for the same in every order", async () => {
    const events = [
      { kind: "sent", occurredAt: now + 1 },
      { kind: "delayed", occurredAt: now + 2 },
      { kind: "delivered", occurredAt: now + 3 },
      { kind: "complained", occurredAt: now + 4, isForGood: true },
    ] as const;
    const orders = [events, events.toReversed(), [events[2], events[1], events[3], events[0]]];
    for (const order of orders) {
      const message = await sent();
      for (const event of order) if (event) await tell(message, event);
      expect(await read(message)).toMatchObject({ returnedAs: "complained", returnedAt: now + 4 });
    }
    for (const order of [
      [events[1], events[2]],
      [events[2], events[1]],
    ]) {
      const message = await sent();
      for (const event of order) if (event) await tell(message, event);
      expect(await read(message)).toMatchObject({ returnedAs: null, returnedAt: null });
    }
  });

  it("leaves an address free that staff have freed since, until something comes back anew", async () => {
    const admin = await addAdmin(db);
    const owner = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
    const message = await sent();
    const lift = (staff = admin, at = now + 10) => liftBlock(db, { staff, messageId: message.id, now: at });
    expect(await lift()).toMatchObject({ code: "not-blocked" });
    await tell(message, { kind: "bounced", isForGood: true });
    expect(await lift(owner)).toMatchObject({ code: "not-found" });
    expect(await lift()).toEqual({ ok: true, value: null });
    expect(await getBlock(db, message.id)).toBeNull();
    expect(await lift()).toMatchObject({ code: "not-blocked" });
    await tell(message, { kind: "bounced", isForGood: true, occurredAt: now + 9 });
    expect(await getBlock(db, message.id)).toBeNull();
    await tell(message, { kind: "bounced", isForGood: true, occurredAt: now + 11 });
    expect(await getBlock(db, message.id)).toMatchObject({ blockedAt: now + 11 });
    await db.delete(mailBlocks).where(eq(mailBlocks.address, message.to));
  });
});
