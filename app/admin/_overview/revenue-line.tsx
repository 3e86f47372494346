import { formatMoney } from "@/lib/money";
import type { TodaysRevenue } from "@/lib/overview/list-todays-revenue";

/** What was taken today, less what was refunded. */
export function RevenueLine({ revenue }: { revenue: TodaysRevenue[] }) {
  if (revenue.length === 0) return <p className="mb-3 text-ink-soft text-sm">Nothing was taken today yet.</p>;
  return (
    <p className="mb-3 text-ink-soft text-sm">
      {revenue.map(({ currency, takenMinor, refundedMinor }) => (
        <span key={currency} className="block sm:inline sm:pr-6">
          <span className="font-display text-ink text-lg">
            {formatMoney({ amountMinor: takenMinor - refundedMinor, currency })}
          </span>{" "}
          taken today
          {refundedMinor > 0 &&
            `: ${formatMoney({ amountMinor: takenMinor, currency })} in, ${formatMoney({ amountMinor: refundedMinor, currency })} refunded`}
        </span>
      ))}
    </p>
  );
}
