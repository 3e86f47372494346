import { type Drawing, rowsOf } from "./drawing";
import type { MapSeat } from "./map-seat";

type Props = { seats: readonly MapSeat[]; drawing: Drawing; side: "left" | "right" };

/** A column of row letters that stays in view while the map scrolls under it. */
export function RowLetters({ seats, drawing, side }: Props) {
  return (
    <div
      aria-hidden="true"
      className={`sticky z-1 w-6 shrink-0 bg-paper/85 ${side === "left" ? "left-0" : "right-0"}`}
    >
      {rowsOf(seats).map(([row, inRow]) => {
        const outermost = inRow.reduce((a, b) => ((side === "left") === b.x < a.x ? b : a));
        return (
          <span
            key={row}
            className="absolute inset-x-0 -translate-y-1/2 text-center text-sm text-ink-soft tabular-nums"
            style={{ top: `${(drawing.place(outermost).y / drawing.height) * 100}%` }}
          >
            {row}
          </span>
        );
      })}
    </div>
  );
}
