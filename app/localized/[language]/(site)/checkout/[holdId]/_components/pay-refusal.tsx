import { isRefusedCode } from "@/app/_components/promo-words";
import { isRefusedVoucher } from "@/app/_components/voucher-words";
import { payWords } from "@/app/localized/[language]/(site)/_components/pay-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import type { PayState } from "./pay-state";

type Props = { state: PayState; isPending: boolean; onFix: (seatIds: number[]) => void };

/** Why the payment was not begun, and what mends it. */
export function PayRefusal({ state: { code, fix }, isPending, onFix }: Props) {
  if (code === null) return null;
  return (
    <Notice tone="danger">
      <p>
        <span>{payWords(code)}</span>
        {isRefusedCode(code) && <span> {t("checkout.promo.takenOff")}</span>}
        {isRefusedVoucher(code) && <span> {t("checkout.voucher.untouched")}</span>}
      </p>
      {fix && (
        <Button variant="quiet" className="mt-3" pending={isPending} onClick={() => onFix(fix)}>
          {t("checkout.hold.fitInstead")}
        </Button>
      )}
    </Notice>
  );
}
