import { type Drawing, PICTURE_HEIGHT, placeLetters } from "./drawing";
import type { MapSeat } from "./map-seat";

type Props = { seats: readonly MapSeat[]; drawing: Drawing; side: "left" | "right" };

const SIDES = {
  left: "left-0 bg-linear-to-r",
  right: "right-0 bg-linear-to-l",
};

/** A column of row letters that stays in view while the map scrolls under it. */
export function RowLetters({ seats, drawing, side }: Props) {
  const percent = (y: number) => `${((y - PICTURE_HEIGHT) / (drawing.height - PICTURE_HEIGHT)) * 100}%`;
  return (
    <div aria-hidden="true" className={`sticky z-1 w-6 shrink-0 ${side === "left" ? "left-0" : "right-0"}`}>
      <div
        className={`absolute inset-x-0 bottom-0 from-60% from-paper to-transparent ${SIDES[side]}`}
        style={{ top: `${(PICTURE_HEIGHT / drawing.height) * 100}%` }}
      >
        {placeLetters(seats, drawing, side).map(({ row, y }) => (
          <span
            key={row}
            className="absolute inset-x-0 -translate-y-1/2 text-center text-ink-soft text-sm"
            style={{ top: percent(y) }}
          >
            {row}
          </span>
        ))}
      </div>
    </div>
  );
}
