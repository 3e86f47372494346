import { reservationConfirmPath } from "@/lib/accounts/link-paths";
import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/isolate";
import type { Payload } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { describeSeats } from "@/lib/words/seats";
import { describeMoment, describeShowtime } from "@/lib/words/showtime";
import { type Around, GREETING, type Link, type MessageText, otherShowtimes, siteUrl } from "./message-text";
import { describeBoth } from "./schedule";
import { stubOf } from "./stub-of";

const reservationLink = (linkToken: string): Link => ({
  label: "See your reservation",
  href: siteUrl(`/reservations/${linkToken}`),
});

/** Nothing is reserved yet. The name stays out of it: anyone could have typed it, and the address. */
export function reservationAsked(
  asked: Payload<"reservation-asked">,
  { language, linkTo }: Around,
): MessageText {
  const { showtime, seats, currency, totalMinor, heldUntil, until } = asked;
  const at = (startsAt: number) => describeMoment({ startsAt, timeZone: showtime.timeZone }, language);
  const amount = formatMoney({ amountMinor: totalMinor, currency }, language);
  return {
    subject: `Confirm your reservation: ${isolate(showtime.movieTitle)}`,
    paragraphs: [
      GREETING,
      `Someone would like to reserve seats with this e-mail address: ${describeSeats(seats)} (${describeShowtime(showtime, language)}). They are not reserved yet. Please confirm it here:`,
      { label: "Confirm the reservation", href: linkTo(reservationConfirmPath) },
      `The seats are held until ${at(heldUntil)}, and no longer unless you ask for more time where you chose them. Confirmed by then, they are yours until ${at(until)}, and you pay ${amount} at the box office.`,
      "If this was not you, there is nothing to do: without the link nothing is reserved.",
    ],
  };
}

/** Not paid yet: where, how much, and until when. */
export function seatsReserved(reserved: Payload<"seats-reserved">, { language }: Around): MessageText {
  const { showtime, reference, until, currency, totalMinor, address, telephone, boxOfficeHours } = reserved;
  const amount = formatMoney({ amountMinor: totalMinor, currency }, language);
  const moment = describeMoment({ startsAt: until, timeZone: showtime.timeZone }, language);
  const place = [showtime.theaterName, address, showtime.city].map(isolate).join(", ");
  const reached = [
    ...(boxOfficeHours ? [`It is open: ${isolate(boxOfficeHours)}.`] : []),
    ...(telephone ? [`Telephone: ${isolate(telephone)}.`] : []),
  ];
  return {
    subject: `Reserved, to be paid: ${isolate(showtime.movieTitle)}`,
    paragraphs: [
      GREETING,
      stubOf(reserved, language),
      `These seats are kept for you until ${moment}. They are not paid for yet: please pay ${amount} at the box office by then, and say ${formatReference(reference)} there. After that time others may buy them.`,
      `The box office: ${place}.`,
      ...(reached.length > 0 ? [reached.join(" ")] : []),
      "If you cannot come, give the seats up, so that others can have them:",
      reservationLink(reserved.linkToken),
    ],
  };
}

export function reservationMoved(moved: Payload<"reservation-moved">, { language }: Around): MessageText {
  const until = describeMoment({ startsAt: moved.until, timeZone: moved.after.timeZone }, language);
  return {
    subject: `A change to your reservation: ${isolate(moved.before.movieTitle)}`,
    paragraphs: [
      GREETING,
      `We have had to change a showtime that you reserved seats for (${formatReference(moved.reference)}).`,
      ...describeBoth(moved, language),
      `Your seats are kept as they were, ${describeSeats(moved.seats)}, until ${until}. Please pay for them at the box office by then. If the change does not suit you, give them up; nothing is to be paid:`,
      reservationLink(moved.linkToken),
    ],
  };
}

const ENDS: Record<Payload<"reservation-ended">["endedAs"], string> = {
  "by-customer": "As you asked, we have given up your reservation",
  "by-staff": "We have ended your reservation",
  "showtime-cancelled": "We are sorry: this showtime does not take place, and your reservation ends with it",
};

export const reservationEnded = (
  { showtime, seats, reference, endedAs, reason }: Payload<"reservation-ended">,
  { language }: Around,
): MessageText => ({
  subject: `Not reserved any more: ${isolate(showtime.movieTitle)}`,
  paragraphs: [
    GREETING,
    `${ENDS[endedAs]} (${formatReference(reference)}): ${describeShowtime(showtime, language)}, ${describeSeats(seats)}.`,
    ...(reason ? [reason] : []),
    "You had not paid anything, and there is nothing to pay.",
    "Other showtimes:",
    otherShowtimes(showtime.movieSlug),
  ],
});
