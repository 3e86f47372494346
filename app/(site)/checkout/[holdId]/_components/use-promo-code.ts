import { useState } from "react";
import type { Discount } from "@/lib/pricing/promo-code";
import { quoteCodeAction } from "../code-action";
import type { CodeRefusal } from "./promo-words";

type Applied = Discount & { code: string };

/** A promotion code at the checkout: the server says whether it is good, and what it takes off. */
export function usePromoCode(holdId: string) {
  const [applied, setApplied] = useState<Applied | null>(null);
  const [refusal, setRefusal] = useState<CodeRefusal | null>(null);
  const [isPending, setIsPending] = useState(false);

  async function apply(code: string, email: string) {
    if (isPending) return;
    setIsPending(true);
    const answer = await quoteCodeAction({ holdId, code, email }).catch(() => ({
      ok: false as const,
      code: "offline" as const,
    }));
    setIsPending(false);
    setApplied(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : answer.code);
  }
  const remove = () => {
    setApplied(null);
    setRefusal(null);
  };
  return { applied, refusal, isPending, apply, remove };
}
