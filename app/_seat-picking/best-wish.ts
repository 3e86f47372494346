import type { MapSeat } from "@/components/seat-map/map-seat";

/** What somebody who asks for the best seats would like. */
export type BestWish = {
  partySize: number;
  seatType?: MapSeat["type"] | undefined;
  /** At most this a seat, at the prices the map shows. */
  maxPriceMinor?: number | undefined;
};
