import type { ReactNode } from "react";
import type { Drawing } from "./drawing";
import type { MapSeat } from "./map-seat";
import { shortName, TYPE_WORDS } from "./seat-name";

type Props = {
  seat: MapSeat;
  drawing: Drawing;
  price: string | undefined;
  note: string | null;
  children?: ReactNode;
};

/** Half of its width stays free at both edges of the map. */
const HALF_WIDTH = "5.5rem";

/** What a seat is, beside the seat that is pointed at or focused; its accessible name says the same. */
export function SeatTip({ seat, drawing, price, note, children }: Props) {
  const { x, y } = drawing.place(seat);
  const isLow = y > drawing.height / 2;
  return (
    <div
      aria-hidden="true"
      data-peek
      className={`pointer-events-none absolute z-2 w-max max-w-44 -translate-x-1/2 rounded-md border border-transparent bg-ink px-2 py-1 text-center text-paper text-sm ${isLow ? "-translate-y-full" : ""}`}
      style={{
        left: `clamp(${HALF_WIDTH}, ${(x / drawing.width) * 100}%, 100% - ${HALF_WIDTH})`,
        top: `${((y + (isLow ? -24 : 24)) / drawing.height) * 100}%`,
      }}
    >
      <b className="font-semibold">{shortName(seat)}</b> {TYPE_WORDS[seat.type]}
      <span className="block tabular-nums">{note ?? price}</span>
      {children}
    </div>
  );
}
