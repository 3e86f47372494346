import { type KeyboardEvent, useState } from "react";
import type { Floor } from "@/lib/layouts/floor";
import { cursorAfter } from "./cursor";
import type { Spot } from "./stroke";
import type { Tool } from "./tools";
import type { Stroke } from "./use-pointer-strokes";

type Input = {
  floor: Floor;
  tool: Tool;
  onStroke: (stroke: Stroke, tool: Tool) => void;
  /** A key that is none of the board's own; answers whether it meant something. */
  onKey: (event: KeyboardEvent) => boolean;
  /** The cursor went there. */
  onMove: (spot: Spot) => void;
};

/** Drawing without a pointer: arrows move a cursor, with Shift from an anchor, and the space bar draws between them. */
export function useBoardKeys({ floor, tool, onStroke, onKey, onMove }: Input) {
  const [cursor, setCursor] = useState<Spot>(() => startOf(floor));
  const [anchor, setAnchor] = useState<Spot | null>(null);
  const [hasKeys, setHasKeys] = useState(false);
  const draws = tool !== "hand";
  const at = { line: Math.min(cursor.line, floor.lines.length - 1), x: cursor.x };

  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.altKey ? null : cursorAfter(floor, at, event);
    if (next) {
      event.preventDefault();
      setHasKeys(true);
      setAnchor(event.shiftKey ? (anchor ?? at) : null);
      setCursor(next);
      onMove(next);
      return;
    }
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      setHasKeys(true);
      if (draws) onStroke({ from: anchor ?? at, to: at, isAdding: event.shiftKey }, tool);
      setAnchor(null);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      if (!onKey(event)) onStroke({ from: anchor ?? at, to: at, isAdding: false }, "erase");
      setAnchor(null);
    } else if (event.key === "Escape" && anchor) setAnchor(null);
    else if (onKey(event)) event.preventDefault();
  };

  return {
    at,
    anchor,
    hasKeys,
    /** What the space bar would draw. */
    stroke: hasKeys && draws ? { from: anchor ?? at, to: at } : null,
    keyProps: {
      onKeyDown,
      onFocus: (event: { currentTarget: Element }) =>
        setHasKeys(event.currentTarget.matches(":focus-visible")),
      onBlur: () => setHasKeys(false),
    },
  };
}

/** On the first seat, or in the middle of an empty room. */
function startOf({ lines }: Floor): Spot {
  const line = lines.findIndex(({ seats }) => seats.length > 0);
  return line < 0 ? { line: 1, x: 5.5 } : { line, x: lines[line]?.seats[0]?.x ?? 0.5 };
}
