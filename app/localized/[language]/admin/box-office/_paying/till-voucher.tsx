import { CodeEntry } from "@/app/_components/code-entry";
import { TakenOff } from "@/app/_components/taken-off";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { useTillVoucher } from "./use-till-voucher";

type Props = {
  voucher: ReturnType<typeof useTillVoucher>;
  /** What it pays. */
  partMinor: number;
  currency: string;
};

/** A customer's gift voucher, then what it pays and what stays on it. */
export function TillVoucher({ voucher, partMinor, currency }: Props) {
  const { applied, refusal, isPending, apply, reset } = voucher;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  if (applied)
    return (
      <TakenOff amount={money(partMinor)} removeLabel={t("boxOffice.voucher.takeOff")} onRemove={reset}>
        {rich("boxOffice.voucher.applied", {
          codeEnd: applied.codeEnd,
          b: (text) => <b className="font-semibold">{text}</b>,
        })}
        <span className="block text-ink-soft text-sm">
          {t("boxOffice.voucher.stays", { amount: money(applied.balanceMinor - partMinor) })}
        </span>
      </TakenOff>
    );
  return (
    <CodeEntry
      ask={t("boxOffice.voucher.ask")}
      label={t("boxOffice.voucher.label")}
      button={t("boxOffice.voucher.use")}
      {...{ refusal, isPending }}
      onUse={(code) => void apply(code)}
    />
  );
}
