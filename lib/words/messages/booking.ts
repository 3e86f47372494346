import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import type { Payload } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { termsWords } from "@/lib/words/refund-terms";
import { describeSeats } from "@/lib/words/seats";
import { describeShowtime } from "@/lib/words/showtime";
import { type Around, greeting, type MessageText, reminderOptOut, ticketsLink } from "./message-text";
import { stubOf } from "./stub-of";

export const bookingConfirmed = (booking: Payload<"booking-confirmed">): MessageText => ({
  subject: t("letters.bookingConfirmed.subject", { movie: isolate(booking.showtime.movieTitle) }),
  paragraphs: [
    greeting(),
    stubOf(booking),
    paidWords(booking),
    t("letters.toShowTickets"),
    ticketsLink(booking.linkToken, t("letters.link.tickets")),
    ...termsOf(booking),
  ],
});

function termsOf({ refundTiers, showtime, currency, fee }: Payload<"booking-confirmed">): string[] {
  if (!refundTiers) return [];
  if (refundTiers.length === 0) return [t("letters.bookingConfirmed.noCancelling")];
  const terms = termsWords(refundTiers, { ...showtime, currency, fee });
  return [`${terms} ${t("letters.bookingConfirmed.whereToCancel")}`];
}

function paidWords(booking: Payload<"booking-confirmed">): string {
  const { totalMinor, discountMinor, promoCode, currency } = booking;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const reference = formatReference(booking.reference);
  const fee = booking.fee && money(booking.fee.amountMinor);
  const total = money(totalMinor);
  if (promoCode) {
    const off = {
      before: money(totalMinor + discountMinor),
      code: promoCode,
      discount: money(discountMinor),
    };
    return fee
      ? t("letters.bookingConfirmed.paidWithCodeAndFee", { ...off, total, fee, reference })
      : t("letters.bookingConfirmed.paidWithCode", { ...off, total, reference });
  }
  if (totalMinor === 0) return t("letters.bookingConfirmed.guest", { reference });
  return fee
    ? t("letters.bookingConfirmed.paidWithFee", { total, fee, reference })
    : t("letters.bookingConfirmed.paid", { total, reference });
}

export const bookingCancelled = (booking: Payload<"booking-cancelled">): MessageText => ({
  subject: t("letters.bookingCancelled.subject", { movie: isolate(booking.showtime.movieTitle) }),
  paragraphs: [
    greeting(),
    booking.reason === "by-staff"
      ? t("letters.bookingCancelled.byStaff", seatsOf(booking))
      : t("letters.bookingCancelled.asAsked", seatsOf(booking)),
    booking.refundMinor > 0 ? wayBack(booking) : t("letters.bookingCancelled.nothingBack"),
    ...feeWords(booking),
    t("letters.yourBooking"),
    ticketsLink(booking.linkToken),
  ],
});

function feeWords({ feeMinor = 0, feeKeptMinor = 0, currency }: Payload<"booking-cancelled">): string[] {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  if (feeMinor > 0) return [t("letters.bookingCancelled.feeIncluded", { fee: money(feeMinor) })];
  return feeKeptMinor > 0 ? [t("letters.bookingCancelled.feeKept", { fee: money(feeKeptMinor) })] : [];
}

export const bookingRefunded = (booking: Payload<"booking-refunded">): MessageText => ({
  subject: t("letters.bookingRefunded.subject", { movie: isolate(booking.showtime.movieTitle) }),
  paragraphs: [
    greeting(),
    t("letters.bookingRefunded.refunding", seatsOf(booking)),
    wayBack(booking),
    t("letters.yourBooking"),
    ticketsLink(booking.linkToken),
  ],
});

type Refunded = Payload<"booking-refunded">;

const seatsOf = ({ seats, reference, showtime }: Refunded) => ({
  ...{ seats: describeSeats(seats), reference: formatReference(reference) },
  showtime: describeShowtime(showtime),
});

/** A booking that is older than receipts has no credit note. */
function wayBack({ refundMinor, currency, isHandedBack, credits = [] }: Refunded): string {
  const amount = formatMoney({ amountMinor: refundMinor, currency });
  const back = isHandedBack
    ? t("letters.bookingRefunded.handedBack", { amount })
    : t("letters.bookingRefunded.wayPaid", { amount });
  if (credits.length === 0) return back;
  return `${back} ${t("letters.bookingRefunded.creditNotes", { count: credits.length })}`;
}

/** On the day. */
export const reminder = (booking: Payload<"reminder">, { to }: Around): MessageText => ({
  subject: t("letters.reminder.subject", { movie: isolate(booking.showtime.movieTitle) }),
  paragraphs: [
    greeting(),
    t("letters.lookForward"),
    stubOf(booking),
    t("letters.toShowTickets"),
    ticketsLink(booking.linkToken, t("letters.link.tickets")),
  ],
  ...reminderOptOut(to),
});
