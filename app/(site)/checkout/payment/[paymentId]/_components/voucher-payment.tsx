import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { ASKED } from "@/db/schema/payments";
import { formatMoney } from "@/lib/money";
import { cameInOf } from "@/lib/payments/came-in";
import type { Purchase } from "@/lib/vouchers/get-purchase";
import { isCustomersTurn } from "../_customers-turn";
import { NextStep } from "./next-step";
import { PaymentProgress } from "./payment-progress";

/** Where the answer to the payment of a gift voucher is awaited. */
export function VoucherPayment({ purchase }: { purchase: Purchase }) {
  const { id, state, provider, nextStep, theaterName, theaterSlug } = purchase;
  const isOver = state === "declined" || state === "refunded";
  const isAsked = ASKED.some((asked) => asked === state);
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle>Payment</PageTitle>
      <div className="mb-6 flex items-baseline justify-between gap-4 border-line border-y py-4">
        <div className="wrap-anywhere min-w-0">
          <h2 className="font-display font-medium text-xl">Gift voucher</h2>
          <p className="text-ink-soft">{theaterName}</p>
        </div>
        <p className="shrink-0 font-display text-2xl">{formatMoney(purchase)}</p>
      </div>
      {isOver ? (
        <div className="grid justify-items-start gap-6">
          {state === "declined" ? (
            <Notice tone="danger" title="The payment was declined">
              Nothing was charged, and there is no voucher. You can try again, or pay another way.
            </Notice>
          ) : (
            <Notice tone="warn" title="Your payment goes back">
              The full {formatMoney(cameInOf(purchase) ?? purchase)} is on its way back to you, and there is
              no voucher.
            </Notice>
          )}
          <ButtonLink href={`/vouchers/at/${theaterSlug}`}>Back to the voucher</ButtonLink>
        </div>
      ) : (
        <>
          {isAsked && provider && nextStep && <NextStep next={nextStep} provider={provider} paymentId={id} />}
          <PaymentProgress paymentId={id} isTheirTurn={isCustomersTurn(purchase)} what="your voucher comes" />
        </>
      )}
    </div>
  );
}
