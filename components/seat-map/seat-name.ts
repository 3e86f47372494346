import { rowsOf } from "./drawing";
import type { MapSeat, SeatState, SeatType } from "./map-seat";

export const TYPE_WORDS: Record<SeatType, string> = {
  standard: "standard",
  premium: "premium",
  sofa: "half of a sofa for two",
  wheelchair: "wheelchair space",
  companion: "companion seat",
};

export const STATE_WORDS: Record<SeatState, string> = {
  unknown: "not known yet",
  free: "free",
  held: "being chosen by someone else",
  sold: "taken",
  house: "kept by the house",
  mine: "yours",
  kept: "yours until a moment ago",
};

/** What a screen reader says: "Row G, seat 7, premium, £14.00, restricted view, free". */
export const seatName = (seat: MapSeat, state: SeatState, price?: string, flaw?: string | null): string =>
  [
    `Row ${seat.row}`,
    `seat ${seat.number}`,
    TYPE_WORDS[seat.type],
    price,
    seat.isRestricted && viewWords(flaw),
    STATE_WORDS[state],
  ]
    .filter(Boolean)
    .join(", ");

/** "restricted view: very close"; the flaw is left out while it is not known. */
export const viewWords = (flaw?: string | null): string =>
  flaw ? `restricted view: ${flaw}` : "restricted view";

export type Label = Pick<MapSeat, "row" | "number">;

/** "G7", as it is said in passing. */
export const shortName = ({ row, number }: Label): string => `${row}${number}`;

/** "Row G, seats 7 and 8; row H, seat 1" */
export function nameSeats(seats: readonly Label[]): string {
  const parts = rowsOf(seats).map(([row, inRow]) => {
    const numbers = inRow
      .map(({ number }) => number)
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    return `row ${row}, ${numbers.length === 1 ? "seat" : "seats"} ${listWords(numbers)}`;
  });
  const sentence = parts.join("; ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** "7", "7 and 8", "7, 8 and 9" */
export const listWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
