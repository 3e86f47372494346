import { memo } from "react";
import { t } from "@/lib/i18n/t";
import { type Drawing, rowsOf, shapeOf } from "./drawing";
import type { MapSeat, SeatState, SeatType } from "./map-seat";
import { Seat } from "./seat";

type PlacedSeat = { seat: MapSeat; x: number; y: number; shape: string };
export type PlacedRow = { row: string; placed: PlacedSeat[] };

type Props = PlacedRow & {
  /** Of the whole map, by ordinal. */
  states: readonly SeatState[];
  prices: Partial<Record<SeatType, string>>;
  /** The ordinal of the seat that Tab reaches, where it is in this row. */
  tabStop: number | null;
};

export const placeRows = (seats: readonly MapSeat[], drawing: Drawing): PlacedRow[] =>
  rowsOf(seats).map(([row, inRow]) => ({
    row,
    placed: inRow
      .toSorted((a, b) => a.x - b.x)
      .map((seat) => ({ seat, ...drawing.pointOf(seat), shape: shapeOf(seats, seat) })),
  }));

/** A row is drawn anew only when one of its own seats has changed: a tap on a screen of thousands costs one row. */
export const SeatRow = memo(function SeatRow({ row, placed, states, prices, tabStop }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no table rows
    <g role="row" aria-label={t("seatMap.row", { row })}>
      {placed.map(({ seat, x, y, shape }) => (
        <Seat
          key={seat.ordinal}
          {...{ seat, x, y, shape }}
          state={states[seat.ordinal] ?? "unknown"}
          price={prices[seat.type]}
          isTabStop={seat.ordinal === tabStop}
        />
      ))}
    </g>
  );
}, isSame);

function isSame(a: Props, b: Props): boolean {
  const isStill = a.placed === b.placed && a.prices === b.prices && a.tabStop === b.tabStop;
  return isStill && a.placed.every(({ seat: { ordinal } }) => a.states[ordinal] === b.states[ordinal]);
}
