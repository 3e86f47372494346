import { memo } from "react";
import type { MapSeat, SeatState } from "./map-seat";
import style from "./seat-map.module.css";
import { seatName } from "./seat-name";
import { seatMark, seatShape } from "./seat-shapes";

type Props = {
  seat: MapSeat;
  /** Centre in the drawing. */
  x: number;
  y: number;
  shape: string;
  state: SeatState;
  price: string | undefined;
  /** The one seat that Tab reaches. */
  isTabStop: boolean;
};

/** One seat whose state is known. Clicks and keys are heard by the map. */
export const Seat = memo(function Seat({ seat, x, y, shape, state, price, isTabStop }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no table cells
    <g role="gridcell">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no inputs */}
      <g
        role="checkbox"
        aria-label={seatName(seat, state, price)}
        aria-checked={state === "mine"}
        aria-disabled={state === "held" || state === "sold" || undefined}
        tabIndex={isTabStop ? 0 : -1}
        transform={`translate(${x} ${y})`}
        data-seat={seat.ordinal}
        className={`${style.seat} ${style[state]}`}
      >
        {seatShape(shape)}
        {seatMark(state)}
      </g>
    </g>
  );
});
