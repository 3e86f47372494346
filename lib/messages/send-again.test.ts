import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { messages } from "@/db/schema/messages";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { newId } from "@/lib/id";
import { sampleOf as written } from "@/lib/words/messages/samples";
import { liftBlock } from "./lift-block";
import { sendAgain } from "./send-again";
import { takeAsSent } from "./take-as-sent";

const now = Date.UTC(2026, 10, 22, 12);

const stopped = { stoppedAt: now, stoppedAs: "gave-up" as const };

it("sends a message once more, once: not while it is under way, nor without the secret of its link", async () => {
  const db = openTestDatabase();
  const admin = await addAdmin(db);
  const owner = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
  const letter = { ...written("reset"), to: "a@b.org", topic: "a@b.org", createdAt: now };
  await db.insert(messages).values([
    { ...letter, ...stopped, id: "failed", token: "lets-in", attempts: 5, failure: "mailbox full" },
    { ...letter, id: "went", topic: "went", deliveredAt: now },
    { ...letter, ...stopped, id: "late", topic: "late", token: "ends", notAfter: now },
    { ...letter, id: "waits", topic: "waits", token: "lets-in" },
  ]);
  const send = (messageId: string, staff = admin) => sendAgain(db, { staff, messageId, now: now + 1 });
  const count = async () => (await db.select().from(messages).where(eq(messages.to, "a@b.org"))).length;
  expect(await send("failed", owner)).toMatchObject({ code: "not-found" });
  expect(await send("went")).toMatchObject({ code: "link-gone" });
  expect(await send("late")).toMatchObject({ code: "link-gone" });
  expect(await send("waits")).toMatchObject({ code: "under-way" });
  expect(await send(newId())).toMatchObject({ code: "not-found" });
  expect(await count()).toBe(4);
  const both = await Promise.all([send("failed"), send("failed")]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await count()).toBe(5);
  const again = await db
    .select()
    .from(messages)
    .where(eq(messages.createdAt, now + 1));
  expect(again).toMatchObject([{ ...written("reset"), to: "a@b.org", token: "lets-in", failure: null }]);
});

it("tells of each refund by itself: another letter about the same booking makes none good", async () => {
  const db = openTestDatabase();
  const staff = await addAdmin(db);
  const letter = { ...written("booking-cancelled"), to: "a@b.org", bookingId: "one" };
  await db.insert(messages).values([
    { ...letter, id: "first", topic: "first", createdAt: now, ...stopped },
    { ...letter, id: "second", topic: "second", createdAt: now + 1, deliveredAt: now + 1 },
  ]);
  const send = () => sendAgain(db, { staff, messageId: "first", now: now + 2 });
  expect(await send()).toEqual({ ok: true, value: null });
  expect(await send()).toMatchObject({ code: "sent-again" });
});

it("sends what has arrived once more to who asks for it, and each only once", async () => {
  const db = openTestDatabase();
  const staff = await addAdmin(db);
  const letter = { ...written("booking-confirmed"), to: "a@b.org", topic: "b", createdAt: now };
  await db.insert(messages).values({ ...letter, id: "went", deliveredAt: now });
  const send = (messageId: string, at: number) => sendAgain(db, { staff, messageId, now: at });
  expect(await send("went", now + 1)).toEqual({ ok: true, value: null });
  expect(await send("went", now + 2)).toMatchObject({ code: "sent-again" });
});

it("ends a doubt when staff say that it arrived, and no other", async () => {
  const db = openTestDatabase();
  const admin = await addAdmin(db);
  const owner = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
  const letter = { ...written("reset"), to: "a@b.org", createdAt: now, token: "lets-in" };
  await db.insert(messages).values([
    { ...letter, id: "doubtful", topic: "1", stoppedAt: now, stoppedAs: "unknown" },
    { ...letter, id: "refused", topic: "2", stoppedAt: now, stoppedAs: "refused" },
  ]);
  const take = (messageId: string, staff = admin) => takeAsSent(db, { staff, messageId, now: now + 1 });
  expect(await take("doubtful", owner)).toMatchObject({ code: "not-found" });
  expect(await take("refused")).toMatchObject({ code: "not-in-doubt" });
  expect(await take(newId())).toMatchObject({ code: "not-found" });
  expect(await take("doubtful")).toEqual({ ok: true, value: null });
  expect(await take("doubtful")).toMatchObject({ code: "not-in-doubt" });
  const row = await db.select().from(messages).where(eq(messages.id, "doubtful")).get();
  expect(row).toMatchObject({ deliveredAt: now + 1, token: null });
});

it("without the condition that nobody has a double click sends it twice (twin)", async () => {
  const db = openTestDatabase();
  const staff = await addAdmin(db);
  const letter = { ...written("reset"), to: "a@b.org", topic: "a@b.org" };
  await db.insert(messages).values({ ...letter, id: "failed", createdAt: now, token: "x", ...stopped });
  const unguarded = withoutGuard(db, "sent-again");
  const send = () => sendAgain(unguarded, { staff, messageId: "failed", now: now + 1 });
  expect((await Promise.all([send(), send()])).map(({ ok }) => ok)).toEqual([true, true]);
  expect(await db.select().from(messages)).toHaveLength(3);
});

it("without each condition it would be done all the same (twins)", async () => {
  const db = openTestDatabase();
  const admin = await addAdmin(db);
  const owner = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
  const letter = { ...written("reset"), to: "a@b.org", createdAt: now };
  await db.insert(messages).values([
    { ...letter, id: "waits", topic: "waits", token: "lets-in" },
    { ...letter, id: "went", topic: "went", deliveredAt: now },
    { ...letter, ...stopped, id: "refused", topic: "refused", token: "lets-in" },
  ]);
  const without = (guard: string, messageId: string, staff = admin) => {
    const asked = { staff, messageId, now: now + 1 };
    const over = withoutGuard(db, guard);
    return {
      sent: () => sendAgain(over, asked),
      taken: () => takeAsSent(over, asked),
      freed: () => liftBlock(over, asked),
    };
  };
  const done = { ok: true, value: null };
  expect(await without("under-way", "waits").sent()).toEqual(done);
  expect(await without("link-gone", "went").sent()).toEqual(done);
  expect(await without("not-found", "refused", owner).sent()).toEqual(done);
  expect(await without("not-in-doubt", "refused").taken()).toEqual(done);
  expect(await without("not-blocked", "refused").freed()).toEqual(done);
});
