import type { CancelRefusal } from "@/lib/bookings/cancellation";
import type { FixedKey } from "@/lib/i18n/t";
import type { CancelTicketsCode } from "@/lib/ordering/refunds/cancel-tickets";

export const CANCEL_REFUSALS = {
  "already-cancelled": "tickets.notCancellable.alreadyCancelled",
  past: "tickets.notCancellable.past",
  never: "tickets.notCancellable.never",
  "too-late": "tickets.notCancellable.tooLate",
  "at-counter": "tickets.notCancellable.atCounter",
} satisfies Record<CancelRefusal, FixedKey>;

export const CANCEL_WORDS = {
  ...CANCEL_REFUSALS,
  "not-found": "tickets.notCancelled.notFound",
  "nothing-chosen": "tickets.notCancelled.nothingChosen",
  "unknown-ticket": "tickets.notCancelled.unknownTicket",
  "invalid-input": "tickets.notCancelled.unknownTicket",
  "already-in": "tickets.notCancelled.alreadyIn",
  "refund-changed": "tickets.notCancelled.refundChanged",
  busy: "tickets.notCancelled.busy",
} satisfies Record<CancelTicketsCode | "invalid-input" | "busy", FixedKey>;
