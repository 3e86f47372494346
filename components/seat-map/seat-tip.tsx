import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import type { Drawing } from "./drawing";
import type { MapSeat } from "./map-seat";
import { shortName, TYPE_WORDS } from "./seat-name";

type Props = {
  seat: MapSeat;
  drawing: Drawing;
  price: string | undefined;
  note: string | null;
  /** What the map scrolls in: nothing of the tip lies beyond its edges. */
  scroller: RefObject<HTMLElement | null>;
  children?: ReactNode;
};

/** What a seat is, beside the seat that is pointed at or focused; its accessible name says the same. */
export function SeatTip({ seat, drawing, price, note, scroller, children }: Props) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!tip.current || !scroller.current) return;
    tip.current.style.marginLeft = "0";
    const box = tip.current.getBoundingClientRect();
    const seen = scroller.current.getBoundingClientRect();
    const shift = Math.max(seen.left - box.left, Math.min(0, seen.right - box.right));
    tip.current.style.marginLeft = `${shift}px`;
  });
  const { x, y } = drawing.place(seat);
  const isLow = y > drawing.height / 2;
  return (
    <div
      ref={tip}
      aria-hidden="true"
      data-peek
      className={`pointer-events-none absolute z-2 w-max max-w-44 -translate-x-1/2 rounded-md border border-transparent bg-ink px-2 py-1 text-center text-paper text-sm ${isLow ? "-translate-y-full" : ""}`}
      style={{
        left: `${(x / drawing.width) * 100}%`,
        top: `${((y + (isLow ? -24 : 24)) / drawing.height) * 100}%`,
      }}
    >
      <b className="font-semibold">{shortName(seat)}</b> {TYPE_WORDS[seat.type]}
      <span className="block tabular-nums">{note ?? price}</span>
      {children}
    </div>
  );
}
