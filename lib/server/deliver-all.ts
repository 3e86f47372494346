import { database } from "@/lib/database";
import { mailTransport } from "@/lib/mail-transport";
import type { Tally } from "@/lib/messages/deliver-due";
import { postReminders } from "@/lib/messages/post-reminders";
import { postVouchers } from "@/lib/messages/post-vouchers";
import type { Told } from "@/lib/wallets/tell-copies";
import type { Sent } from "@/lib/webhooks/send-due";
import { deliverMessages } from "./deliver-messages";
import { sendWebhooks } from "./send-webhooks";
import { tellWallets } from "./tell-wallets";

type All = { messages: Tally; passes: Told; webhooks: Sent };
type Bounds = { mostMs?: number };

/** Brings everybody what is due by now: messages, what wallets and other programs are told. */
export async function deliverAll(clock: () => number = Date.now, bounds: Bounds = {}): Promise<All> {
  const [messages, passes, webhooks] = await Promise.all([
    // what the local mailbox keeps has arrived
    mailTransport() === "mailbox" ? {} : deliverMessages(clock, bounds),
    tellWallets(clock, bounds),
    sendWebhooks(clock, bounds),
  ]);
  return { messages, passes, webhooks };
}

/** The same, with the reminders and gift vouchers that are due by now: what a timer and a scheduler call. */
export async function remindAndDeliver(bounds: Bounds = {}): Promise<All> {
  // without a transport nobody would read them in time
  if (mailTransport() !== "mailbox") await postReminders(database(), { now: Date.now() });
  await postVouchers(database(), { now: Date.now() });
  const [messages, all] = await Promise.all([
    deliverMessages(Date.now, bounds),
    deliverAll(Date.now, bounds),
  ]);
  return { ...all, messages };
}
