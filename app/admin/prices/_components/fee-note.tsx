import Link from "next/link";
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
      {theater.bookingFee ? "Change the booking fee" : "Charge one"}
    </Link>
  </p>
);

function wordsOf(fee: PricedTheater["bookingFee"], currency: string): string {
  if (!fee) return "No booking fee comes to these prices: online a ticket costs what is written here.";
  const amount = formatMoney(fee);
  if (fee.currency !== currency)
    return `The booking fee of ${amount} is in ${fee.currency}: what is sold by this card has none.`;
  if (fee.per === "booking")
    return `Online a booking fee of ${amount} comes on top, once for a booking. It is in none of these prices, and the box office sells without it.`;
  return `Online ${amount} comes to each of these prices as a booking fee, and customers see both as one. The box office sells without it.`;
}
