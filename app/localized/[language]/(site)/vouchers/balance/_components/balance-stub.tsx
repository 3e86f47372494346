import { rich } from "@/components/rich";
import { Notice } from "@/components/ui/notice";
import { Stub } from "@/components/ui/stub";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { Balance } from "@/lib/vouchers/get-balance";
import { formatFullDay } from "@/lib/zoned-time";

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
            {rich("money.vouchers.balance.left", {
              value: money(valueMinor),
              whole: (text) => <span className="text-ink-soft text-sm">{text}</span>,
            })}
          </span>
          <b className="whitespace-nowrap font-display font-normal text-2xl">{money(balanceMinor)}</b>
        </p>
      }
    >
      <p className="font-display text-xl">{theaterName}</p>
      {state === "good" ? (
        <p className="text-ink-soft">{t("money.vouchers.balance.goodUntil", { day: lastDay })}</p>
      ) : (
        <Notice tone="warn">{t(`money.vouchers.${state}`)}</Notice>
      )}
    </Stub>
  );
}
