import { listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";

type SeatLabel = { rowLabel: string; seatNumber: string };

/** "row G, seats 7 and 8; row H, seat 1": how seats are spoken of in a sentence. */
export function describeSeats(seats: readonly SeatLabel[]): string {
  const rows = new Map<string, string[]>();
  for (const { rowLabel, seatNumber } of seats)
    rows.set(rowLabel, [...(rows.get(rowLabel) ?? []), seatNumber]);
  return [...rows]
    .map(([row, numbers]) =>
      t("screens.seats.inRow", { count: numbers.length, row, numbers: listWords(numbers) }),
    )
    .reduce((rows, row) => (rows ? t("screens.seats.inRows", { rows, row }) : row), "");
}
