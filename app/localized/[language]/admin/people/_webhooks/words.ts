import type { WebhookType } from "@/db/schema/webhooks";
import type { FixedKey } from "@/lib/i18n/t";

/** What another program can be told of, in the order in which it is offered. */
export const TYPE_WORDS = {
  "booking.made": "people.event.bookingMade",
  "booking.cancelled": "people.event.bookingCancelled",
  "payment.captured": "people.event.paymentCaptured",
  "payment.failed": "people.event.paymentFailed",
  "refund.made": "people.event.refundMade",
  "hold.expired": "people.event.holdExpired",
  "check-in.made": "people.event.checkInMade",
  "check-in.undone": "people.event.checkInUndone",
  "showtime.published": "people.event.showtimePublished",
  "showtime.changed": "people.event.showtimeChanged",
  "showtime.cancelled": "people.event.showtimeCancelled",
  "movie.changed": "people.event.movieChanged",
  "movie.deleted": "people.event.movieDeleted",
} as const satisfies Record<WebhookType, FixedKey>;

export type WebhookField = "url" | "description" | "types" | "theaterId";
