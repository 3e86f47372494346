import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/isolate";
import type { Payload } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { accessibilityWords } from "@/lib/words/accessibility";
import { describeSeats } from "@/lib/words/seats";
import { describeShowtime } from "@/lib/words/showtime";
import {
  type Around,
  type Block,
  GREETING,
  type MessageText,
  otherShowtimes,
  ticketsLink,
} from "./message-text";
import { stubOf } from "./stub-of";

type Moved = Payload<"showtime-moved">;
type Changed = Pick<Moved, "before" | "after" | "seats" | "reference">;

const shownAs = ({ format, language, subtitles, accessibility = "" }: Moved["after"]) =>
  [
    ...[format, language, ...(subtitles ? [`subtitles: ${subtitles}`] : [])],
    ...accessibilityWords(accessibility),
  ].join(", ");

/** How it is shown is told where that has changed. */
export function describeBoth({ before, after, ...booked }: Changed, language: string): Block[] {
  const as = (it: Moved["after"]) =>
    shownAs(before) === shownAs(after)
      ? describeShowtime(it, language)
      : `${describeShowtime(it, language)} (${shownAs(it)})`;
  const { facts, ...stub } = stubOf({ ...booked, showtime: after }, language, `It is now: ${as(after)}.`);
  const isShownOtherwise = shownAs(before) !== shownAs(after);
  return [
    `It was: ${as(before)}.`,
    { ...stub, facts: isShownOtherwise ? [...facts, ["Shown", shownAs(after)]] : facts },
  ];
}

export const showtimeMoved = (moved: Moved, { language }: Around): MessageText => ({
  subject: `A change to your visit: ${isolate(moved.before.movieTitle)}`,
  paragraphs: [
    GREETING,
    `We have had to change a showtime that you booked (booking ${formatReference(moved.reference)}).`,
    ...describeBoth(moved, language),
    `Your seats stay yours: ${describeSeats(moved.seats)}. Your tickets are good as they are.`,
    "If that does not suit you, cancel until it starts and get back all that you paid:",
    ticketsLink(moved.linkToken),
  ],
});

function wayBack(
  { currency, refundMinor, isCash, voucherMinor = 0 }: Payload<"showtime-cancelled">,
  language: string,
): string {
  if (refundMinor === 0) return "There was nothing to pay back.";
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency }, language);
  if (!isCash) return `${money(refundMinor)} goes back the way you paid. You need not do anything.`;
  const waiting = `You paid at the box office: ${money(refundMinor - voucherMinor)} is waiting for you there.`;
  const back = `${money(voucherMinor)} is back on your gift voucher.`;
  if (voucherMinor === 0) return waiting;
  return voucherMinor < refundMinor ? `${waiting} ${back}` : back;
}

export const showtimeCancelled = (
  cancelled: Payload<"showtime-cancelled">,
  { language }: Around,
): MessageText => ({
  subject: `Cancelled: ${isolate(cancelled.showtime.movieTitle)}`,
  paragraphs: [
    GREETING,
    `We are sorry: this showtime does not take place. ${describeShowtime(cancelled.showtime, language)} (booking ${formatReference(cancelled.reference)}).`,
    ...(cancelled.reason ? [cancelled.reason] : []),
    wayBack(cancelled, language),
    "Other showtimes:",
    otherShowtimes(cancelled.showtime.movieSlug),
  ],
});
