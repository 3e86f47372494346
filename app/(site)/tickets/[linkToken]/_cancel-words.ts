import type { CancelRefusal } from "@/lib/bookings/cancellation";
import type { CancelTicketsCode } from "@/lib/ordering/refunds/cancel-tickets";

export const CANCEL_REFUSALS: Record<CancelRefusal, string> = {
  "already-cancelled": "These tickets are cancelled already.",
  past: "This showtime has begun or is over, so its tickets can no longer be cancelled.",
  never: "These tickets were sold without a way to cancel them.",
  "too-late": "It is too close to the start to cancel: the theater's time for it has passed.",
  "at-counter": "These tickets were paid at the box office: please cancel them there.",
};

const UNKNOWN = "One of these seats does not belong to this booking. Nothing was cancelled.";

export const CANCEL_WORDS: Record<CancelTicketsCode | "invalid-input" | "busy", string> = {
  ...CANCEL_REFUSALS,
  "not-found": "We know no booking by this link.",
  "nothing-chosen": "Please choose at least one seat.",
  "unknown-ticket": UNKNOWN,
  "invalid-input": UNKNOWN,
  "already-in":
    "One of these tickets has been let in at the door already, so it stays good. Nothing was cancelled.",
  "refund-changed": "The refund is not what we showed you. Nothing was cancelled; please look again.",
  busy: "We cannot do this just now and nothing was cancelled. Please try again in a moment.",
};
