import type { ReactNode } from "react";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { TodaysRevenue } from "@/lib/overview/list-todays-revenue";

/** What was taken today, less what was refunded. */
export function RevenueLine({ revenue }: { revenue: TodaysRevenue[] }) {
  if (revenue.length === 0) return <p className="mb-3 text-ink-soft text-sm">{t("admin.revenue.nothing")}</p>;
  return (
    <p className="mb-3 text-ink-soft text-sm">
      {revenue.map((one) => (
        <span key={one.currency} className="block sm:inline sm:pe-6">
          {takenWords(one)}
        </span>
      ))}
    </p>
  );
}

function takenWords({ currency, takenMinor, refundedMinor }: TodaysRevenue) {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const said = {
    sum: (words: ReactNode) => <span className="font-display text-ink text-lg">{words}</span>,
    amount: money(takenMinor - refundedMinor),
  };
  return refundedMinor > 0
    ? rich("admin.revenue.takenAndRefunded", {
        ...said,
        ...{ taken: money(takenMinor), refunded: money(refundedMinor) },
      })
    : rich("admin.revenue.taken", said);
}
