export const SEAT_TYPES = ["standard", "premium", "sofa", "wheelchair", "companion"] as const;
export type SeatType = (typeof SEAT_TYPES)[number];

export type MapSeat = {
  id: number;
  /** The seat's index in reading order, and its name inside the map. */
  ordinal: number;
  row: string;
  number: string;
  /** Centre, in widths of a standard seat; y grows away from the picture. */
  x: number;
  y: number;
  type: SeatType;
  /** Ties the two halves of a sofa, or companions to their wheelchair space. */
  groupKey: string | null;
  /** Whether something is not so good about what one sees from there. */
  isRestricted?: boolean;
};

export type SeatState =
  /** Not asked yet: the map shows where seats are, not whose. */
  | "unknown"
  | "free"
  /** In somebody else's hands, for minutes. */
  | "held"
  | "sold"
  /** Kept from sale by the house: only its own people see that. */
  | "house"
  | "mine"
  /** Mine until the hold ran out. */
  | "kept";

/** Both halves of a sofa; of any other seat only itself. */
export function seatsTakenTogether(seats: readonly MapSeat[], seat: MapSeat): MapSeat[] {
  if (seat.type !== "sofa" || seat.groupKey === null) return [seat];
  const halves = seats.filter((other) => other.type === "sofa" && other.groupKey === seat.groupKey);
  return halves.length === 2 ? halves : [seat];
}
