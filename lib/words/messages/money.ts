import { isolate } from "@/lib/isolate";
import type { Payload, RefundCause } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { describeSeats } from "@/lib/words/seats";
import { describeMoment, describeShowtime } from "@/lib/words/showtime";
import {
  type Around,
  GREETING,
  type MessageText,
  otherShowtimes,
  receiptLink,
  siteUrl,
} from "./message-text";

const CAUSES: Record<RefundCause, string> = {
  "seats-lost": "after your seats had gone to someone else",
  "showtime-gone": "when the showtime had begun or no longer took place",
  "showtime-moved": "after the showtime had been changed",
  "code-used-up": "when its promotion code had been used as often as it may be",
  "paid-twice": "after all had been paid already",
  "not-paid-in-full": "without the rest of the price",
  "offer-refused": "after your seats had gone to someone else, and the others that we offered were not taken",
  "offer-ended":
    "after your seats had gone to someone else, and the others that we offered were not taken in time",
  "not-as-asked": "as another amount than was to be paid",
};

export function paymentRefunded(
  { showtime, cause, isPart, isVoucher, ...amount }: Payload<"payment-refunded">,
  { language }: Around,
): MessageText {
  const money = formatMoney(amount, language);
  const back = isVoucher ? "is back on your gift voucher" : "goes back the way you paid";
  const all = isPart ? `${money} of it ${back}.` : `All of it, ${money}, ${back}.`;
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

/** Their seats had gone when they paid: others are kept for them, and it is theirs to say. */
export function seatsOffered(
  { showtime, seats, before, until, linkToken, ...amount }: Payload<"seats-offered">,
  { language }: Around,
): MessageText {
  const moment = describeMoment({ startsAt: until, timeZone: showtime.timeZone }, language);
  const paid = formatMoney(amount, language);
  return {
    subject: `Other seats for you: ${isolate(showtime.movieTitle)}`,
    paragraphs: [
      GREETING,
      `Your payment of ${paid} for ${describeShowtime(showtime, language)} arrived after ${describeSeats(before)} had gone to someone else.`,
      `We keep ${describeSeats(seats)} for you instead, as good or better and at no extra price, until ${moment}. Please say by then whether you take them:`,
      { label: "See the seats and decide", href: siteUrl(`/checkout/offer/${linkToken}`) },
      `If you do not want them, or do not answer, all of the ${paid} goes back the way you paid.`,
    ],
  };
}

export function orderRefunded(
  { orderId, ofVoucher, credits, ...amount }: Payload<"order-refunded">,
  { language }: Around,
): MessageText {
  const money = formatMoney(amount, language);
  const what = ofVoucher
    ? `${money} of your gift voucher for ${isolate(ofVoucher.theaterName)}`
    : `${money} of what you bought from us`;
  const [proof, plural] = ofVoucher
    ? ["Proof of refund", "proofs of refund"]
    : ["Credit note", "credit notes"];
  return {
    subject: "A refund for you",
    paragraphs: [
      GREETING,
      `We have refunded ${what}. It goes back the way you paid.`,
      ...(ofVoucher?.isOver
        ? ["Nothing is left on the voucher: whoever has its code cannot spend it any more."]
        : []),
      // an order that is older than receipts has none
      ...(orderId && credits?.length !== 0
        ? [
            credits && credits.length > 1
              ? `The ${plural} come with this message, and are here:`
              : `The ${proof.toLowerCase()} comes with this message, and is here:`,
            receiptLink(orderId, proof),
          ]
        : []),
    ],
  };
}
