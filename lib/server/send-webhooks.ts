import { database } from "@/lib/database";
import { type Sent, sendDue } from "@/lib/webhooks/send-due";

// on globalThis because pages, actions and routes are bundled apart
const kept = globalThis as { matineeWebhooks?: Promise<Sent> };

/** Tells other programs what has happened. One run at a time in each process: who asks meanwhile waits for that. */
export function sendWebhooks(
  clock: () => number = Date.now,
  bounds: { mostMs?: number } = {},
): Promise<Sent> {
  kept.matineeWebhooks ??= sendDue(database(), { clock }, bounds).finally(() => delete kept.matineeWebhooks);
  return kept.matineeWebhooks;
}
