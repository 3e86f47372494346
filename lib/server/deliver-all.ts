import { database } from "@/lib/database";
import { mailTransport } from "@/lib/mail-transport";
import type { Tally } from "@/lib/messages/deliver-due";
import { postReminders } from "@/lib/messages/post-reminders";
import { postReviewRequests } from "@/lib/messages/post-review-requests";
import { postVouchers } from "@/lib/messages/post-vouchers";
import type { Told } from "@/lib/wallets/tell-copies";
import { tellOwed } from "@/lib/watching/tell-owed";
import type { Sent } from "@/lib/webhooks/send-due";
import { deliverMessages } from "./deliver-messages";
import { doAll } from "./do-all";
import { sendWebhooks } from "./send-webhooks";
import { forget } from "./settle-and-forget";
import { tellWallets } from "./tell-wallets";

type All = { messages: Tally; passes: Told; webhooks: Sent };
type Bounds = { mostMs?: number };

/**
 * Brings everybody what is due by now: messages, what wallets and other programs are told. Each is done whatever comes of the
 * others; what failed is thrown then: who waits for it may let the process rest.
 */
export async function deliverAll(clock: () => number = Date.now, bounds: Bounds = {}): Promise<All> {
  // what the local mailbox keeps has arrived
  const messages = mailTransport() === "mailbox" ? Promise.resolve({}) : deliverMessages(clock, bounds);
  const passes = tellWallets(clock, bounds);
  const webhooks = sendWebhooks(clock, bounds);
  await doAll([messages, passes, webhooks]);
  return { messages: await messages, passes: await passes, webhooks: await webhooks };
}

/**
 * The same, with the reminders, the questions of the day after, the gift vouchers that are due by now and the letters that are owed of
 * what is on sale, and forgotten what nobody needs: what a timer and a scheduler call.
 */
export async function remindAndDeliver(bounds: Bounds = {}): Promise<All> {
  const [db, now] = [database(), Date.now()];
  const posting = doAll([
    // without a transport nobody would read them in time
    ...(mailTransport() === "mailbox" ? [] : [postReminders(db, { now }), postReviewRequests(db, { now })]),
    postVouchers(db, { now }),
    tellOwed(db, { now }),
    forget(db, { now }),
  ]);
  await Promise.allSettled([posting]);
  const messages = deliverMessages(Date.now, bounds);
  const passes = tellWallets(Date.now, bounds);
  const webhooks = sendWebhooks(Date.now, bounds);
  await doAll([posting, messages, passes, webhooks]);
  return { messages: await messages, passes: await passes, webhooks: await webhooks };
}
