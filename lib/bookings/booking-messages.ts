import { env } from "@/lib/env";
import { formatMoney } from "@/lib/money";
import type { Message } from "@/lib/outbox";
import { describeShowtime, type ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { formatReference } from "./reference";
import { describeSeats } from "./seat-list";

type Seats = { rowLabel: string; seatNumber: string }[];
type Person = { email: string };

/** By no name: whoever paid may have typed any words there, and anyone's address beside them. */
export const GREETING = "Hello,";

export const ticketsUrl = (linkToken: string): string => `${env.APP_URL}/tickets/${linkToken}`;

export const bookingConfirmed = (
  person: Person,
  showtime: ShowtimeDetails,
  booking: { id: string; reference: string; linkToken: string } & Paid,
  seats: Seats,
): Message => ({
  kind: "booking-confirmed",
  bookingId: booking.id,
  to: person.email,
  subject: `Your tickets for ${showtime.movieTitle}`,
  body: [
    GREETING,
    `${describeShowtime(showtime)}: ${describeSeats(seats)}.`,
    `${paidWords(booking, showtime.currency)} Your booking reference is ${formatReference(booking.reference)}.`,
    "Your tickets, to show at the door:",
    ticketsUrl(booking.linkToken),
  ].join("\n\n"),
});

/** What was paid, and the code that had taken something off before; `promoCode` is null where none did. */
type Paid = { totalMinor: number; discountMinor: number; promoCode: string | null };

function paidWords({ totalMinor, discountMinor, promoCode }: Paid, currency: string): string {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  if (promoCode)
    return `The tickets come to ${money(totalMinor + discountMinor)}; the code ${promoCode} took ${money(discountMinor)} off. You paid ${money(totalMinor)}.`;
  return totalMinor === 0 ? "You are our guest." : `You paid ${money(totalMinor)}.`;
}

type Cancelled = {
  id: string;
  reference: string;
  linkToken: string;
  refundMinor: number;
  reason: "cancelled" | "by-staff" | "showtime-moved";
  isHandedBack: boolean;
};

export const bookingCancelled = (
  person: Person,
  showtime: ShowtimeDetails,
  booking: Cancelled,
  seats: Seats,
): Message => ({
  kind: "booking-cancelled",
  bookingId: booking.id,
  to: person.email,
  subject: `Cancelled: ${showtime.movieTitle}`,
  body: [
    GREETING,
    `${booking.reason === "by-staff" ? "We" : "As you asked, we"} have cancelled ${describeSeats(seats)} of booking ${formatReference(booking.reference)} (${describeShowtime(showtime)}).`,
    booking.refundMinor > 0
      ? `${formatMoney({ amountMinor: booking.refundMinor, currency: showtime.currency })} ${wayBack(booking)}.`
      : "There was nothing to pay back.",
    "Your booking:",
    ticketsUrl(booking.linkToken),
  ].join("\n\n"),
});

const wayBack = ({ isHandedBack }: { isHandedBack: boolean }) =>
  isHandedBack ? "was handed back to you at the box office" : "goes back the way you paid";

/** Money back for tickets that stay good. */
export const goodwillRefunded = (
  person: Person,
  showtime: ShowtimeDetails,
  booking: Omit<Cancelled, "reason">,
  seats: Seats,
): Message => ({
  kind: "payment-refunded",
  bookingId: booking.id,
  to: person.email,
  subject: `Money back: ${showtime.movieTitle}`,
  body: [
    GREETING,
    `For ${describeSeats(seats)} of booking ${formatReference(booking.reference)} (${describeShowtime(showtime)}) we give you money back.`,
    `${formatMoney({ amountMinor: booking.refundMinor, currency: showtime.currency })} ${wayBack(booking)}.`,
    "Your booking:",
    ticketsUrl(booking.linkToken),
  ].join("\n\n"),
});

export type RefundCause =
  | "seats-lost"
  | "showtime-gone"
  | "showtime-moved"
  | "code-used-up"
  | "paid-twice"
  | "not-paid-in-full";

const REFUND_CAUSES: Record<RefundCause, string> = {
  "seats-lost": "after your seats had gone to someone else",
  "showtime-gone": "when the showtime had begun or no longer took place",
  "showtime-moved": "after the showtime had been changed",
  "code-used-up": "when its promotion code had been used as often as it may be",
  "paid-twice": "after all had been paid already",
  "not-paid-in-full": "without the rest of the price",
};

export const paymentRefunded = (
  person: Person,
  showtime: ShowtimeDetails,
  { amountMinor, cause }: { amountMinor: number; cause: RefundCause },
): Message => ({
  kind: "payment-refunded",
  to: person.email,
  subject: `Your money comes back: ${showtime.movieTitle}`,
  body: [
    GREETING,
    `Your payment for ${describeShowtime(showtime)} arrived ${REFUND_CAUSES[cause]}.`,
    `All of it, ${formatMoney({ amountMinor, currency: showtime.currency })}, goes back the way you paid. No tickets were issued.`,
    "Other showtimes:",
    `${env.APP_URL}/movies/${showtime.movieSlug}`,
  ].join("\n\n"),
});

/** The same of an order without seats. */
export const orderRefunded = (
  person: Person,
  { amountMinor, currency, cause }: { amountMinor: number; currency: string; cause: RefundCause },
): Message => ({
  kind: "payment-refunded",
  to: person.email,
  subject: "Your money comes back",
  body: [
    GREETING,
    `Your payment arrived ${REFUND_CAUSES[cause]}.`,
    `All of it, ${formatMoney({ amountMinor, currency })}, goes back the way you paid.`,
  ].join("\n\n"),
});

/** What staff gave back of an order, its tickets apart. */
export const linesRefunded = (
  person: Person,
  { amountMinor, currency }: { amountMinor: number; currency: string },
): Message => ({
  kind: "payment-refunded",
  to: person.email,
  subject: "A refund for you",
  body: [
    GREETING,
    `We have refunded ${formatMoney({ amountMinor, currency })} of what you bought from us. It goes back the way you paid.`,
  ].join("\n\n"),
});
