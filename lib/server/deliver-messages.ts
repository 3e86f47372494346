import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { mailTransport } from "@/lib/mail-transport";
import { deliverDue, type Tally } from "@/lib/messages/deliver-due";
import { postReminders } from "@/lib/messages/post-reminders";
import { postVouchers } from "@/lib/messages/post-vouchers";
import { transportInUse } from "@/lib/messages/transports/transport-in-use";
import type { Told } from "@/lib/wallets/tell-copies";
import { composeWithFiles } from "@/lib/words/messages/compose-mail";
import { tellWallets } from "./tell-wallets";

// on globalThis because pages, actions and routes are bundled apart
const kept = globalThis as { matineeDelivery?: Promise<Tally> };

/** Delivers what is due. One run at a time in each process: who asks meanwhile waits for that. */
export function deliverMessages(
  clock: () => number = Date.now,
  bounds: { mostMs?: number } = {},
): Promise<Tally> {
  kept.matineeDelivery ??= run(clock, bounds).finally(() => delete kept.matineeDelivery);
  return kept.matineeDelivery;
}

/**
 * The same, with the reminders and gift vouchers that are due by now, and wallets told of their passes: what a timer and a
 * scheduler call.
 */
export async function remindAndDeliver(
  bounds: { mostMs?: number } = {},
): Promise<{ messages: Tally; passes: Told }> {
  // without a transport nobody would read them in time
  if (mailTransport() !== "mailbox") await postReminders(database(), { now: Date.now() });
  await postVouchers(database(), { now: Date.now() });
  const [messages, passes] = await Promise.all([
    deliverMessages(Date.now, bounds),
    tellWallets(Date.now, bounds),
  ]);
  return { messages, passes };
}

async function run(clock: () => number, bounds: { mostMs?: number }): Promise<Tally> {
  const transport = await transportInUse(env);
  const db = database();
  return deliverDue(db, { transport, compose: composeWithFiles(db), clock }, bounds);
}
