import { RetryRefund } from "@/app/admin/_bookings/retry-refund";
import { PROVIDERS } from "@/app/admin/_bookings/words";
import type { RefundState } from "@/db/schema/refunds";
import { formatMoney } from "@/lib/money";
import type { PaymentForStaff } from "@/lib/ordering/get-payment-for-staff";
import { cameInOf } from "@/lib/payments/came-in";
import { describeSeats } from "@/lib/words/seats";

const REFUND_WORDS: Record<RefundState, string> = {
  requested: "not answered yet",
  pending: "on its way",
  succeeded: "sent",
  failed: "refused",
};

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
      <Fact name="Customer">
        {order.name || "Not given"}
        <span className="block break-all text-ink-soft">{order.email}</span>
      </Fact>
      {showtime && (
        <Fact name="For">
          {seats.length > 0 ? describeSeats(seats) : "Seats that are not there any more"}
        </Fact>
      )}
      {besides.map(({ label, quantity }) => (
        <Fact key={label} name={showtime ? "And" : "For"}>
          {quantity > 1 && `${quantity} × `}
          {label}
        </Fact>
      ))}
      {promoCode && (
        <Fact name="Code">
          {promoCode}: {money(discountMinor)} off {money(totalMinor + discountMinor)}
        </Fact>
      )}
      <Fact name="Sum">{money(amountMinor)}</Fact>
      {cameIn && <Fact name="Came in">{formatMoney(cameIn)}</Fact>}
      <Fact name="Paid with">{PROVIDERS[way] ?? way}</Fact>
      {payment.providerRef && (
        <Fact name="The provider's name for it">
          <span className="break-all">{payment.providerRef}</span>
        </Fact>
      )}
      {refunds.map(({ id, state, failure, amountMinor }) => (
        <Fact key={id} name="Refund">
          {formatMoney({ amountMinor, currency: cameIn?.currency ?? currency })},{" "}
          {failure ?? REFUND_WORDS[state]}
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
