import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/money";
import type { Reversal } from "@/lib/payments/list-reversals";
import { formatShortDay, formatTime } from "@/lib/zoned-time";
import { REVERSAL_ADVICE, REVERSAL_TITLES } from "./reversal-words";

type Props = { reversals: readonly Reversal[]; timeZone: string; children?: React.ReactNode };

/** What is taken back of a payment without us, each with what to do; below the last what can be done here. */
export function ReversalNotices({ reversals, timeZone, children }: Props) {
  if (reversals.length === 0) return null;
  const moment = (at: number) => `${formatShortDay(at, timeZone)}, ${formatTime(at, timeZone)}`;
  return (
    <div className="grid gap-3">
      {reversals.map(({ ref, kind, state, reason, dueAt, updatedAt, ...sum }) => (
        <Notice
          key={ref}
          tone={state === "returned" ? "ok" : "warn"}
          title={`${REVERSAL_TITLES[kind][state]}: ${formatMoney(sum)}`}
        >
          <p>{REVERSAL_ADVICE[kind][state]}</p>
          <p className="text-sm">
            {[
              ...(dueAt !== null && (state === "inquiry" || state === "open")
                ? [`To be answered by ${moment(dueAt)}`]
                : []),
              ...(reason ? [`reason given: “${reason.replaceAll("_", " ")}”`] : []),
              `told ${moment(updatedAt)}`,
            ].join(", ")}
            <span className="block break-all">{ref}</span>
          </p>
        </Notice>
      ))}
      {children}
    </div>
  );
}
