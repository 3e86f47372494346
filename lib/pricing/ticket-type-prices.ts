import type { SeatType } from "@/lib/layouts/seat-type";

export type TicketTypePrices = {
  id: number;
  /** "Adult" */
  name: string;
  /** "under 14", or empty. */
  note: string;
  /** All-in minor units by seat type; a seat type that is missing is not sold to this ticket type. */
  prices: Partial<Record<SeatType, number>>;
};
