import { CELL, PICTURE_HEIGHT } from "@/components/seat-map/drawing";
import { EMPTY_ROOM } from "@/lib/layouts/floor";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";

/** What of the room the board shows, in seat widths. */
export type Frame = { left: number; right: number; top: number; bottom: number };

const MARGIN = 6;
const LEAST_MARGIN = 2;

/** Room to draw in around the seats; an earlier frame is kept while it leaves enough, so that nothing jumps. */
export function frameAround(seats: readonly PlacedSeat[], earlier: Frame | null): Frame {
  if (seats.length === 0)
    return earlier ?? { left: -1, right: EMPTY_ROOM.width + 1, top: -1, bottom: EMPTY_ROOM.lines * 1.2 + 1 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of seats) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const low = (edge: number, now: number | undefined, margin: number) =>
    now !== undefined && edge - now >= LEAST_MARGIN && edge - now <= 3 * MARGIN ? now : edge - margin;
  const high = (edge: number, now: number | undefined, margin: number) =>
    -low(-edge, now === undefined ? now : -now, margin);
  const next = {
    left: low(left, earlier?.left, MARGIN),
    right: high(right, earlier?.right, MARGIN),
    top: low(top, earlier?.top, MARGIN / 2),
    bottom: high(bottom, earlier?.bottom, MARGIN),
  };
  const isSame =
    earlier && (Object.keys(next) as (keyof Frame)[]).every((side) => next[side] === earlier[side]);
  return isSame ? earlier : next;
}

export const sizeOf = ({ left, right, top, bottom }: Frame) => ({
  width: Math.round((right - left) * CELL),
  height: Math.round((bottom - top) * CELL) + PICTURE_HEIGHT,
});

export const pointOn = ({ left, top }: Frame, { x, y }: { x: number; y: number }) => ({
  x: Math.round((x - left) * CELL),
  y: Math.round((y - top) * CELL) + PICTURE_HEIGHT,
});

/** Which point of the room is under a point of the window. */
export function pointAt(frame: Frame, board: DOMRect, at: { clientX: number; clientY: number }) {
  const scale = sizeOf(frame).width / board.width;
  return {
    x: ((at.clientX - board.left) * scale) / CELL + frame.left,
    y: ((at.clientY - board.top) * scale - PICTURE_HEIGHT) / CELL + frame.top,
  };
}
