import type { Database } from "@/db/client";
import { ASKED, type PaymentState } from "@/db/schema/payments";
import type { Holder } from "@/lib/accounts/holder";
import { getPayment } from "@/lib/payments/get-payment";
import { findProvider } from "@/lib/payments/providers";
import { recordEvent } from "@/lib/payments/record-event";
import { fail, ok, type Result } from "@/lib/result";
import { settleCaptured } from "./settle-payment";

export type CancelPaymentCode = "unknown-payment" | "over";

type Input = { paymentId: string; holder: Holder; now: number };

/**
 * Its customer does not pay after all, or in another way: the provider is asked to take nothing any more. Answers what
 * has become of the payment, which may have been faster.
 */
export async function cancelPayment(
  db: Database,
  { paymentId, holder, now }: Input,
): Promise<Result<{ state: PaymentState; holdId: string }, CancelPaymentCode>> {
  const payment = await getPayment(db, { paymentId, holder });
  if (!payment) return fail("unknown-payment");
  const { provider: name, providerRef, state, holdId } = payment;
  const provider = name === null ? null : findProvider(name);
  if (!provider || !providerRef || !ASKED.some((asked) => asked === state)) return fail("over");
  const event = await provider.cancel(providerRef, now);
  await recordEvent(db, { provider: provider.name, event, now });
  const settled = await settleCaptured(db, { paymentId, now });
  return settled ? ok({ state: settled, holdId }) : fail("unknown-payment");
}
