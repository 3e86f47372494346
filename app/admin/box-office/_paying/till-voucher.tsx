import { X } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { formatMoney } from "@/lib/money";
import type { useTillVoucher } from "./use-till-voucher";

type Props = {
  voucher: ReturnType<typeof useTillVoucher>;
  /** What it pays. */
  partMinor: number;
  currency: string;
};

/** A customer's gift voucher, folded away until it is wanted; then what it pays and what stays on it. */
export function TillVoucher({ voucher, partMinor, currency }: Props) {
  const { applied, refusal, isPending, apply, reset } = voucher;
  const typed = useRef<HTMLDivElement>(null);
  const use = () => {
    const code = typed.current?.querySelector("input")?.value.trim();
    if (code && !isPending) void apply(code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    // it asks about the voucher and sells nothing
    event.preventDefault();
    use();
  };
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  if (applied)
    return (
      <div role="status" className="flex items-center gap-2 border-line border-t">
        <p className="min-w-0 grow py-2">
          Voucher <b className="font-semibold">…{applied.codeEnd}</b>
          <span className="block text-ink-soft text-sm">
            {money(applied.balanceMinor - partMinor)} stays on it
          </span>
        </p>
        <p>−{money(partMinor)}</p>
        <button
          type="button"
          onClick={reset}
          aria-label="Do not use the voucher"
          className="grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunk hover:text-ink"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      </div>
    );
  return (
    <details className="border-line border-t" open={refusal !== null || undefined}>
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">A gift voucher</summary>
      <div ref={typed} className="flex flex-wrap items-start gap-3 pb-2">
        <Field
          label="Code of the voucher"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          onKeyDown={onKeyDown}
          error={refusal}
          className="min-w-0 grow basis-40"
        />
        <Button variant="quiet" pending={isPending} onClick={use} className="mt-7">
          Use the voucher
        </Button>
      </div>
    </details>
  );
}
