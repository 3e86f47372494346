import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { carrierInUse } from "@/lib/messages/carriers/carrier-in-use";
import { deliverDue, type Tally } from "@/lib/messages/deliver-due";
import { composeMail } from "@/lib/words/messages/compose-mail";

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

async function run(clock: () => number, bounds: { mostMs?: number }): Promise<Tally> {
  const carrier = await carrierInUse(env);
  return deliverDue(database(), { carrier, compose: composeMail, clock }, bounds);
}
