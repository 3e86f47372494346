import type { SeatType } from "@/lib/venues/seat-type";
import type { Occupancy, Room, SeatingPolicy, SeatOffer } from "./room";

export type Wish = {
  partySize: number;
  /** Any ordinary type unless said; "wheelchair" is one space with companions. */
  seatType?: SeatType;
  /** For each seat, with what each type costs. */
  maxPriceMinor?: number;
  prices?: Partial<Record<SeatType, number>>;
  policy: SeatingPolicy;
};

export function findBestSeats(_room: Room, _occupancy: Occupancy, _wish: Wish): SeatOffer | null {
  return null;
}
