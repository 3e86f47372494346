import { CodeEntry } from "@/app/_components/code-entry";
import { TakenOff } from "@/app/_components/taken-off";
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
      <TakenOff amount={money(partMinor)} removeLabel="Do not use the voucher" onRemove={reset}>
        Voucher <b className="font-semibold">…{applied.codeEnd}</b>
        <span className="block text-ink-soft text-sm">
          {money(applied.balanceMinor - partMinor)} stays on it
        </span>
      </TakenOff>
    );
  return (
    <CodeEntry
      ask="A gift voucher"
      label="Code of the voucher"
      button="Use the voucher"
      {...{ refusal, isPending }}
      onUse={(code) => void apply(code)}
    />
  );
}
