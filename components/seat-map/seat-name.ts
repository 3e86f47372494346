import { listFacts, listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { rowsOf } from "./drawing";
import type { MapSeat, SeatState } from "./map-seat";

/** What a screen reader says: "Row G, seat 7, premium, £14.00, restricted view, free". */
export const seatName = (seat: MapSeat, state: SeatState, price?: string, flaw?: string | null): string =>
  listFacts([
    t("seatMap.seats.place", { row: seat.row, number: seat.number }),
    t(`seatMap.type.${seat.type}`),
    price,
    seat.isRestricted && viewWords(flaw),
    t(`seatMap.state.${state}`),
  ]);

/** "restricted view: very close"; the flaw is left out while it is not known. */
export const viewWords = (flaws?: string | null): string =>
  flaws ? t("seatMap.view.flawed", { flaws }) : t("seatMap.view.restricted");

export type Label = Pick<MapSeat, "row" | "number">;

/** "G7", as it is said in passing. */
export const shortName = ({ row, number }: Label): string => `${row}${number}`;

/** "Row G, seats 7 and 8; row H, seat 1" */
export const nameSeats = (seats: readonly Label[]): string => nameRows("seatMap.seats.first", seats);

/** The same within a sentence: "row G, seats 7 and 8". */
export const nameSeatsInside = (seats: readonly Label[]): string =>
  nameRows("seatMap.seats.firstInside", seats);

function nameRows(
  first: "seatMap.seats.first" | "seatMap.seats.firstInside",
  seats: readonly Label[],
): string {
  return rowsOf(seats).reduce((before, [row, inRow]) => {
    // the same in every language: seats are called what is written on them
    const numbers = inRow
      .map(({ number }) => number)
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    const own = { row, count: numbers.length, numbers: listWords(numbers) };
    return before ? t("seatMap.seats.next", { before, ...own }) : t(first, own);
  }, "");
}
