import { CodeEntry } from "@/app/_components/code-entry";
import { CODE_WORDS } from "@/app/_components/promo-words";
import { TakenOff } from "@/app/_components/taken-off";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import type { usePromoCode } from "./use-promo-code";

type Props = {
  promo: ReturnType<typeof usePromoCode>;
  /** What it takes off, in words. */
  off: string;
};

/** "Have a code?" Folded away until it is wanted; once a code is good, the line that takes it off. */
export function PromoCodeField({ promo: { applied, tried, refusal, isPending, apply, remove }, off }: Props) {
  if (applied) {
    return (
      <TakenOff
        amount={off}
        removeLabel={t("checkout.promo.remove", { code: applied.code })}
        onRemove={remove}
      >
        <input type="hidden" name="code" value={applied.code} />
        {rich("checkout.promo.applied", {
          code: applied.code,
          typed: (text) => <b className="font-semibold">{text}</b>,
        })}
      </TakenOff>
    );
  }
  return (
    <CodeEntry
      ask={t("checkout.promo.ask")}
      label={t("checkout.promo.label")}
      {...{ tried, isPending }}
      refusal={refusal && CODE_WORDS[refusal]}
      onUse={(code) => void apply(code)}
    />
  );
}
