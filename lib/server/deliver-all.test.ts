import { generateKeyPairSync } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { apiAnswers } from "@/db/schema/api";
import { messages } from "@/db/schema/messages";
import { walletCopies } from "@/db/schema/wallets";
import { breakInvariants } from "@/db/testing/expect-whole";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { mailServer } from "@/lib/messages/testing/mail-server";
import { addOwed } from "@/lib/messages/testing/owed";
import { givePasses } from "@/lib/wallets/give-passes";
import { givenPasses } from "@/lib/wallets/testing/given-pass";
import { googleServer } from "@/lib/wallets/testing/google-server";
import { listen } from "@/lib/webhooks/testing/listening";
import { openReceiver } from "@/lib/webhooks/testing/receiver";

// the tables that they are about are taken away
breakInvariants("message-is-over-once", "delivery-is-over-once");

let db: Database;
let path: string;
vi.mock("@/lib/database", () => ({ database: () => db }));

const email = "tickets@example.iam.gserviceaccount.com";
const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  ...{ publicKeyEncoding: { type: "spki", format: "pem" } },
  ...{ privateKeyEncoding: { type: "pkcs8", format: "pem" } },
});
const [post, google] = [await mailServer(), await googleServer({ publicKey, email })];
const program = await openReceiver();
afterAll(() => {
  program.close();
  post.close();
  google.close();
});

vi.stubEnv("SMTP_URL", post.url);
vi.stubEnv("MAIL_FROM", "tickets@matinee.example");
vi.stubEnv("GOOGLE_WALLET_ISSUER_ID", "1");
vi.stubEnv("GOOGLE_WALLET_ACCOUNT", JSON.stringify({ client_email: email, private_key: privateKey }));
vi.stubEnv("GOOGLE_WALLET_URL", google.url);
vi.stubEnv("MATINEE_TEST_CLOCK", "1");
vi.stubEnv("MATINEE_TEST_LOOPBACK", "1");
// settings are read once
vi.resetModules();
const { deliverAll, remindAndDeliver } = await import("./deliver-all");

const untold = () => db.$count(walletCopies, sql`told_version < version`);

beforeEach(async () => {
  db = openTestDatabase();
  const now = Date.now();
  const fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
  const staff = await addOwner(db, fixture.theaterId);
  const { endpointId } = await listen(db, { staff, theaterId: fixture.theaterId, types: ["booking.made"] });
  path = `/${endpointId}`;
  await db.run(sql`update webhook_endpoints set url = ${program.at(path)} where id = ${endpointId}`);
  const { booking } = await givenPasses(db, fixture, now);
  await givePasses(db, { booking, wallet: "google", now });
  await db.run(sql`update tickets set row_label = 'Z' where booking_id = ${booking.id}`);
  for (const { id } of booking.tickets) google.saved.add(`1.${booking.id}.${id}`);
  await db.delete(messages);
  await addOwed(db, { now });
  await db.insert(apiAnswers).values({
    caller: "c",
    key: "k",
    fingerprint: "",
    status: 201,
    body: '"Ada"',
    createdAt: now - 2 * DAY_MS,
  });
  post.taken.splice(0);
});

/** What everything else has come to. */
const done = async () => ({
  arrived: post.taken.length,
  untold: await untold(),
  heard: program.heardAt(path).length,
  forgotten: (await db.$count(apiAnswers, eq(apiAnswers.caller, "c"))) === 0,
});

it("reminds, delivers, tells wallets and other programs, and forgets", async () => {
  expect(await untold()).toBeGreaterThan(0);
  await remindAndDeliver();
  // the one on a device of Apple's, which is not set up
  expect(await done()).toEqual({ arrived: 1, untold: 1, heard: 1, forgotten: true });
});

it.each([
  ["reminders", "update theaters set time_zone = 'Nowhere'"],
  ["gift vouchers", "alter table voucher_gifts rename to gone"],
])("does all else where %s cannot be posted, and tells of it", async (_what, breaks) => {
  await db.run(sql.raw(breaks));
  await expect(remindAndDeliver()).rejects.toThrow();
  expect(await done()).toEqual({ arrived: 1, untold: 1, heard: 1, forgotten: true });
});

it.each([
  ["messages", "alter table messages rename to gone", { untold: 1, heard: 1 }],
  ["webhooks", "drop table webhook_deliveries", { arrived: 1, untold: 1 }],
])("waits for all else after a request where %s fail, and tells of it", async (_what, breaks, all) => {
  await db.run(sql.raw(breaks));
  google.answers("take-slowly");
  await expect(deliverAll()).rejects.toThrow();
  expect(await done()).toMatchObject(all);
});
