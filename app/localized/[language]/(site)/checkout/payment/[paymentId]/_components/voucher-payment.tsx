import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { ASKED } from "@/db/schema/payments";
import { t } from "@/lib/i18n/t";
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
      <PageTitle>{t("checkout.payment.title")}</PageTitle>
      <div className="mb-6 flex items-baseline justify-between gap-4 border-line border-y py-4">
        <div className="wrap-anywhere min-w-0">
          <h2 className="font-display font-medium text-xl">{t("money.vouchers.payment.what")}</h2>
          <p className="text-ink-soft">{theaterName}</p>
        </div>
        <p className="shrink-0 font-display text-2xl">{formatMoney(purchase)}</p>
      </div>
      {isOver ? (
        <div className="grid justify-items-start gap-6">
          {state === "declined" ? (
            <Notice tone="danger" title={t("money.vouchers.payment.declinedTitle")}>
              {t("money.vouchers.payment.declined")}
            </Notice>
          ) : (
            <Notice tone="warn" title={t("money.vouchers.payment.refundedTitle")}>
              {t("money.vouchers.payment.refunded", {
                amount: formatMoney(cameInOf(purchase) ?? purchase),
              })}
            </Notice>
          )}
          <ButtonLink href={`/vouchers/at/${theaterSlug}`}>{t("money.vouchers.payment.back")}</ButtonLink>
        </div>
      ) : (
        <>
          {isAsked && provider && nextStep && <NextStep next={nextStep} provider={provider} paymentId={id} />}
          <PaymentProgress paymentId={id} isTheirTurn={isCustomersTurn(purchase)} isVoucher />
        </>
      )}
    </div>
  );
}
