import type { Chosen } from "@/lib/pricing/ticket-total";

/** What was chosen beside the map and typed at the checkout, kept by this tab: it outlives a hold that runs out. */
export type KeptForm = {
  name?: string;
  email?: string;
  chosen?: Chosen;
  note?: string;
  /** A code that was good, and the showtime it was used for; what it takes off is always asked anew. Null: taken off. */
  promo?: { showtimeId: number; code: string } | null;
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
