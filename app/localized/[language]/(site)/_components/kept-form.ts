import type { Chosen } from "@/lib/pricing/ticket-total";

/** What was chosen beside the map and typed at the checkout, kept by this tab until it is booked: it outlives a hold. */
export type KeptForm = {
  name?: string;
  email?: string;
  chosen?: Chosen;
  note?: string;
  /** A code that was good, and the showtime it was used for; what it takes off is always asked anew. Null: taken off. */
  promo?: { showtimeId: number; code: string } | null;
  /** The code of a voucher; what is left on it is always asked anew. */
  voucher?: string | null;
};

const KEY = "matinee:checkout";

export function readKept(): KeptForm {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

export function keep(more: KeptForm): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...readKept(), ...more }));
  } catch {
    // a browser that keeps nothing loses what was typed, and no more
  }
}

/** It has become a booking: whoever uses this tab next, on a computer of many, finds nobody's name in it. */
export function forgetKept(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // then nothing was kept
  }
}
