import type { SeatType } from "@/lib/layouts/seat-type";

/** What a seat type is called beside a seat. */
export const SEAT_TYPE_NAMES: Record<SeatType, string> = {
  standard: "Standard",
  premium: "Premium",
  sofa: "Sofa",
  wheelchair: "Wheelchair space",
  companion: "Companion",
};
