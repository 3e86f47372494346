import type { SEAT_TYPES } from "@/db/schema/venues";

export type SeatType = (typeof SEAT_TYPES)[number];

/** What a seat type is called beside a seat. */
export const SEAT_TYPE_NAMES: Record<SeatType, string> = {
  standard: "Standard",
  premium: "Premium",
  sofa: "Sofa",
  wheelchair: "Wheelchair space",
  companion: "Companion",
};
