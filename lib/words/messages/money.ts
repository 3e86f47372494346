import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import type { Payload } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { describeSeats } from "@/lib/words/seats";
import { describeMoment, describeShowtime } from "@/lib/words/showtime";
import { type Block, greeting, type MessageText, otherShowtimes, receiptLink, siteUrl } from "./message-text";

export function paymentRefunded(refunded: Payload<"payment-refunded">): MessageText {
  const { showtime, cause } = refunded;
  const back = backWords(refunded);
  if (!showtime)
    return {
      subject: t("letters.paymentRefunded.subject"),
      paragraphs: [greeting(), t(`letters.paymentRefunded.why.${cause}`), back],
    };
  return {
    subject: t("letters.paymentRefunded.subjectOfMovie", { movie: isolate(showtime.movieTitle) }),
    paragraphs: [
      greeting(),
      t(`letters.paymentRefunded.whyOfShowtime.${cause}`, { showtime: describeShowtime(showtime) }),
      `${back} ${t("letters.paymentRefunded.noTickets")}`,
      t("letters.otherShowtimes"),
      otherShowtimes(showtime.movieSlug),
    ],
  };
}

function backWords({ isPart, isVoucher, ...of }: Payload<"payment-refunded">): string {
  const amount = formatMoney(of);
  if (isPart)
    return isVoucher
      ? t("letters.paymentRefunded.partOnVoucher", { amount })
      : t("letters.paymentRefunded.part", { amount });
  return isVoucher
    ? t("letters.paymentRefunded.allOnVoucher", { amount })
    : t("letters.paymentRefunded.all", { amount });
}

/** Their seats had gone when they paid: others are kept for them, and it is theirs to say. */
export function seatsOffered({
  showtime,
  seats,
  before,
  until,
  linkToken,
  ...amount
}: Payload<"seats-offered">): MessageText {
  const moment = describeMoment({ startsAt: until, timeZone: showtime.timeZone });
  const paid = formatMoney(amount);
  return {
    subject: t("letters.seatsOffered.subject", { movie: isolate(showtime.movieTitle) }),
    paragraphs: [
      greeting(),
      t("letters.seatsOffered.arrivedLate", {
        ...{ paid, showtime: describeShowtime(showtime), seats: describeSeats(before) },
      }),
      t("letters.seatsOffered.kept", { seats: describeSeats(seats), until: moment }),
      { label: t("letters.link.seatOffer"), href: siteUrl(`/checkout/offer/${linkToken}`) },
      t("letters.seatsOffered.otherwise", { paid }),
    ],
  };
}

export function orderRefunded(refunded: Payload<"order-refunded">): MessageText {
  const { ofVoucher } = refunded;
  const amount = formatMoney(refunded);
  return {
    subject: t("letters.orderRefunded.subject"),
    paragraphs: [
      greeting(),
      ofVoucher
        ? t("letters.orderRefunded.ofVoucher", { amount, theater: isolate(ofVoucher.theaterName) })
        : t("letters.orderRefunded.ofOrder", { amount }),
      ...(ofVoucher?.isOver ? [t("letters.orderRefunded.voucherOver")] : []),
      ...proofOf(refunded),
    ],
  };
}

/** An order that is older than receipts has none. */
function proofOf({ orderId, ofVoucher, credits }: Payload<"order-refunded">): Block[] {
  if (!orderId || credits?.length === 0) return [];
  const count = credits?.length ?? 1;
  return ofVoucher
    ? [t("letters.orderRefunded.proofs", { count }), receiptLink(orderId, t("letters.orderRefunded.proof"))]
    : [
        t("letters.orderRefunded.creditNotes", { count }),
        receiptLink(orderId, t("letters.orderRefunded.creditNote")),
      ];
}
