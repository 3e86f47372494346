import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { PayersPayment } from "@/lib/payments/get-payment";
import { formatDay, formatTime } from "@/lib/zoned-time";

/** What the payment is for, and its sum. */
export function WhatIsPaid({ payment }: { payment: PayersPayment }) {
  const { movieTitle, startsAt, timeZone, theaterName, seats } = payment;
  return (
    <div className="mb-6 flex items-baseline justify-between gap-4 border-line border-y py-4">
      <div className="wrap-anywhere min-w-0">
        <h2 className="font-display font-medium text-xl">{movieTitle}</h2>
        <p className="text-ink-soft">
          {t("checkout.payment.when", {
            day: formatDay(startsAt, timeZone),
            time: formatTime(startsAt, timeZone),
            theater: theaterName,
          })}
        </p>
        <p className="text-ink-soft">{t("checkout.payment.seats", { count: seats })}</p>
      </div>
      <p className="shrink-0 font-display text-2xl">{formatMoney(payment)}</p>
    </div>
  );
}
