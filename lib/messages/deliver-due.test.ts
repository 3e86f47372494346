import { eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { messages } from "@/db/schema/messages";
import { openTestDatabase } from "@/db/testing/test-database";
import { composeMail } from "@/lib/words/messages/compose-mail";
import { deliverDue } from "./deliver-due";
import { mailServer } from "./testing/mail-server";
import { addOwed } from "./testing/owed";
import { resendServer } from "./testing/resend-server";
import { mailbox } from "./transports/mailbox";
import { resend } from "./transports/resend";
import { smtp } from "./transports/smtp";

const now = Date.UTC(2026, 10, 29, 12);
const post = await mailServer();
const api = await resendServer();
afterAll(() => {
  post.close();
  api.close();
});
const from = "tickets@matinee.example";
const bySmtp = { transport: smtp({ url: post.url, from }), compose: composeMail, clock: () => now };
const byResend = {
  ...{ transport: resend({ apiKey: "re_test", from, baseUrl: api.url }), compose: composeMail },
  clock: () => now,
};

it("delivers all that is due, however much, and tells how it ended", async () => {
  const db = openTestDatabase();
  for (let n = 0; n < 45; n++) await addOwed(db, { now });
  await addOwed(db, { now, nextTryAt: now + 1 });
  await addOwed(db, { now, notAfter: now });
  expect(await deliverDue(db, bySmtp)).toEqual({ sent: 45, "too-late": 1 });
  expect(post.taken).toHaveLength(45);
  expect(await deliverDue(db, bySmtp)).toEqual({});
});

it("sends nothing twice where two runs meet", async () => {
  const db = openTestDatabase();
  for (let n = 0; n < 30; n++) await addOwed(db, { now });
  const before = post.taken.length;
  const tallies = await Promise.all([1, 2, 3].map(() => deliverDue(db, bySmtp)));
  while ((await deliverDue(db, bySmtp)).sent);
  expect(post.taken).toHaveLength(before + 30);
  expect(new Set(post.taken.slice(before).map(({ to }) => to[0])).size).toBe(30);
  expect(tallies.length).toBe(3);
});

it("makes a pause when a transport has no room, and ends when it has none then either", async () => {
  const db = openTestDatabase();
  for (let n = 0; n < 6; n++) await addOwed(db, { now });
  api.answers({ status: 429, name: "rate_limit_exceeded" });
  expect(await deliverDue(db, byResend, { pauseMs: 1 })).toEqual({ sent: 5, later: 1 });
  const asked = api.requests();
  await db.update(messages).set({ deliveredAt: null, nextTryAt: null, transportRef: null });
  api.answers(...Array.from({ length: 20 }, () => ({ status: 429, name: "daily_quota_exceeded" })));
  expect(await deliverDue(db, byResend, { pauseMs: 1 })).toEqual({ later: 6 });
  expect(api.requests() - asked).toBe(6);
});

it("ends when its time is up", async () => {
  const db = openTestDatabase();
  for (let n = 0; n < 12; n++) await addOwed(db, { now });
  let at = now;
  const hurried = { ...bySmtp, clock: () => at++ };
  const { sent = 0 } = await deliverDue(db, hurried, { mostMs: 20 });
  expect(sent).toBeLessThan(12);
});

it("keeps in the mailbox what is left when no transport is set any more", async () => {
  const db = openTestDatabase();
  const { id } = await addOwed(db, { now, token: "lets-in" });
  expect(await deliverDue(db, { ...bySmtp, transport: mailbox })).toEqual({ kept: 1 });
  const row = await db.select().from(messages).where(eq(messages.id, id)).get();
  expect(row).toMatchObject({ keptAt: now, deliveredAt: null, token: "lets-in" });
});
