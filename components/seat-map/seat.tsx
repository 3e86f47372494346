import { memo } from "react";
import type { SeatState } from "./map-seat";
import style from "./seat-map.module.css";

type Props = {
  ordinal: number;
  /** Centre in the drawing. */
  x: number;
  y: number;
  shape: string;
  state: SeatState;
  name: string;
  /** The one seat that Tab reaches. */
  isTabStop: boolean;
};

/** One seat. Clicks and keys are heard by the map; while nothing is known of the seat it is a mere outline. */
export const Seat = memo(function Seat({ ordinal, x, y, shape, state, name, isTabStop }: Props) {
  const at = `translate(${x} ${y})`;
  const outline = <use href={`#seat-${shape}`} />;
  if (state === "unknown") {
    return (
      <g>
        <g transform={at}>{outline}</g>
      </g>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no table cells
    <g role="gridcell">
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no inputs */}
      <g
        role="checkbox"
        aria-label={name}
        aria-checked={state === "mine"}
        aria-disabled={state === "held" || state === "sold" || undefined}
        tabIndex={isTabStop ? 0 : -1}
        transform={at}
        data-seat={ordinal}
        className={`${style.seat} ${style[state]}`}
      >
        {outline}
        {state !== "free" && <use href={`#mark-${state}`} />}
      </g>
    </g>
  );
});
