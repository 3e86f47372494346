import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { mailBlocks, messages } from "@/db/schema/messages";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { composeMail } from "@/lib/words/messages/compose-mail";
import { deliverMessage } from "./deliver-message";
import { CLAIMED_FOR_MS, isDue, MOST_ATTEMPTS } from "./next-step";
import type { StoredMessage } from "./stored-message";
import { mailServer } from "./testing/mail-server";
import { addOwed } from "./testing/owed";
import { resendServer } from "./testing/resend-server";
import { resend } from "./transports/resend";
import { smtp } from "./transports/smtp";

const start = Date.UTC(2026, 10, 29, 12);
const post = await mailServer();
const api = await resendServer();
afterAll(() => {
  post.close();
  api.close();
});
const from = "Matinee <tickets@matinee.example>";
const bySmtp = smtp({ url: post.url, from, withinMs: 2_000 });
const byResend = resend({ apiKey: "re_test", from, baseUrl: api.url, withinMs: 2_000 });

describe.each(engines)("delivering a message (%s)", (_, open) => {
  const db = open();
  let now = start;
  beforeEach(() => {
    now = start;
    post.answers();
    api.answers();
  });
  const by = (transport = bySmtp) => ({ transport, compose: composeMail, clock: () => now });
  const read = async ({ id }: StoredMessage) => {
    const row = await db.select().from(messages).where(eq(messages.id, id)).get();
    if (!row) throw new Error("no message");
    return row;
  };
  const dueOf = async ({ id }: StoredMessage) =>
    (await db.select().from(messages).where(isDue(now))).some((row) => row.id === id);
  const deliver = async (message: StoredMessage, transport = bySmtp, over = db) =>
    deliverMessage(over, await read(message), by(transport));
  const arrived = ({ to }: StoredMessage) =>
    post.taken.filter((mail) => mail.to.includes(to)).length +
    api.sent.filter(({ body }) => body.to.includes(to)).length;

  it("sends it once, and forgets the secret of its link", async () => {
    const message = await addOwed(db, { now, token: "lets-in" });
    expect(await deliver(message)).toBe("sent");
    expect(await read(message)).toMatchObject({
      ...{ deliveredAt: now, token: null, claim: null, attempts: 1, transport: "smtp", failure: null },
    });
    expect(await dueOf(message)).toBe(false);
    expect(await deliver(message)).toBeNull();
    expect(arrived(message)).toBe(1);
  });

  it("is handed over by one of many who try at once", async () => {
    const message = await addOwed(db, { now });
    const row = await read(message);
    const all = await Promise.all(Array.from({ length: 8 }, () => deliverMessage(db, row, by())));
    expect(all.filter((done) => done === "sent")).toHaveLength(1);
    expect(arrived(message)).toBe(1);
  });

  it("without the condition on the claim it is handed over by several (twin)", async () => {
    const message = await addOwed(db, { now });
    const row = await read(message);
    const over = withoutGuard(db, "taken");
    await Promise.all([1, 2].map(() => deliverMessage(over, row, by())));
    expect(arrived(message)).toBe(2);
  });

  it("waits longer after each refusal, and is given up after so many", async () => {
    const message = await addOwed(db, { now });
    const waits: number[] = [];
    for (let n = 1; n <= MOST_ATTEMPTS; n++) {
      post.answers({ at: "recipient", code: 450 });
      expect(await deliver(message)).toBe("refused");
      const { nextTryAt, attempts, failure } = await read(message);
      expect({ attempts, failure }).toEqual({ attempts: n, failure: expect.stringContaining("450") });
      waits.push((nextTryAt ?? 0) - now);
      now = (nextTryAt ?? 0) - 1;
      expect(await dueOf(message)).toBe(false);
      now++;
      expect(await dueOf(message)).toBe(true);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(new Set(waits.slice(0, -1)).size).toBe(MOST_ATTEMPTS - 1);
    expect(await deliver(message)).toBe("gave-up");
    expect(await read(message)).toMatchObject({ stoppedAt: now, stoppedAs: "gave-up", deliveredAt: null });
    expect(await dueOf(message)).toBe(false);
    expect(arrived(message)).toBe(0);
  });

  it("is not tried again once it was refused for good", async () => {
    const message = await addOwed(db, { now });
    post.answers({ at: "recipient", code: 550 });
    expect(await deliver(message)).toBe("refused");
    expect(await read(message)).toMatchObject({ stoppedAs: "refused", attempts: 1 });
    expect(await dueOf(message)).toBe(false);
  });

  it("is not sent twice by mail of which nobody knows whether it arrived", async () => {
    const message = await addOwed(db, { now });
    post.answers("take-and-drop");
    expect(await deliver(message)).toBe("unknown");
    expect(await read(message)).toMatchObject({ stoppedAs: "unknown", doubtSince: now });
    now += 30 * HOUR_MS;
    expect(await dueOf(message)).toBe(false);
    expect(arrived(message)).toBe(1);
  });

  it("asks Resend once more under the same key while that is known, and arrives once", async () => {
    const message = await addOwed(db, { now });
    api.answers("take-and-drop");
    expect(await deliver(message, byResend)).toBe("unknown");
    expect(await read(message)).toMatchObject({ stoppedAt: null, doubtSince: now });
    now += MINUTE_MS;
    expect(await deliver(message, byResend)).toBe("sent");
    expect(await read(message)).toMatchObject({
      deliveredAt: now,
      transportRef: expect.any(String),
      doubtSince: null,
    });
    expect(arrived(message)).toBe(1);
  });

  it("is never asked about blindly: not once the key is forgotten, nor by another transport", async () => {
    const late = await addOwed(db, { now });
    const moved = await addOwed(db, { now });
    api.answers("take-and-drop", "take-and-drop");
    await deliver(late, byResend);
    await deliver(moved, byResend);
    now += MINUTE_MS;
    expect(await deliver(moved, bySmtp)).toBe("unknown");
    now += 23 * HOUR_MS;
    expect(await deliver(late, byResend)).toBe("unknown");
    for (const message of [late, moved]) {
      expect(await read(message)).toMatchObject({ stoppedAs: "unknown", deliveredAt: null });
      expect(arrived(message)).toBe(1);
    }
  });

  it("keeps the doubt of an earlier try when a later one is refused for good", async () => {
    const message = await addOwed(db, { now });
    api.answers("take-and-drop", { status: 422, name: "validation_error" });
    await deliver(message, byResend);
    now += MINUTE_MS;
    await deliver(message, byResend);
    expect(await read(message)).toMatchObject({ stoppedAs: "unknown" });
  });

  it.each([
    [bySmtp, "unknown"],
    [byResend, "sent"],
  ] as const)(
    "left by a process that died, it is free once its claim is over (%#)",
    async (transport, done) => {
      const message = await addOwed(db, { now });
      // as it is between the claim and what came of it
      await db
        .update(messages)
        .set({
          ...{ claim: "a process that died", claimedAt: now, claimedUntil: now + CLAIMED_FOR_MS },
          ...{ attempts: 1, transport: transport.name },
        })
        .where(eq(messages.id, message.id));
      now += CLAIMED_FOR_MS - 1;
      expect(await dueOf(message)).toBe(false);
      expect(await deliver(message, transport)).toBeNull();
      now++;
      expect(await dueOf(message)).toBe(true);
      expect(await deliver(message, transport)).toBe(done);
      expect(arrived(message)).toBe(done === "sent" ? 1 : 0);
    },
  );

  it("is due again where the clock was set back since it was claimed", async () => {
    const message = await addOwed(db, { now });
    const claimedAt = now + HOUR_MS;
    await db
      .update(messages)
      .set({
        claim: "x",
        claimedAt,
        claimedUntil: claimedAt + CLAIMED_FOR_MS,
        attempts: 1,
        transport: "resend",
      })
      .where(eq(messages.id, message.id));
    expect(await dueOf(message)).toBe(true);
  });

  it("does not count a try that a transport had no room for", async () => {
    const message = await addOwed(db, { now });
    api.answers({ status: 429, name: "rate_limit_exceeded", retryAfter: "3" });
    expect(await deliver(message, byResend)).toBe("later");
    expect(await read(message)).toMatchObject({ attempts: 0, nextTryAt: now + 3_000, doubtSince: null });
  });

  it("goes to no address that is blocked, and to none after its time", async () => {
    const blocked = await addOwed(db, { now });
    const block = { address: blocked.to, reason: "bounced" as const, messageId: blocked.id, blockedAt: now };
    await db.insert(mailBlocks).values(block);
    const late = await addOwed(db, { now, notAfter: now + HOUR_MS });
    expect(await deliver(blocked)).toBe("blocked");
    now += HOUR_MS;
    expect(await deliver(late)).toBe("too-late");
    await db.update(mailBlocks).set({ liftedAt: now }).where(eq(mailBlocks.address, blocked.to));
    expect(await read(blocked)).toMatchObject({ stoppedAs: "blocked", attempts: 0 });
    expect(arrived(blocked) + arrived(late)).toBe(0);
    expect(await deliver(await addOwed(db, { now, to: blocked.to }))).toBe("sent");
  });

  it("stops at what cannot be put into words", async () => {
    const message = await addOwed(db, { now, kind: "invitation" });
    expect(await deliver(message)).toBe("refused");
    expect(await read(message)).toMatchObject({ stoppedAs: "refused", failure: "no-words" });
  });

  it("has arrived for who sent it, though another has claimed it since", async () => {
    const message = await addOwed(db, { now });
    const slow = {
      ...bySmtp,
      hand: async (mail: Parameters<typeof bySmtp.hand>[0]) => {
        await db.update(messages).set({ claim: "another" }).where(eq(messages.id, message.id));
        return bySmtp.hand(mail);
      },
    };
    expect(await deliver(message, slow)).toBe("sent");
    expect(await read(message)).toMatchObject({ deliveredAt: now, claim: null });
  });
});
