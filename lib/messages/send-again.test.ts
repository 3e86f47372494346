import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { messages } from "@/db/schema/messages";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { newId } from "@/lib/id";
import { written } from "@/lib/words/messages/testing/written";
import { sendAgain } from "./send-again";

const now = Date.UTC(2026, 10, 22, 12);

it("sends a letter that failed once more, once, and nothing that did not fail", async () => {
  const db = openTestDatabase();
  const admin = await addAdmin(db);
  const owner = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
  const letter = { ...written("reset"), to: "a@b.org", topic: "a@b.org", createdAt: now };
  await db.insert(messages).values([
    { ...letter, id: "failed", token: "lets-in", attempts: 5, failure: "mailbox full" },
    { ...letter, id: "went", deliveredAt: now },
  ]);
  const send = (messageId: string, staff = admin) => sendAgain(db, { staff, messageId, now: now + 1 });
  const count = async () => (await db.select().from(messages).where(eq(messages.to, "a@b.org"))).length;
  expect(await send("failed", owner)).toMatchObject({ code: "not-found" });
  expect(await send("went")).toMatchObject({ code: "nothing-failed" });
  expect(await send(newId())).toMatchObject({ code: "not-found" });
  expect(await count()).toBe(2);
  const both = await Promise.all([send("failed"), send("failed")]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await count()).toBe(3);
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
    { ...letter, id: "first", topic: "first", createdAt: now, failure: "mailbox full" },
    { ...letter, id: "second", topic: "second", createdAt: now + 1, deliveredAt: now + 1 },
  ]);
  const send = () => sendAgain(db, { staff, messageId: "first", now: now + 2 });
  expect(await send()).toEqual({ ok: true, value: null });
  expect(await send()).toMatchObject({ code: "nothing-failed" });
});

it("without the condition that it failed a double click sends it twice (twin)", async () => {
  const db = openTestDatabase();
  const staff = await addAdmin(db);
  const letter = { ...written("reset"), to: "a@b.org", topic: "a@b.org" };
  await db.insert(messages).values({ ...letter, id: "failed", createdAt: now, failure: "mailbox full" });
  const unguarded = withoutGuard(db, "nothing-failed");
  const send = () => sendAgain(unguarded, { staff, messageId: "failed", now: now + 1 });
  expect((await Promise.all([send(), send()])).map(({ ok }) => ok)).toEqual([true, true]);
  expect(await db.select().from(messages)).toHaveLength(3);
});
