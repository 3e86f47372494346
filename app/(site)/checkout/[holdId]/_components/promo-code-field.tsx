import { CodeEntry } from "@/app/_components/code-entry";
import { CODE_WORDS } from "@/app/_components/promo-words";
import { TakenOff } from "@/app/_components/taken-off";
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
      <TakenOff amount={off} removeLabel={`Take the code ${applied.code} off`} onRemove={remove}>
        <input type="hidden" name="code" value={applied.code} />
        Code <b className="font-semibold">{applied.code}</b>
      </TakenOff>
    );
  }
  return (
    <CodeEntry
      ask="Have a code?"
      label="Promotion code"
      {...{ tried, isPending }}
      refusal={refusal && CODE_WORDS[refusal]}
      onUse={(code) => void apply(code)}
    />
  );
}
