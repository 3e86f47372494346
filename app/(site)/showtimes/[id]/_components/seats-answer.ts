import type { HoldSeatsCode } from "@/lib/seating/hold-seats";
import type { HeldSeats } from "./choice";

export type RefusalCode = HoldSeatsCode | "seats-taken" | "busy" | "offline";

/** What taking or giving back seats answers; `taken` are the ids that others have. */
export type SeatsAnswer =
  | { ok: true; now: number; hold: HeldSeats | null }
  | { ok: false; code: RefusalCode; taken?: number[] };

export const REFUSAL_WORDS: Record<RefusalCode, string> = {
  "no-seats": "No seat was chosen.",
  "duplicate-seats": "A seat was asked for twice. Please try once more.",
  "unknown-showtime": "This showtime is no longer in our programme.",
  "showtime-cancelled": "This showtime has been cancelled.",
  "not-on-sale": "Seats for this showtime are not on sale yet.",
  "sales-closed": "Sales for this showtime have closed.",
  "unknown-seat": "The seats of this screen have changed. Please load the page again.",
  "too-many-seats": "Ten seats are the most for one booking. Give one back to take another.",
  "too-many-holds": "You are holding twenty seats already. Give some back, or finish a booking first.",
  "too-many-from-address":
    "Very many seats are held from your network just now. Please finish a booking first, or try again in a few minutes.",
  "payment-in-progress": "You are paying for these seats just now. They stay as they are until that is done.",
  "seats-taken": "Someone was a moment faster.",
  busy: "The box office is busy for a moment. Please try once more.",
  offline: "We cannot reach the box office. Nothing was changed; please try once more.",
};
