import { Field } from "@/components/ui/field";
import { t } from "@/lib/i18n/t";
import { formatMoney, parseMinor } from "@/lib/money";
import { roundSums } from "./round-sums";
import type { usePay } from "./use-pay";

const KINDS = ["cash", "terminal", "complimentary"] as const;

type Props = {
  pay: ReturnType<typeof usePay>;
  /** What is to be handed over. */
  totalMinor: number;
  currency: string;
  /** Whether it may be given away. */
  canGive?: boolean;
};

/** Cash with its change, a card on the house's terminal, or given away. */
export function PayFields({ pay, totalMinor, currency, canGive = false }: Props) {
  const kinds = KINDS.filter((kind) => canGive || kind !== "complimentary");
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">{t("boxOffice.pay.label")}</legend>
      <div className="flex flex-wrap gap-x-6">
        {kinds.map((kind) => (
          <label key={kind} className="flex min-h-9 items-center gap-2">
            <input
              type="radio"
              name="kind"
              checked={pay.kind === kind}
              onChange={() => pay.setKind(kind)}
              className="size-5"
            />
            {t(`boxOffice.pay.kind.${kind}`)}
          </label>
        ))}
      </div>
      {pay.kind === "terminal" && (
        <Field
          label={t("boxOffice.pay.receipt")}
          value={pay.receipt}
          onChange={(event) => pay.setReceipt(event.target.value)}
          maxLength={60}
          autoComplete="off"
          hint={t("boxOffice.pay.receiptHint")}
        />
      )}
      {pay.kind === "complimentary" && (
        <Field
          label={t("boxOffice.pay.why")}
          value={pay.reason}
          onChange={(event) => pay.setReason(event.target.value)}
          maxLength={200}
          error={pay.error ?? undefined}
          hint={t("boxOffice.pay.whyHint")}
        />
      )}
      {pay.kind === "cash" && <CashFields pay={pay} totalMinor={totalMinor} currency={currency} />}
    </fieldset>
  );
}

/** What is given, and the change. */
function CashFields({ pay, totalMinor, currency }: Props) {
  const givenMinor = pay.given.trim() ? parseMinor(pay.given, currency) : totalMinor;
  const change = givenMinor === null ? null : givenMinor - totalMinor;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return (
    <>
      <Field
        label={t("boxOffice.pay.given")}
        inputMode="decimal"
        autoComplete="off"
        value={pay.given}
        onChange={(event) => pay.setGiven(event.target.value)}
        placeholder={money(totalMinor)}
        error={pay.error ?? undefined}
      />
      <div className="-mt-1 flex flex-wrap gap-2">
        {roundSums(totalMinor, currency).map((sum) => (
          <button
            key={sum.typed}
            type="button"
            onClick={() => pay.setGiven(sum.typed)}
            className="min-h-9 rounded-md border border-line px-3 text-sm hover:border-ink"
          >
            {money(sum.amountMinor)}
          </button>
        ))}
      </div>
      <p className="flex items-baseline justify-between">
        <span className="text-ink-soft">{t("boxOffice.pay.change")}</span>
        <output aria-label={t("boxOffice.pay.change")} className="font-display text-xl">
          {change === null || change < 0 ? "–" : money(change)}
        </output>
      </p>
    </>
  );
}
