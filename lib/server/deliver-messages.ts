import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { mailTransport } from "@/lib/mail-transport";
import { deliverDue, type Tally } from "@/lib/messages/deliver-due";
import { postReminders } from "@/lib/messages/post-reminders";
import { postVouchers } from "@/lib/messages/post-vouchers";
import { transportInUse } from "@/lib/messages/transports/transport-in-use";
import type { Told } from "@/lib/wallets/tell-copies";
import { composeWithFiles } from "@/lib/words/messages/compose-mail";
import { doAll } from "./do-all";
import { forget } from "./settle-and-forget";
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
 * The same, with the reminders and gift vouchers that are due by now, wallets told of their passes, and forgotten what
 * nobody needs: what a timer and a scheduler call. Each is done whatever comes of the others; what failed is thrown then.
 */
export async function remindAndDeliver(
  bounds: { mostMs?: number } = {},
): Promise<{ messages: Tally; passes: Told }> {
  const [db, now] = [database(), Date.now()];
  const posting = doAll([
    // without a transport nobody would read them in time
    ...(mailTransport() === "mailbox" ? [] : [postReminders(db, { now })]),
    postVouchers(db, { now }),
    forget(db, { now }),
  ]);
  await Promise.allSettled([posting]);
  const [messages, passes] = [deliverMessages(Date.now, bounds), tellWallets(Date.now, bounds)];
  await doAll([posting, messages, passes]);
  return { messages: await messages, passes: await passes };
}

async function run(clock: () => number, bounds: { mostMs?: number }): Promise<Tally> {
  const transport = await transportInUse(env);
  const db = database();
  return deliverDue(db, { transport, compose: composeWithFiles(db), clock }, bounds);
}
