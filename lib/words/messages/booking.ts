import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/isolate";
import type { Payload } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { termsWords } from "@/lib/words/refund-terms";
import { describeSeats } from "@/lib/words/seats";
import { describeShowtime } from "@/lib/words/showtime";
import { type Around, GREETING, type MessageText, reminderOptOut, ticketsLink } from "./message-text";
import { stubOf } from "./stub-of";

export const bookingConfirmed = (
  booking: Payload<"booking-confirmed">,
  { language }: Around,
): MessageText => ({
  subject: `Your tickets for ${isolate(booking.showtime.movieTitle)}`,
  paragraphs: [
    GREETING,
    stubOf(booking, language),
    `${paidWords(booking, language)} Your booking reference is ${formatReference(booking.reference)}.`,
    "Your tickets, to show at the door:",
    ticketsLink(booking.linkToken, "Open your tickets"),
    ...termsOf(booking, language),
  ],
});

function termsOf(
  { refundTiers, showtime, currency, fee }: Payload<"booking-confirmed">,
  language: string,
): string[] {
  if (!refundTiers) return [];
  if (refundTiers.length === 0) return ["These tickets cannot be cancelled."];
  return [
    `${termsWords(refundTiers, { ...showtime, currency, fee }, language)} You do it where your tickets are.`,
  ];
}

function paidWords(
  { totalMinor, discountMinor, promoCode, currency, fee }: Payload<"booking-confirmed">,
  language: string,
): string {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency }, language);
  const ofFee = fee ? `, a booking fee of ${money(fee.amountMinor)} included` : "";
  if (promoCode)
    return `The tickets come to ${money(totalMinor + discountMinor)}; the code ${promoCode} took ${money(discountMinor)} off. You paid ${money(totalMinor)}${ofFee}.`;
  return totalMinor === 0 ? "You are our guest." : `You paid ${money(totalMinor)}${ofFee}.`;
}

export const bookingCancelled = (
  booking: Payload<"booking-cancelled">,
  { language }: Around,
): MessageText => ({
  subject: `Cancelled: ${isolate(booking.showtime.movieTitle)}`,
  paragraphs: [
    GREETING,
    `${booking.reason === "by-staff" ? "We" : "As you asked, we"} have cancelled ${seatsOf(booking, language)}.`,
    booking.refundMinor > 0 ? wayBack(booking, language) : "Nothing is refunded for it.",
    ...feeWords(booking, language),
    "Your booking:",
    ticketsLink(booking.linkToken),
  ],
});

function feeWords(
  { feeMinor = 0, feeKeptMinor = 0, currency }: Payload<"booking-cancelled">,
  language: string,
): string[] {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency }, language);
  if (feeMinor > 0) return [`The booking fee of ${money(feeMinor)} is included in that.`];
  return feeKeptMinor > 0 ? [`The booking fee of ${money(feeKeptMinor)} is not refunded.`] : [];
}

export const bookingRefunded = (booking: Payload<"booking-refunded">, { language }: Around): MessageText => ({
  subject: `Refund: ${isolate(booking.showtime.movieTitle)}`,
  paragraphs: [
    GREETING,
    `For ${seatsOf(booking, language)} we give you money back.`,
    wayBack(booking, language),
    "Your booking:",
    ticketsLink(booking.linkToken),
  ],
});

type Refunded = Payload<"booking-refunded">;

const seatsOf = ({ seats, reference, showtime }: Refunded, language: string) =>
  `${describeSeats(seats)} of booking ${formatReference(reference)} (${describeShowtime(showtime, language)})`;

function wayBack({ refundMinor, currency, isHandedBack, credits }: Refunded, language: string): string {
  const money = formatMoney({ amountMinor: refundMinor, currency }, language);
  const way = isHandedBack ? "was handed back to you at the box office" : "goes back the way you paid";
  return `${money} ${way}.${creditWords(credits?.length ?? 0)}`;
}

/** A booking that is older than receipts has none. */
function creditWords(many: number): string {
  if (many === 0) return "";
  return many === 1
    ? " The credit note comes with this message, and is kept with your booking."
    : " The credit notes come with this message, and are kept with your booking.";
}

/** On the day. */
export const reminder = (booking: Payload<"reminder">, { language, to }: Around): MessageText => ({
  subject: `Today: ${isolate(booking.showtime.movieTitle)}`,
  paragraphs: [
    GREETING,
    "We look forward to seeing you today.",
    stubOf(booking, language),
    "Your tickets, to show at the door:",
    ticketsLink(booking.linkToken, "Open your tickets"),
  ],
  ...reminderOptOut(to),
});
