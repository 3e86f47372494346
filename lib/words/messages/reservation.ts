import { reservationConfirmPath } from "@/lib/accounts/link-paths";
import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import type { Payload } from "@/lib/message";
import { formatMoney } from "@/lib/money";
import { describeSeats } from "@/lib/words/seats";
import { describeMoment, describeShowtime } from "@/lib/words/showtime";
import { type Around, greeting, type Link, type MessageText, otherShowtimes, siteUrl } from "./message-text";
import { describeBoth } from "./schedule";
import { stubOf } from "./stub-of";

const reservationLink = (linkToken: string): Link => ({
  label: t("letters.link.reservation"),
  href: siteUrl(`/reservations/${linkToken}`),
});

/** Nothing is reserved yet. The name stays out of it: anyone could have typed it, and the address. */
export function reservationAsked(asked: Payload<"reservation-asked">, { linkTo }: Around): MessageText {
  const { showtime, seats, currency, totalMinor, heldUntil, until } = asked;
  const at = (startsAt: number) => describeMoment({ startsAt, timeZone: showtime.timeZone });
  const amount = formatMoney({ amountMinor: totalMinor, currency });
  return {
    subject: t("letters.reservationAsked.subject", { movie: isolate(showtime.movieTitle) }),
    paragraphs: [
      greeting(),
      t("letters.reservationAsked.asked", {
        ...{ seats: describeSeats(seats), showtime: describeShowtime(showtime) },
      }),
      { label: t("letters.link.confirmReservation"), href: linkTo(reservationConfirmPath) },
      t("letters.reservationAsked.held", { heldUntil: at(heldUntil), until: at(until), amount }),
      t("letters.reservationAsked.notYou"),
    ],
  };
}

/** Not paid yet: where, how much, and until when. */
export function seatsReserved(reserved: Payload<"seats-reserved">): MessageText {
  const { showtime, reference, until, currency, totalMinor, address, telephone, boxOfficeHours } = reserved;
  const amount = formatMoney({ amountMinor: totalMinor, currency });
  const place = t("papers.place", {
    ...{ theater: isolate(showtime.theaterName), address: isolate(address), city: isolate(showtime.city) },
  });
  const reached = [
    ...(boxOfficeHours ? [t("letters.reserved.open", { hours: isolate(boxOfficeHours) })] : []),
    ...(telephone ? [t("letters.reserved.telephone", { telephone: isolate(telephone) })] : []),
  ];
  return {
    subject: t("letters.reserved.subject", { movie: isolate(showtime.movieTitle) }),
    paragraphs: [
      greeting(),
      stubOf(reserved),
      t("letters.reserved.kept", {
        until: describeMoment({ startsAt: until, timeZone: showtime.timeZone }),
        ...{ amount, reference: formatReference(reference) },
      }),
      t("letters.reserved.boxOffice", { place }),
      ...(reached.length > 0 ? [reached.join(" ")] : []),
      t("letters.reserved.giveUp"),
      reservationLink(reserved.linkToken),
    ],
  };
}

export function reservationMoved(moved: Payload<"reservation-moved">): MessageText {
  const until = describeMoment({ startsAt: moved.until, timeZone: moved.after.timeZone });
  return {
    subject: t("letters.reservationMoved.subject", { movie: isolate(moved.before.movieTitle) }),
    paragraphs: [
      greeting(),
      t("letters.reservationMoved.changed", { reference: formatReference(moved.reference) }),
      ...describeBoth(moved),
      t("letters.reservationMoved.kept", { seats: describeSeats(moved.seats), until }),
      reservationLink(moved.linkToken),
    ],
  };
}

export const reservationEnded = ({
  showtime,
  seats,
  reference,
  endedAs,
  reason,
}: Payload<"reservation-ended">): MessageText => ({
  subject: t("letters.reservationEnded.subject", { movie: isolate(showtime.movieTitle) }),
  paragraphs: [
    greeting(),
    t(`letters.reservationEnded.ended.${endedAs}`, {
      ...{ reference: formatReference(reference), showtime: describeShowtime(showtime) },
      seats: describeSeats(seats),
    }),
    ...(reason ? [reason] : []),
    t("letters.reservationEnded.nothingToPay"),
    t("letters.otherShowtimes"),
    otherShowtimes(showtime.movieSlug),
  ],
});
