import { type PointerEvent, useRef, useState } from "react";
import { type Floor, lineNear, seatOn } from "@/lib/layouts/floor";
import { type Frame, pointAt } from "./board-frame";
import type { Spot } from "./stroke";

export type Stroke = { from: Spot; to: Spot; isAdding: boolean };

type Wants = {
  floor: Floor;
  frame: Frame;
  /** Whether a finger or the mouse leaves a mark now. */
  isActive: boolean;
  onStroke: (stroke: Stroke) => void;
};

/** Less movement than this, in seat widths, is a click. */
const CLICK = 0.35;

/** Strokes by mouse, pen or one finger; a second finger gives the stroke up, since two of them zoom. */
export function usePointerStrokes({ floor, frame, isActive, onStroke }: Wants) {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const pointer = useRef<number | null>(null);
  // while a stroke lasts, the floor is the one it began on
  const began = useRef({ floor, frame });

  const spotOf = (event: PointerEvent<SVGSVGElement>): Spot => {
    const { floor, frame } = began.current;
    const point = pointAt(frame, event.currentTarget.getBoundingClientRect(), event);
    return { line: lineNear(floor, point), x: point.x };
  };

  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (pointer.current !== event.pointerId) return;
    pointer.current = null;
    setStroke(null);
    if (event.type !== "pointerup" || !stroke) return;
    const to = spotOf(event);
    onStroke(settle(began.current.floor, { ...stroke, to }));
  };

  return {
    stroke: stroke && settle(began.current.floor, stroke),
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (pointer.current !== null) {
        pointer.current = null;
        return setStroke(null);
      }
      if (!isActive || event.button !== 0) return;
      began.current = { floor, frame };
      pointer.current = event.pointerId;
      event.currentTarget.setPointerCapture(event.pointerId);
      const spot = spotOf(event);
      setStroke({ from: spot, to: spot, isAdding: event.shiftKey });
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (pointer.current !== event.pointerId) return;
      const to = spotOf(event);
      setStroke((stroke) => stroke && { ...stroke, to });
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

/** A stroke that hardly moved is a click, on the seat under it if there is one. */
function settle(floor: Floor, stroke: Stroke): Stroke {
  const { from, to } = stroke;
  if (from.line !== to.line || Math.abs(from.x - to.x) > CLICK) return stroke;
  const seat = seatOn(floor, from.line, from.x);
  const spot = seat ? { line: from.line, x: seat.x } : from;
  return { ...stroke, from: spot, to: spot };
}
