import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { PricedTheater } from "@/lib/pricing/list-priced-theaters";

type Props = {
  theater: Pick<PricedTheater, "id" | "bookingFee">;
  /** The card's. */
  currency: string;
};

/** What online comes to the prices of a card, and where that is set. */
export const FeeNote = ({ theater, currency }: Props) => (
  <p className="max-w-measure text-ink-soft">
    {wordsOf(theater.bookingFee, currency)}{" "}
    <Link href={`/admin/theaters/${theater.id}#booking-fee`} className="link">
      {t(theater.bookingFee ? "prices.fee.change" : "prices.fee.charge")}
    </Link>
  </p>
);

function wordsOf(fee: PricedTheater["bookingFee"], currency: string): string {
  if (!fee) return t("prices.fee.none");
  const amount = formatMoney(fee);
  if (fee.currency !== currency) return t("prices.fee.otherCurrency", { amount, currency: fee.currency });
  return t(fee.per === "booking" ? "prices.fee.onBooking" : "prices.fee.onTicket", { amount });
}
