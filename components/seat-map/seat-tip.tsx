import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { t } from "@/lib/i18n/t";
import type { Drawing } from "./drawing";
import type { MapSeat } from "./map-seat";
import { shortName } from "./seat-name";
import { type Frame, positionTip } from "./tip-position";

type Props = {
  seat: MapSeat;
  drawing: Drawing;
  price: string | undefined;
  note: string | null;
  /** What the map scrolls in: nothing of the tip lies beyond its edges. */
  scroller: RefObject<HTMLElement | null>;
  /** What the drawing fills. */
  room: RefObject<HTMLElement | null>;
  children?: ReactNode;
};

/** From the middle of a seat, in units of the drawing. */
const GAP = 24;

/** What a seat is, beside the seat that is pointed at or focused; its accessible name says the same. */
export function SeatTip({ seat, drawing, price, note, scroller, room, children }: Props) {
  const tip = useRef<HTMLDivElement>(null);
  const { x, y } = drawing.pointOf(seat);
  useLayoutEffect(() => {
    const { current: box } = tip;
    const { current: frame } = scroller;
    const { current: map } = room;
    const origin = box?.offsetParent;
    if (!box || !frame || !map || !origin) return;
    const place = () => {
      const drawn = map.getBoundingClientRect();
      const scale = drawn.width / drawing.width;
      const at = { x: drawn.left + x * scale, y: drawn.top + y * scale, gap: GAP * scale };
      const size = { width: box.offsetWidth, height: box.offsetHeight };
      const { left, top } = positionTip(at, size, seenOf(frame), y > drawing.height / 2);
      const from = origin.getBoundingClientRect();
      box.style.translate = `${left - from.left}px ${top - from.top}px`;
    };
    place();
    // zooming scrolls as well
    frame.addEventListener("scroll", place, { passive: true });
    return () => frame.removeEventListener("scroll", place);
  });
  return (
    <div
      ref={tip}
      aria-hidden="true"
      data-peek
      className="pointer-events-none absolute top-0 left-0 z-20 w-max max-w-44 rounded-md border border-transparent bg-ink px-2 py-1 text-center text-paper text-sm"
    >
      <b className="font-semibold">{shortName(seat)}</b> {t(`seatMap.type.${seat.type}`)}
      <span className="block tabular-nums">{note ?? price}</span>
      {children}
    </div>
  );
}

/** The part of the map that is in the window. */
function seenOf(frame: HTMLElement): Frame {
  const { left, right, top, bottom } = frame.getBoundingClientRect();
  return {
    x: { from: left, until: right },
    y: { from: Math.max(top, 0), until: Math.min(bottom, window.innerHeight) },
  };
}
