import type { Database } from "@/db/client";
import type { Holder } from "@/lib/accounts/holder";
import { getPayment } from "@/lib/payments/get-payment";
import { isDecided, testProvider, testWebhook } from "@/lib/payments/test-provider";
import { fail, ok, type Result } from "@/lib/result";
import { receiveWebhook } from "./receive-webhook";

export type DecideCode = "unknown-payment";

type Input = { paymentId: string; holder: Holder; now: number };

/** A person's own payment that the test provider asks them about; null where it asks nothing. */
export async function getTestPayment(db: Database, { paymentId, holder }: Omit<Input, "now">) {
  const payment = await getPayment(db, { paymentId, holder });
  const { provider, providerRef } = payment ?? {};
  if (!payment || !providerRef || provider !== testProvider.name || !isDecided(providerRef)) return null;
  return { ...payment, providerRef };
}

/** What the customer decides at the test provider, told as a real one does: by a signed webhook. */
export async function decideAtTestBank(
  db: Database,
  { isPaid, ...own }: Input & { isPaid: boolean },
): Promise<Result<null, DecideCode>> {
  const payment = await getTestPayment(db, own);
  if (!payment) return fail("unknown-payment");
  const kind = isPaid ? "captured" : "declined";
  const request = testWebhook(payment.providerRef, { kind, now: own.now });
  const received = await receiveWebhook(db, { provider: testProvider.name, request });
  return received.ok ? ok(null) : fail("unknown-payment");
}
