import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import type { Payload } from "@/lib/message";
import { describeSeats } from "@/lib/words/seats";
import { describeShowtime } from "@/lib/words/showtime";
import {
  type Around,
  greeting,
  heldLink,
  type MessageText,
  otherShowtimes,
  reminderOptOut,
  ticketsLink,
} from "./message-text";
import { describeBoth } from "./schedule";
import { stubOf } from "./stub-of";

/** To who bought it. Whoever it surprises has given the link away, and can still cancel the seat. */
export const ticketPassedOn = (given: Payload<"ticket-passed-on">): MessageText => ({
  subject: t("letters.passedOn.subject", { movie: isolate(given.showtime.movieTitle) }),
  paragraphs: [
    greeting(),
    t("letters.passedOn.accepted", {
      ...{ seats: describeSeats(given.seats), reference: formatReference(given.reference) },
      showtime: describeShowtime(given.showtime),
    }),
    t("letters.passedOn.codeEnded"),
    t("letters.yourBooking"),
    ticketsLink(given.linkToken),
  ],
});

export const ticketReceived = (held: Payload<"ticket-received">): MessageText => ({
  subject: t("letters.ticketReceived.subject", { movie: isolate(held.showtime.movieTitle) }),
  paragraphs: [
    greeting(),
    t("letters.ticketReceived.accepted"),
    stubOf(held),
    t("letters.ticketReceived.toShow"),
    heldLink(held.holderToken, t("letters.link.openHeldTicket")),
    t("letters.ticketReceived.refund"),
  ],
});

export const ticketChanged = (held: Payload<"ticket-changed">): MessageText => ({
  subject: t("letters.moved.subject", { movie: isolate(held.before.movieTitle) }),
  paragraphs: [
    greeting(),
    t("letters.ticketChanged.changed"),
    ...describeBoth(held),
    t("letters.ticketChanged.seat", { seats: describeSeats(held.seats) }),
    t("letters.ticketChanged.refund"),
    heldLink(held.holderToken),
  ],
});

export function ticketEnded(held: Payload<"ticket-ended">): MessageText {
  const [showtime, reference] = [describeShowtime(held.showtime), formatReference(held.reference)];
  return {
    subject: t(held.isOff ? "letters.showtimeCancelled.subject" : "letters.bookingCancelled.subject", {
      movie: isolate(held.showtime.movieTitle),
    }),
    paragraphs: [
      greeting(),
      held.isOff
        ? t("letters.ticketEnded.showtimeOff", { showtime, reference })
        : t("letters.ticketEnded.cancelled", { seats: describeSeats(held.seats), showtime, reference }),
      ...(held.reason ? [held.reason] : []),
      t("letters.ticketEnded.refund"),
      t("letters.otherShowtimes"),
      otherShowtimes(held.showtime.movieSlug),
    ],
  };
}

export const ticketReminder = (held: Payload<"ticket-reminder">, { to }: Around): MessageText => ({
  subject: t("letters.reminder.subject", { movie: isolate(held.showtime.movieTitle) }),
  paragraphs: [
    greeting(),
    t("letters.lookForward"),
    stubOf(held),
    t("letters.reminder.toShowHeld"),
    heldLink(held.holderToken, t("letters.link.openHeldTicket")),
  ],
  ...reminderOptOut(to),
});
