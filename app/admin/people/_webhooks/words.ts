import type { DisabledAs, WebhookType } from "@/db/schema/webhooks";
import type { DeliveryState } from "@/lib/webhooks/list-deliveries";
import { PERSON_WORDS } from "../words";

/** What another program can be told of, in the order in which it is offered. */
export const TYPE_WORDS: Record<WebhookType, string> = {
  "booking.made": "Booking made",
  "booking.cancelled": "Booking cancelled, or some of its tickets",
  "payment.captured": "Payment captured",
  "payment.failed": "Payment failed",
  "refund.made": "Refund made",
  "hold.expired": "Hold expired",
  "check-in.made": "Check-in",
  "check-in.undone": "Check-in undone",
  "showtime.published": "Showtime published",
  "showtime.changed": "Showtime changed",
  "showtime.cancelled": "Showtime cancelled",
  "movie.changed": "Movie added or changed",
  "movie.deleted": "Movie deleted",
};

export const STATE_WORDS: Record<DeliveryState, string> = {
  taken: "taken",
  waiting: "on its way",
  failed: "not taken",
};

/** Why nothing is sent there. */
export const DISABLED_WORDS: Record<DisabledAs, string> = {
  "by-hand": "Switched off.",
  gone: "Switched off: it answered that nobody listens there any more.",
  failing: "Switched off: it took nothing for three days.",
  "maker-left": "Switched off: who made it has no say here any more. Whoever switches it on takes it over.",
};

const FAILURES: Record<string, string> = {
  "not-allowed": "Its address is not one that is sent to.",
  "private-address": "Its name leads into a private network.",
  "no-such-host": "Its name has no address.",
  "bad-certificate": "Its certificate is not good.",
  "no-answer": "It cannot be reached, or broke off.",
  "timed-out": "It did not answer within ten seconds.",
};

/** What came of the last try. */
export function outcomeWords({ status, failure }: { status: number | null; failure: string | null }): string {
  if (failure !== null) return FAILURES[failure] ?? failure;
  return status === null ? "Not tried yet." : `Answered ${status}.`;
}

export const WEBHOOK_WORDS = {
  "not-found": PERSON_WORDS["not-found"],
  "invalid-input": PERSON_WORDS["invalid-input"],
  "too-many": "There are very many webhooks here already. Remove one that nobody needs.",
  "not-allowed": "Type an address that begins with https:// and has no password in it.",
  "private-address": "This address lies in a private network. Webhooks go to the open internet alone.",
  off: "It is switched off. Switch it on first.",
  "is-so": "That is so already. Somebody else may have been faster.",
  "under-way": "It is on its way already.",
  throttled: "You have sent very many by hand within an hour. Please go on a little later.",
  busy: PERSON_WORDS.busy,
} as const;

export const FIELD_WORDS = {
  url: WEBHOOK_WORDS["not-allowed"],
  description: "Say it in at most 120 characters.",
  types: "Choose what it is told of.",
  theaterId: "Choose where.",
} as const;

export type WebhookField = keyof typeof FIELD_WORDS;
