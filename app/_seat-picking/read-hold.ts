import type { HeldSeats } from "@/lib/holding/held-seats";
import type { HoldPayment } from "@/lib/payments/find-hold-payment";

/** What the server knows of a person's seats at a showtime; `now` by its clock. */
export type HoldStanding = { now: number; hold: HeldSeats | null; payment: HoldPayment | null };

/** What is held, and what became of the hold `of` if that was paid for; null when there is no answer. */
export async function readHold(showtimeId: number, of?: string): Promise<HoldStanding | null> {
  try {
    const response = await fetch(`/api/showtimes/${showtimeId}/hold${of ? `?of=${of}` : ""}`);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
