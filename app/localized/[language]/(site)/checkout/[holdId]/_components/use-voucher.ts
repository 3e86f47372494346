import { useCallback, useEffect, useRef, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import type { VoucherCode } from "@/app/_components/voucher-words";
import { keep, readKept } from "@/app/localized/[language]/(site)/_components/kept-form";
import { quoteVoucherAction } from "../voucher-action";

type Applied = { code: string; codeEnd: string; balanceMinor: number };

/** After these the code itself is no good: it is asked about no more. */
const isNoGood = (code: VoucherCode) => code.startsWith("voucher-") && code !== "voucher-changed";

/**
 * A voucher at the checkout: the server says what is left on it. It is remembered by this tab until the tickets are
 * booked, and asked about again on the next visit, as after a declined payment.
 */
export function useVoucher(holdId: string) {
  const [applied, setApplied] = useState<Applied | null>(null);
  const [tried, setTried] = useState("");
  const [refusal, setRefusal] = useState<VoucherCode | null>(null);
  const [isPending, setIsPending] = useState(false);
  const isAsking = useRef(false);

  const apply = useCallback(
    async (code: string) => {
      if (isAsking.current) return;
      isAsking.current = true;
      setIsPending(true);
      const answer = await callAction(() => quoteVoucherAction({ holdId, voucher: code }));
      isAsking.current = false;
      setIsPending(false);
      setTried(code);
      setApplied(answer.ok ? { code, ...answer.value } : null);
      setRefusal(answer.ok ? null : answer.code);
      if (answer.ok) keep({ voucher: code });
      else if (isNoGood(answer.code)) keep({ voucher: null });
    },
    [holdId],
  );

  useEffect(() => {
    const { voucher } = readKept();
    if (voucher) void apply(voucher);
  }, [apply]);

  /** The payment refused it after all: what is left on it is asked anew, which also says what is wrong with it. */
  const askAgain = useCallback(() => {
    const { voucher } = readKept();
    if (voucher) void apply(voucher);
  }, [apply]);

  const remove = () => {
    setApplied(null);
    setTried("");
    setRefusal(null);
    keep({ voucher: null });
  };
  return { applied, tried, refusal, isPending, apply, askAgain, remove };
}
