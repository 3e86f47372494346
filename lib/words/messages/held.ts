import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/isolate";
import type { Payload } from "@/lib/message";
import { describeSeats } from "@/lib/words/seats";
import { describeShowtime } from "@/lib/words/showtime";
import {
  type Around,
  GREETING,
  heldLink,
  type MessageText,
  otherShowtimes,
  reminderOptOut,
  ticketsLink,
} from "./message-text";
import { describeBoth } from "./schedule";
import { stubOf } from "./stub-of";

/** To who bought it. Whoever it surprises has given the link away, and can still cancel the seat. */
export const ticketPassedOn = (given: Payload<"ticket-passed-on">, { language }: Around): MessageText => ({
  subject: `Passed on: your ticket for ${isolate(given.showtime.movieTitle)}`,
  paragraphs: [
    GREETING,
    `A friend has accepted a ticket from you: ${describeSeats(given.seats)} of booking ${formatReference(given.reference)} (${describeShowtime(given.showtime, language)}).`,
    "Your code for that seat has ended, and theirs lets them in. The money stays with you: only you can cancel the seat, and the refund goes to you.",
    "Your booking:",
    ticketsLink(given.linkToken),
  ],
});

export const ticketReceived = (held: Payload<"ticket-received">, { language }: Around): MessageText => ({
  subject: `Your ticket for ${isolate(held.showtime.movieTitle)}`,
  paragraphs: [
    GREETING,
    "You have accepted a ticket from a friend. It is yours alone: the code that your friend had has ended.",
    stubOf(held, language),
    "Your ticket, to show at the door:",
    heldLink(held.holderToken, "Open your ticket"),
    "Your friend has paid: if the seat is cancelled, the refund goes to them and your ticket ends. We write to you if it does.",
  ],
});

export const ticketChanged = (held: Payload<"ticket-changed">, { language }: Around): MessageText => ({
  subject: `A change to your visit: ${isolate(held.before.movieTitle)}`,
  paragraphs: [
    GREETING,
    "We have had to change a showtime that a friend gave you a ticket for.",
    ...describeBoth(held, language),
    `Your seat stays yours: ${describeSeats(held.seats)}. Your ticket is good as it is.`,
    "If that does not suit you, tell your friend: who bought the ticket can cancel it for a full refund until it starts.",
    heldLink(held.holderToken),
  ],
});

export const ticketEnded = (held: Payload<"ticket-ended">, { language }: Around): MessageText => ({
  subject: `Cancelled: ${isolate(held.showtime.movieTitle)}`,
  paragraphs: [
    GREETING,
    held.isOff
      ? `We are sorry: this showtime does not take place. ${describeShowtime(held.showtime, language)} (reference ${formatReference(held.reference)}).`
      : `The ticket that a friend gave you was cancelled: ${describeSeats(held.seats)} (${describeShowtime(held.showtime, language)}, reference ${formatReference(held.reference)}). Its code does not let anyone in any more.`,
    ...(held.reason ? [held.reason] : []),
    "What was paid for it goes back to your friend, who bought it.",
    "Other showtimes:",
    otherShowtimes(held.showtime.movieSlug),
  ],
});

export const ticketReminder = (held: Payload<"ticket-reminder">, { language, to }: Around): MessageText => ({
  subject: `Today: ${isolate(held.showtime.movieTitle)}`,
  paragraphs: [
    GREETING,
    "We look forward to seeing you today.",
    stubOf(held, language),
    "The ticket that a friend gave you, to show at the door:",
    heldLink(held.holderToken, "Open your ticket"),
  ],
  ...reminderOptOut(to),
});
