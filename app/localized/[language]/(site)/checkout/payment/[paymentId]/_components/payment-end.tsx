import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";

type Props = {
  state: "declined" | "refunded";
  amount: string;
  /** What came in, where that is not the amount. */
  cameIn: string | null;
  holdId: string;
  showtimeId: number;
  /** Whether the seats are still theirs. */
  isHeld: boolean;
  /** Whether others can still be taken. */
  isOnSale: boolean;
};

/** How a payment that made no booking ended, and the way on. */
export function PaymentEnd({ state, amount, cameIn, holdId, showtimeId, isHeld, isOnSale }: Props) {
  const again = isHeld ? (
    <ButtonLink href={`/checkout/${holdId}`}>{t("checkout.payment.backToCheckout")}</ButtonLink>
  ) : (
    <ButtonLink href={`/showtimes/${showtimeId}`}>
      {isOnSale ? t("checkout.way.chooseOther") : t("checkout.way.otherShowtimes")}
    </ButtonLink>
  );
  return (
    <div className="grid justify-items-start gap-6">
      {state === "declined" ? (
        <Notice tone="danger" title={t("checkout.paymentEnd.declinedTitle")}>
          {isHeld
            ? t("checkout.paymentEnd.declinedHeld")
            : isOnSale
              ? t("checkout.paymentEnd.declinedOnSale")
              : t("checkout.paymentEnd.declinedClosed")}
        </Notice>
      ) : cameIn ? (
        <Notice tone="warn" title={t("checkout.paymentEnd.otherAmountTitle")}>
          {isHeld
            ? t("checkout.paymentEnd.otherAmountHeld", { amount, cameIn })
            : t("checkout.paymentEnd.otherAmount", { amount, cameIn })}
        </Notice>
      ) : (
        <Notice tone="warn" title={t("checkout.paymentEnd.seatsGoneTitle")}>
          {t("checkout.paymentEnd.seatsGone", { amount })}
        </Notice>
      )}
      {again}
    </div>
  );
}
