import { z } from "zod";
import type { Database } from "@/db/client";
import { ASKED, type PaymentState } from "@/db/schema/payments";
import type { Holder } from "@/lib/accounts/holder";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { getPayment } from "@/lib/payments/get-payment";
import { findProvider } from "@/lib/payments/providers";
import { recordEvent } from "@/lib/payments/record-event";
import { fail, ok, type Result } from "@/lib/result";
import { getPurchase } from "@/lib/vouchers/get-purchase";
import { settleCaptured } from "./settle-payment";

const cancelPaymentInput = z.object({ paymentId: publicId });

type Input = z.output<typeof cancelPaymentInput> & { holder: Holder; now: number };

export type CancelPaymentCode = "unknown-payment" | "over";

/**
 * Its customer does not pay after all, or in another way: the provider is asked to take nothing any more. Answers what
 * has become of the payment, which may have been faster. `holdId` is null of one for no seats.
 */
export const cancelPayment = withInput(cancelPaymentInput, act);

async function act(
  db: Database,
  { paymentId, holder, now }: Input,
): Promise<Result<{ state: PaymentState; holdId: string | null }, CancelPaymentCode>> {
  const seats = await getPayment(db, { paymentId, holder });
  const payment = seats ?? (await getPurchase(db, { paymentId, holder }));
  if (!payment) return fail("unknown-payment");
  const { provider: name, providerRef, state } = payment;
  const provider = name === null ? null : findProvider(name);
  if (!provider || !providerRef || !ASKED.some((asked) => asked === state)) return fail("over");
  const event = await provider.cancel(providerRef, now);
  await recordEvent(db, { provider: provider.name, event, now });
  const settled = await settleCaptured(db, { paymentId, now });
  return settled ? ok({ state: settled, holdId: seats?.holdId ?? null }) : fail("unknown-payment");
}
