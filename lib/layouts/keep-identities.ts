import { labelOf, type PlacedSeat } from "./placed-seat";

/** A room drawn anew: a seat of the same row and number as one before stays that seat. */
export function keepIdentities(before: readonly PlacedSeat[], after: readonly PlacedSeat[]): PlacedSeat[] {
  const known = new Map(before.map((seat) => [labelOf(seat), seat.guid]));
  return after.map((seat) => ({ ...seat, guid: known.get(labelOf(seat)) ?? seat.guid }));
}
