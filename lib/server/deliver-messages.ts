import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { deliverDue, type Tally } from "@/lib/messages/deliver-due";
import { transportInUse } from "@/lib/messages/transports/transport-in-use";
import { composeWithFiles } from "@/lib/words/messages/compose-mail";

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
  const transport = await transportInUse(env);
  const db = database();
  return deliverDue(db, { transport, compose: composeWithFiles(db), clock }, bounds);
}
