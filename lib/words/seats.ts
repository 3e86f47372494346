type SeatLabel = { rowLabel: string; seatNumber: string };

/** "row G, seats 7 and 8; row H, seat 1": how seats are spoken of in a sentence. */
export function describeSeats(seats: readonly SeatLabel[]): string {
  const rows = new Map<string, string[]>();
  for (const { rowLabel, seatNumber } of seats)
    rows.set(rowLabel, [...(rows.get(rowLabel) ?? []), seatNumber]);
  return [...rows].map(([row, numbers]) => `row ${row}, ${describeNumbers(numbers)}`).join("; ");
}

function describeNumbers(numbers: string[]): string {
  const last = numbers.at(-1);
  if (numbers.length < 2) return `seat ${last}`;
  return `seats ${numbers.slice(0, -1).join(", ")} and ${last}`;
}
