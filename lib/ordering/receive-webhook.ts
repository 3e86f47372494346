import type { Database } from "@/db/client";
import type { WebhookRequest } from "@/lib/payments/provider";
import { findProvider } from "@/lib/payments/providers";
import { recordEvent } from "@/lib/payments/record-event";
import { fail, ok, type Result } from "@/lib/result";
import { settleCaptured } from "./settle-payment";

export type ReceiveWebhookCode = "unknown-provider" | "not-proved";

/**
 * What a provider sends by itself: its events are recorded, and money that came in is dealt with. Answers how many were
 * of payments of ours; a provider sends them again when it is not answered, and that changes nothing.
 */
export async function receiveWebhook(
  db: Database,
  { provider: name, request }: { provider: string; request: WebhookRequest },
): Promise<Result<{ ours: number }, ReceiveWebhookCode>> {
  const provider = findProvider(name);
  if (!provider?.readWebhook) return fail("unknown-provider");
  const events = await provider.readWebhook(request);
  if (!events) return fail("not-proved");
  let ours = 0;
  for (const event of events) {
    const recorded = await recordEvent(db, { provider: name, event, now: request.now });
    if (!recorded.ok) continue;
    ours++;
    await settleCaptured(db, { paymentId: recorded.value.paymentId, now: request.now });
  }
  return ok({ ours });
}
