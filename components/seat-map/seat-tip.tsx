import type { Drawing } from "./drawing";
import type { MapSeat } from "./map-seat";
import { shortName, TYPE_WORDS } from "./seat-name";

type Props = { seat: MapSeat; drawing: Drawing; price: string | undefined; note: string | null };

/** What a seat is, above the seat that is pointed at or focused; its accessible name says the same. */
export function SeatTip({ seat, drawing, price, note }: Props) {
  const { x, y } = drawing.place(seat);
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute z-2 -translate-x-1/2 -translate-y-full rounded-md bg-ink px-2 py-1 text-center text-paper text-sm whitespace-nowrap"
      style={{ left: `${(x / drawing.width) * 100}%`, top: `${((y - 24) / drawing.height) * 100}%` }}
    >
      <b className="font-semibold">{shortName(seat)}</b> {TYPE_WORDS[seat.type]}
      <span className="block tabular-nums">{note ?? price}</span>
    </div>
  );
}
