import { Notice } from "@/components/ui/notice";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { Reversal } from "@/lib/payments/list-reversals";
import { momentOf } from "./moment-of";
import { reversalAdvice, reversalWithSum } from "./reversal-words";

type Props = { reversals: readonly Reversal[]; timeZone: string; children?: React.ReactNode };

/** What is taken back of a payment without us, each with what to do; below the last what can be done here. */
export function ReversalNotices({ reversals, timeZone, children }: Props) {
  if (reversals.length === 0) return null;
  const moment = (at: number) => momentOf(at, timeZone);
  return (
    <div className="grid gap-3">
      {reversals.map(({ ref, kind, state, reason, dueAt, updatedAt, ...sum }) => (
        <Notice
          key={ref}
          tone={state === "returned" ? "ok" : "warn"}
          title={reversalWithSum({ kind, state }, formatMoney(sum))}
        >
          <p>{reversalAdvice({ kind, state })}</p>
          <p className="text-sm">
            {listFacts([
              ...(dueAt !== null && (state === "inquiry" || state === "open")
                ? [t("bookings.reversal.answerBy", { moment: moment(dueAt) })]
                : []),
              ...(reason ? [t("bookings.reversal.reason", { reason: reason.replaceAll("_", " ") })] : []),
              t("bookings.reversal.told", { moment: moment(updatedAt) }),
            ])}
            <span className="block break-all">{ref}</span>
          </p>
        </Notice>
      ))}
      {children}
    </div>
  );
}
