import { formatReference } from "@/lib/bookings/reference";
import type { Payload } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { describeSeats } from "@/lib/words/seats";
import { describeShowtime } from "@/lib/words/showtime";
import { type Around, GREETING, type MessageText, siteUrl, ticketsUrl } from "./message-text";

type Moved = Payload<"showtime-moved">;

const shownAs = ({ format, language, subtitles }: Moved["after"]) =>
  [format, language, ...(subtitles ? [`subtitles: ${subtitles}`] : [])].join(", ");

/** How it is shown is told where that has changed. */
function describeBoth({ before, after }: Moved, language: string): string[] {
  const as = (it: Moved["after"]) =>
    shownAs(before) === shownAs(after)
      ? describeShowtime(it, language)
      : `${describeShowtime(it, language)} (${shownAs(it)})`;
  return [`It was: ${as(before)}.`, `It is now: ${as(after)}.`];
}

export const showtimeMoved = (moved: Moved, { language }: Around): MessageText => ({
  subject: `A change to your visit: ${moved.before.movieTitle}`,
  paragraphs: [
    GREETING,
    `We have had to change a showtime that you booked (booking ${formatReference(moved.reference)}).`,
    ...describeBoth(moved, language),
    `Your seats stay yours: ${describeSeats(moved.seats)}. Your tickets are good as they are.`,
    "If that does not suit you, cancel until it starts and get back all that you paid:",
    ticketsUrl(moved.linkToken),
  ],
});

function wayBack({ currency, refundMinor, isCash }: Payload<"showtime-cancelled">, language: string): string {
  if (refundMinor === 0) return "There was nothing to pay back.";
  const amount = formatMoney({ amountMinor: refundMinor, currency }, language);
  return isCash
    ? `You paid in cash: ${amount} is waiting for you at the box office.`
    : `${amount} goes back the way you paid. You need not do anything.`;
}

export const showtimeCancelled = (
  cancelled: Payload<"showtime-cancelled">,
  { language }: Around,
): MessageText => ({
  subject: `Cancelled: ${cancelled.showtime.movieTitle}`,
  paragraphs: [
    GREETING,
    `We are sorry: this showtime does not take place. ${describeShowtime(cancelled.showtime, language)} (booking ${formatReference(cancelled.reference)}).`,
    ...(cancelled.reason ? [cancelled.reason] : []),
    wayBack(cancelled, language),
    "Other showtimes:",
    siteUrl(`/movies/${cancelled.showtime.movieSlug}`),
  ],
});
