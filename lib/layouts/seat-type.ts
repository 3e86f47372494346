import type { SEAT_TYPES } from "@/db/schema/venues";

export type SeatType = (typeof SEAT_TYPES)[number];

/** How much of its row a seat takes, in widths of a standard seat. */
export const SEAT_WIDTHS: Record<SeatType, number> = {
  standard: 1,
  premium: 1,
  sofa: 1.1,
  wheelchair: 1.5,
  companion: 1,
};

/** Between two seats of a row a wider gap than this is an aisle. */
export const AISLE = 0.4;
