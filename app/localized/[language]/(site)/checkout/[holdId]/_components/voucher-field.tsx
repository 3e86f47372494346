import { CodeEntry } from "@/app/_components/code-entry";
import { TakenOff } from "@/app/_components/taken-off";
import { VOUCHER_WORDS } from "@/app/_components/voucher-words";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { useVoucher } from "./use-voucher";

type Props = {
  voucher: ReturnType<typeof useVoucher>;
  /** What it pays of the tickets. */
  partMinor: number;
  currency: string;
};

/** "Have a gift voucher?" Folded away until it is wanted; once it is good, the line of what it pays. */
export function VoucherField({
  voucher: { applied, tried, refusal, isPending, apply, remove },
  partMinor,
  currency,
}: Props) {
  if (!applied) {
    return (
      <CodeEntry
        ask={t("checkout.voucher.ask")}
        label={t("checkout.voucher.label")}
        {...{ tried, isPending }}
        refusal={refusal && VOUCHER_WORDS[refusal]}
        onUse={(code) => void apply(code)}
      />
    );
  }
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return (
    <TakenOff amount={money(partMinor)} removeLabel={t("checkout.voucher.remove")} onRemove={remove}>
      <input type="hidden" name="voucher" value={applied.code} />
      <input type="hidden" name="expectedVoucherMinor" value={partMinor} />
      {rich("checkout.voucher.applied", {
        codeEnd: applied.codeEnd,
        typed: (text) => <b className="font-semibold">{text}</b>,
      })}
      <span className="block text-ink-soft text-sm">
        {t("checkout.voucher.stays", { amount: money(applied.balanceMinor - partMinor) })}
      </span>
    </TakenOff>
  );
}
