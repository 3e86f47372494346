import { env } from "@/lib/env";
import { formatMoney } from "@/lib/money";
import type { Message } from "@/lib/outbox";
import { describeShowtime, type ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { GREETING, ticketsUrl } from "./booking-messages";
import { formatReference } from "./reference";
import { describeSeats } from "./seat-list";

type Told = { id: string; email: string; reference: string; linkToken: string };
type Seats = { rowLabel: string; seatNumber: string }[];

/** How it is shown, where that differs from what was said before. */
export type Shown = ShowtimeDetails & { language: string; subtitles: string | null };

const shownAs = ({ format, language, subtitles }: Shown) =>
  [format, language, ...(subtitles ? [`subtitles: ${subtitles}`] : [])].join(", ");

function describeBoth(before: Shown, after: Shown): string[] {
  const as = (it: Shown) =>
    shownAs(before) === shownAs(after) ? describeShowtime(it) : `${describeShowtime(it)} (${shownAs(it)})`;
  return [`It was: ${as(before)}.`, `It is now: ${as(after)}.`];
}

export const showtimeMoved = (booking: Told, before: Shown, after: Shown, seats: Seats): Message => ({
  kind: "showtime-moved",
  to: booking.email,
  bookingId: booking.id,
  subject: `A change to your visit: ${before.movieTitle}`,
  body: [
    GREETING,
    `We have had to change a showtime that you booked (booking ${formatReference(booking.reference)}).`,
    ...describeBoth(before, after),
    `Your seats stay yours: ${describeSeats(seats)}. Your tickets are good as they are.`,
    "If that does not suit you, cancel until it starts and get back all that you paid:",
    ticketsUrl(booking.linkToken),
  ].join("\n\n"),
});

function wayBack(amount: string, refundMinor: number, isCash: boolean): string {
  if (refundMinor === 0) return "There was nothing to pay back.";
  return isCash
    ? `You paid in cash: ${amount} is waiting for you at the box office.`
    : `${amount} goes back the way you paid. You need not do anything.`;
}

export const showtimeCancelled = (
  booking: Told,
  showtime: ShowtimeDetails,
  { reason, refundMinor, isCash }: { reason: string; refundMinor: number; isCash: boolean },
): Message => ({
  kind: "showtime-cancelled",
  to: booking.email,
  bookingId: booking.id,
  subject: `Cancelled: ${showtime.movieTitle}`,
  body: [
    GREETING,
    `We are sorry: this showtime does not take place. ${describeShowtime(showtime)} (booking ${formatReference(booking.reference)}).`,
    ...(reason ? [reason] : []),
    wayBack(formatMoney({ amountMinor: refundMinor, currency: showtime.currency }), refundMinor, isCash),
    "Other showtimes:",
    `${env.APP_URL}/movies/${showtime.movieSlug}`,
  ].join("\n\n"),
});
