"use server";
import { notFound, RedirectType } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import { urlId } from "@/app/_http/url-id";
import type { PaymentState } from "@/db/schema/payments";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { cancelPayment } from "@/lib/ordering/cancel-payment";
import { settlePayment } from "@/lib/ordering/settle-payment";
import { redirect } from "@/lib/redirect";
import { type Failure, fail } from "@/lib/result";
import { isCustomersTurn } from "./_customers-turn";
import { findPaid } from "./_find-paid";

export type SettleAnswer =
  | { ok: true; state: PaymentState; path: string | null; isTheirTurn: boolean }
  | Failure<"unknown-payment" | "busy">;

/** Brings the caller's own payment as far as it goes, and says how far that is. Repeating it is harmless. */
export const settleAction = guarded(async (paymentId: string): Promise<SettleAnswer> => {
  const id = urlId.safeParse(paymentId);
  const holder = await getHolder();
  if (!id.success || !holder) return fail("unknown-payment");
  return orBusy(async () => {
    const own = { paymentId: id.data, holder };
    if (!(await findPaid(own))) return fail("unknown-payment");
    await settlePayment(database(), { paymentId: id.data, now: await currentTime() });
    const paid = await findPaid(own);
    if (!paid) return fail("unknown-payment");
    return {
      ok: true,
      state: paid.payment.state,
      path: paid.path,
      isTheirTurn: isCustomersTurn(paid.payment),
    };
  });
});

/** The caller pays another way: nothing is taken by this payment any more, and checkout is open again. */
export const cancelPaymentAction = guarded(async (data: FormData): Promise<never> => {
  const paymentId = textIn(asForm(data), "paymentId");
  const holder = await getHolder();
  if (!holder) notFound();
  const cancelled = await cancelPayment(database(), { paymentId, holder, now: await currentTime() });
  if (!cancelled.ok && cancelled.code === "invalid-input") notFound();
  // whose it is not is shown there that there is nothing
  redirect(
    cancelled.ok && cancelled.value.state === "declined" && cancelled.value.holdId !== null
      ? `/checkout/${cancelled.value.holdId}`
      : `/checkout/payment/${paymentId}`,
    RedirectType.replace,
  );
});
