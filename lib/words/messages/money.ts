import { isolate } from "@/lib/isolate";
import type { Payload, RefundCause } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { describeShowtime } from "@/lib/words/showtime";
import { type Around, GREETING, type MessageText, otherShowtimes } from "./message-text";

const CAUSES: Record<RefundCause, string> = {
  "seats-lost": "after your seats had gone to someone else",
  "showtime-gone": "when the showtime had begun or no longer took place",
  "showtime-moved": "after the showtime had been changed",
  "code-used-up": "when its promotion code had been used as often as it may be",
  "paid-twice": "after all had been paid already",
  "not-paid-in-full": "without the rest of the price",
  "not-as-asked": "as another amount than was to be paid",
};

export function paymentRefunded(
  { showtime, cause, ...amount }: Payload<"payment-refunded">,
  { language }: Around,
): MessageText {
  const all = `All of it, ${formatMoney(amount, language)}, goes back the way you paid.`;
  if (!showtime)
    return {
      subject: "Your money comes back",
      paragraphs: [GREETING, `Your payment arrived ${CAUSES[cause]}.`, all],
    };
  return {
    subject: `Your money comes back: ${isolate(showtime.movieTitle)}`,
    paragraphs: [
      GREETING,
      `Your payment for ${describeShowtime(showtime, language)} arrived ${CAUSES[cause]}.`,
      `${all} No tickets were issued.`,
      "Other showtimes:",
      otherShowtimes(showtime.movieSlug),
    ],
  };
}

export const orderRefunded = (amount: Payload<"order-refunded">, { language }: Around): MessageText => ({
  subject: "A refund for you",
  paragraphs: [
    GREETING,
    `We have refunded ${formatMoney(amount, language)} of what you bought from us. It goes back the way you paid.`,
  ],
});
