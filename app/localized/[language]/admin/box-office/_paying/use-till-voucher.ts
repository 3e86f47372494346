import { useCallback, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { quoteVoucherAtTillAction } from "./voucher-action";
import { quoteWords } from "./voucher-words";

type Applied = { code: string; codeEnd: string; balanceMinor: number };

/** A voucher that a customer shows: the server says what is left on it, and again when it pays. */
export function useTillVoucher(showtimeId: number, reservationId?: string) {
  const [applied, setApplied] = useState<Applied | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);

  const apply = useCallback(
    async (code: string) => {
      setIsPending(true);
      const answer = await callAction(() =>
        quoteVoucherAtTillAction({ showtimeId, reservationId, voucher: code }),
      );
      setIsPending(false);
      setApplied(answer.ok ? { code, ...answer.value } : null);
      setRefusal(answer.ok ? null : quoteWords(answer.code));
    },
    [showtimeId, reservationId],
  );
  const reset = useCallback(() => {
    setApplied(null);
    setRefusal(null);
  }, []);
  /** What it pays of a sum, and what is sent for it. */
  function partOf(totalMinor: number) {
    const partMinor = applied ? Math.min(applied.balanceMinor, totalMinor) : 0;
    const sent = applied && partMinor > 0 ? { voucher: applied.code, expectedVoucherMinor: partMinor } : {};
    return {
      partMinor,
      restMinor: totalMinor - partMinor,
      isCovered: partMinor > 0 && partMinor === totalMinor,
      sent,
    };
  }
  /** It refused after all: what is left on it is asked anew, which also says what is wrong with it. */
  const askAgain = () => void (applied && apply(applied.code));
  return { applied, refusal, isPending, apply, askAgain, reset, partOf };
}
