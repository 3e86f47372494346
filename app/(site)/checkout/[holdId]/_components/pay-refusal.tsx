import { isRefusedCode } from "@/app/_components/promo-words";
import { isRefusedVoucher } from "@/app/_components/voucher-words";
import { PAY_WORDS } from "@/app/(site)/_components/pay-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PayState } from "./pay-state";

type Props = { state: PayState; isPending: boolean; onFix: (seatIds: number[]) => void };

/** Why the payment was not begun, and what mends it. */
export function PayRefusal({ state: { code, fix }, isPending, onFix }: Props) {
  if (code === null) return null;
  return (
    <Notice tone="danger">
      <p>
        <span>{PAY_WORDS[code]}</span>
        {isRefusedCode(code) && (
          <span> It is taken off, and the total is the full price now. Nothing was charged.</span>
        )}
        {isRefusedVoucher(code) && <span> Nothing was charged, and nothing was taken off it.</span>}
      </p>
      {fix && (
        <Button variant="quiet" className="mt-3" pending={isPending} onClick={() => onFix(fix)}>
          Take seats that fit instead
        </Button>
      )}
    </Notice>
  );
}
