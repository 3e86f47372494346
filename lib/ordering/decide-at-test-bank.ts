import { z } from "zod";
import type { Database } from "@/db/client";
import type { Holder } from "@/lib/accounts/holder";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { getPayment } from "@/lib/payments/get-payment";
import { isDecided, testProvider, testWebhook } from "@/lib/payments/test-provider";
import { fail, ok, type Result } from "@/lib/result";
import { getPurchase } from "@/lib/vouchers/get-purchase";
import { receiveWebhook } from "./receive-webhook";

const decideAtTestBankInput = z.object({ paymentId: publicId, isPaid: z.boolean() });

type Input = z.output<typeof decideAtTestBankInput> & { holder: Holder; now: number };

export type DecideCode = "unknown-payment";

/** A person's own payment that the test provider asks them about; null where it asks nothing. */
export async function getTestPayment(
  db: Database,
  { paymentId, holder }: Pick<Input, "paymentId" | "holder">,
) {
  const payment =
    (await getPayment(db, { paymentId, holder })) ?? (await getPurchase(db, { paymentId, holder }));
  const { provider, providerRef } = payment ?? {};
  if (!payment || !providerRef || provider !== testProvider.name || !isDecided(providerRef)) return null;
  return { ...payment, providerRef };
}

/** What the customer decides at the test provider, told as a real one does: by a signed webhook. */
export const decideAtTestBank = withInput(decideAtTestBankInput, act);

async function act(db: Database, { isPaid, ...own }: Input): Promise<Result<null, DecideCode>> {
  const payment = await getTestPayment(db, own);
  if (!payment) return fail("unknown-payment");
  const kind = isPaid ? "captured" : "declined";
  const request = testWebhook(payment.providerRef, { kind, now: own.now });
  const received = await receiveWebhook(db, { provider: testProvider.name, request });
  return received.ok ? ok(null) : fail("unknown-payment");
}
