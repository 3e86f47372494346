import { Notice } from "@/components/ui/notice";
import { Stub } from "@/components/ui/stub";
import { formatMoney } from "@/lib/money";
import type { Balance } from "@/lib/vouchers/get-balance";
import { formatFullDay } from "@/lib/zoned-time";

const ENDED = {
  blocked: "This voucher is blocked. Please ask at the box office.",
  expired: "This voucher has expired. Please ask at the box office whether it can be extended.",
};

/** What is left on a voucher, where it is good, and for how long. */
export function BalanceStub({ balance }: { balance: Balance }) {
  const { balanceMinor, valueMinor, currency, state, expiresAt, theaterName, timeZone } = balance;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  // it is good to the end of the day before
  const lastDay = formatFullDay(expiresAt - 1, timeZone);
  return (
    <Stub
      tail={
        <p className="flex items-baseline justify-between gap-4">
          <span>
            Left <span className="text-ink-soft text-sm">of {money(valueMinor)}</span>
          </span>
          <b className="whitespace-nowrap font-display font-normal text-2xl">{money(balanceMinor)}</b>
        </p>
      }
    >
      <p className="font-display text-xl">{theaterName}</p>
      {state === "good" ? (
        <p className="text-ink-soft">Good until {lastDay}.</p>
      ) : (
        <Notice tone="warn">{ENDED[state]}</Notice>
      )}
    </Stub>
  );
}
