import { useCallback, useEffect, useRef, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import type { CodeRefusal } from "@/app/_components/promo-words";
import { keep, readKept } from "@/app/localized/[language]/(site)/_components/kept-form";
import type { Discount } from "@/lib/pricing/promo-code";
import { quoteCodeAction } from "../code-action";

type Applied = Discount & { code: string };
type Held = { holdId: string; showtimeId: number };

/** After these nobody knows whether the code is good, so that it is kept for another try. */
const UNANSWERED: ReadonlySet<CodeRefusal> = new Set<CodeRefusal>([
  ...(Object.keys(UNANSWERED_WORDS) as UnansweredCode[]),
  ...(["busy", "throttled", "hold-expired"] as const),
]);

/**
 * A promotion code at the checkout: the server says whether it is good, and what it takes off. One that was good is
 * remembered by this tab and asked about again on the next visit, as after a reload or a declined payment.
 */
export function usePromoCode({ holdId, showtimeId }: Held) {
  const [applied, setApplied] = useState<Applied | null>(null);
  const [tried, setTried] = useState("");
  const [refusal, setRefusal] = useState<CodeRefusal | null>(null);
  const [isPending, setIsPending] = useState(false);
  const isAsking = useRef(false);

  const apply = useCallback(
    async (code: string) => {
      if (isAsking.current) return;
      isAsking.current = true;
      setIsPending(true);
      const answer = await callAction(() => quoteCodeAction({ holdId, code }));
      isAsking.current = false;
      setIsPending(false);
      setTried(code);
      setApplied(answer.ok ? answer.value : null);
      setRefusal(answer.ok ? null : answer.code);
      if (answer.ok) keep({ promo: { showtimeId, code: answer.value.code } });
      // asked about again once they are signed in
      else if (answer.code === "code-sign-in") keep({ promo: { showtimeId, code } });
      else if (!UNANSWERED.has(answer.code)) keep({ promo: null });
    },
    [holdId, showtimeId],
  );

  useEffect(() => {
    const { promo } = readKept();
    if (promo?.showtimeId === showtimeId) void apply(promo.code);
  }, [showtimeId, apply]);

  /** The payment refused it after all: the sum is the full one again, and the field says why. */
  const refuse = useCallback((code: CodeRefusal) => {
    setApplied((applied) => {
      if (applied) setTried(applied.code);
      return null;
    });
    setRefusal(code);
    keep({ promo: null });
  }, []);

  const remove = () => {
    setApplied(null);
    setTried("");
    setRefusal(null);
    keep({ promo: null });
  };
  return { applied, tried, refusal, isPending, apply, refuse, remove };
}
