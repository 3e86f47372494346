import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withMessages } from "@/app/_components/with-messages";
import { urlId } from "@/app/_http/url-id";
import { PageTitle } from "@/components/ui/page-title";
import { ASKED } from "@/db/schema/payments";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { cameInOf } from "@/lib/payments/came-in";
import { redirect } from "@/lib/redirect";
import { getSeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { NextStep } from "./_components/next-step";
import { PaymentEnd } from "./_components/payment-end";
import { PaymentProgress } from "./_components/payment-progress";
import { VoucherPayment } from "./_components/voucher-payment";
import { WhatIsPaid } from "./_components/what-is-paid";
import { isCustomersTurn } from "./_customers-turn";
import { findPaid } from "./_find-paid";

export const generateMetadata = (): Metadata => ({
  title: t("checkout.payment.title"),
  robots: { index: false },
});

export default withMessages(
  "app/localized/[language]/(site)/checkout/payment/[paymentId]/page.tsx",
  PaymentPage,
);

async function PaymentPage({ params }: PageProps<"/localized/[language]/checkout/payment/[paymentId]">) {
  const paymentId = urlId.safeParse((await params).paymentId).data;
  const holder = await getHolder();
  const paid = paymentId && holder ? await findPaid({ paymentId, holder }) : null;
  if (!paid || !holder) notFound();
  if (paid.path) redirect(paid.path);
  if (paid.for === "voucher") return <VoucherPayment purchase={paid.payment} />;

  const { payment } = paid;
  const { id, state, holdId, showtimeId, provider, nextStep } = payment;
  const isOver = state === "declined" || state === "refunded";
  const isAsked = ASKED.some((asked) => asked === state);
  const next = isAsked && provider && nextStep ? nextStep : null;
  const cameIn = cameInOf(payment);
  const now = await currentTime();
  const [hold, showtime] = isOver
    ? await Promise.all([
        getHoldById(database(), { holdId, holder, now }),
        getSeatMapShowtime(database(), showtimeId),
      ])
    : [null, null];
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle>{t("checkout.payment.title")}</PageTitle>
      <WhatIsPaid payment={payment} />
      {isOver ? (
        <PaymentEnd
          {...{ state, holdId, showtimeId }}
          amount={formatMoney(payment)}
          cameIn={cameIn && formatMoney(cameIn)}
          isHeld={Boolean(hold?.seatIds.length)}
          isOnSale={showtime?.state === "on-sale" && showtime.salesCloseAt > now}
        />
      ) : (
        <>
          {next && provider && <NextStep next={next} provider={provider} paymentId={id} />}
          <PaymentProgress paymentId={id} isTheirTurn={isCustomersTurn(payment)} />
        </>
      )}
    </div>
  );
}
