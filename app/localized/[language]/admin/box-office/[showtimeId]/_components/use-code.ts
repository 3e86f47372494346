import { useCallback, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { discountOf } from "@/lib/pricing/promo-code";
import { type CodeAnswer, quoteCodeAction } from "../actions";
import { codeWords } from "../words";

type Applied = Extract<CodeAnswer, { ok: true }>["value"];

/** A promotion code that a customer shows: the server says whether it is good, and again when the sale is made. */
export function useCode(showtimeId: number) {
  const [applied, setApplied] = useState<Applied | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);

  async function apply(code: string, email: string) {
    if (isPending) return;
    setIsPending(true);
    const answer = await callAction(() => quoteCodeAction({ showtimeId, code, email }));
    setIsPending(false);
    setApplied(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : codeWords(answer.code));
  }
  const reset = useCallback(() => {
    setApplied(null);
    setRefusal(null);
  }, []);
  return {
    applied,
    refusal,
    isPending,
    apply,
    reset,
    /** What it takes off a sum, in minor units. */
    offOf: (totalMinor: number) => (applied ? discountOf(applied, totalMinor) : 0),
  };
}
