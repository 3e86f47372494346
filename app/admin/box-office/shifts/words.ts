import type { CloseShiftCode } from "@/lib/shifts/close-shift";
import type { MoveCashCode } from "@/lib/shifts/move-cash";
import type { OpenShiftCode } from "@/lib/shifts/open-shift";

export const SHIFT_WORDS: Record<
  OpenShiftCode | CloseShiftCode | MoveCashCode | "invalid-input" | "busy",
  string
> = {
  "not-found": "That is not yours to do, or not any more.",
  "open-already": "You have an open shift there. Close it first.",
  "closed-already": "This shift is closed. Load the page again to see its count.",
  "not-that-much": "There is not that much in the drawer.",
  "invalid-input": "Something in there could not be read. Please check the fields.",
  busy: "We cannot do this just now and nothing was done. Please try again in a moment.",
};

export const SUM_WORDS = "Write a sum, like 100 or 99.50.";

/** What a sum in a drawer's list is. */
export const ENTRY_WORDS = {
  sale: "Sale",
  refund: "Refund",
  "paid-in": "Put in",
  "paid-out": "Taken out",
} as const;

/** How a count differs from what should be there. */
export function differenceWords(differenceMinor: number, money: (amountMinor: number) => string): string {
  if (differenceMinor === 0) return "none";
  return differenceMinor > 0 ? `${money(differenceMinor)} over` : `${money(-differenceMinor)} short`;
}
