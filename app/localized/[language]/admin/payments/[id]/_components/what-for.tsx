import { paidWithWords } from "@/app/localized/[language]/admin/_bookings/paid-with";
import { RetryRefund } from "@/app/localized/[language]/admin/_bookings/retry-refund";
import type { RefundState } from "@/db/schema/refunds";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { PaymentForStaff } from "@/lib/ordering/get-payment-for-staff";
import { cameInOf } from "@/lib/payments/came-in";
import { describeSeats } from "@/lib/words/seats";

const refundWords = (amount: string, state: RefundState, failure: string | null) =>
  failure === null
    ? t("bookings.payments.facts.refundState", { amount, state })
    : t("bookings.payments.facts.refundFailure", { amount, failure });

/** Who pays what for which seats, and what goes back of it. */
export function WhatFor({
  found: { payment, order, promoCode, seats, besides, refunds, showtime },
}: {
  found: PaymentForStaff;
}) {
  const { amountMinor, tender } = payment;
  const { currency, discountMinor, totalMinor } = order;
  const cameIn = cameInOf(payment);
  const way = payment.provider ?? tender;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return (
    <dl className="grid gap-x-8 gap-y-2 border-line border-y py-4 sm:grid-cols-[auto_1fr]">
      <Fact name={t("bookings.payments.facts.customer")}>
        {order.name || t("bookings.payments.facts.noName")}
        <span className="block break-all text-ink-soft">{order.email}</span>
      </Fact>
      {showtime && (
        <Fact name={t("bookings.payments.facts.for")}>
          {seats.length > 0 ? describeSeats(seats) : t("bookings.payments.facts.seatsGone")}
        </Fact>
      )}
      {besides.map(({ label, quantity }) => (
        <Fact key={label} name={t(showtime ? "bookings.payments.facts.and" : "bookings.payments.facts.for")}>
          {quantity > 1 ? t("bookings.payments.facts.several", { count: quantity, what: label }) : label}
        </Fact>
      ))}
      {promoCode && (
        <Fact name={t("bookings.payments.facts.code")}>
          {t("bookings.payments.facts.codeOff", {
            code: promoCode,
            amount: money(discountMinor),
            full: money(totalMinor + discountMinor),
          })}
        </Fact>
      )}
      <Fact name={t("bookings.payments.facts.sum")}>{money(amountMinor)}</Fact>
      {cameIn && <Fact name={t("bookings.payments.facts.cameIn")}>{formatMoney(cameIn)}</Fact>}
      <Fact name={t("bookings.payments.facts.paidWith")}>{paidWithWords(way)}</Fact>
      {payment.providerRef && (
        <Fact name={t("bookings.payments.facts.providerRef")}>
          <span className="break-all">{payment.providerRef}</span>
        </Fact>
      )}
      {refunds.map(({ id, state, failure, amountMinor }) => (
        <Fact key={id} name={t("bookings.payments.facts.refund")}>
          {refundWords(formatMoney({ amountMinor, currency: cameIn?.currency ?? currency }), state, failure)}
          {state !== "succeeded" && <RetryRefund refundId={id} isCash={payment.provider === null} />}
        </Fact>
      ))}
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt className="text-ink-soft">{name}</dt>
    <dd>{children}</dd>
  </>
);
