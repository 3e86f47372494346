import { type KeyboardEvent, useEffect, useRef } from "react";
import { Picture } from "@/components/seat-map/picture";
import map from "@/components/seat-map/seat-map.module.css";
import { useZoom } from "@/components/seat-map/use-zoom";
import { ZoomButtons } from "@/components/seat-map/zoom-buttons";
import { t } from "@/lib/i18n/t";
import { bentY } from "@/lib/layouts/bend";
import type { Floor } from "@/lib/layouts/floor";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import type { Groups } from "@/lib/layouts/seat-groups";
import { type Frame, pointOn, sizeOf } from "./board-frame";
import { BoardRows } from "./board-rows";
import { BoardSeat } from "./board-seat";
import { BoardSeats } from "./board-seats";
import { cursorWords } from "./cursor";
import { NO_PREVIEW, type Spot, showStroke } from "./stroke";
import type { Tool } from "./tools";
import { useBoardKeys } from "./use-board-keys";
import { useNoFling } from "./use-no-fling";
import { type Stroke, usePointerStrokes } from "./use-pointer-strokes";

type Props = {
  seats: readonly PlacedSeat[];
  floor: Floor;
  frame: Frame;
  groups: Groups;
  wrong: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  tool: Tool;
  onStroke: (stroke: Stroke, tool: Tool) => void;
  /** A key that is none of the board's own; answers whether it meant something. */
  onKey: (event: KeyboardEvent) => boolean;
};

/** How wide a standard seat is on the page, in pixels, before zooming. */
const SEAT_PX = 27;
/** The cursor is kept this far from the edge of what is seen. */
const EDGE_PX = 60;

/** The floor one draws on, by mouse, finger or keys. */
export function Board({ seats, floor, frame, groups, wrong, chosen, tool, onStroke, onKey }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const size = sizeOf(frame);
  const defaultWidth = (size.width / 40) * SEAT_PX;
  const { zoom, ...zooming } = useZoom(scroller, defaultWidth);
  const draws = tool !== "hand";
  const drawing = useRef<SVGSVGElement>(null);
  useNoFling(drawing, draws);
  const { stroke, ...pointer } = usePointerStrokes({
    floor,
    frame,
    isActive: draws,
    onStroke: (stroke) => onStroke(stroke, tool),
  });

  useEffect(() => {
    const { current } = scroller;
    if (current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, []);

  const showSpot = (spot: Spot) => {
    const { current } = scroller;
    const svg = current?.querySelector("svg");
    if (!current || !svg) return;
    const scale = svg.clientWidth / size.width;
    const point = pointOn(frame, { x: spot.x, y: floor.lines[spot.line]?.depth ?? 0 });
    const into = (at: number, from: number, length: number) =>
      at < from + EDGE_PX ? at - EDGE_PX : at > from + length - EDGE_PX ? at - length + EDGE_PX : from;
    current.scrollTo({
      left: into(point.x * scale, current.scrollLeft, current.clientWidth),
      top: into(point.y * scale, current.scrollTop, current.clientHeight),
    });
  };

  const { at, anchor, hasKeys, ...keys } = useBoardKeys({ floor, tool, onStroke, onKey, onMove: showSpot });
  const shownStroke = stroke ?? keys.stroke;
  const shown = shownStroke ? showStroke(floor, tool, shownStroke.from, shownStroke.to) : NO_PREVIEW;

  const ring = pointOn(frame, { x: at.x, y: bentY(floor.bend, at.x, floor.lines[at.line]?.depth ?? 0) });
  return (
    <div>
      <div className="mb-2 flex justify-end">
        <ZoomButtons {...zooming} />
      </div>
      <div
        ref={scroller}
        // the room is as it is, whichever way the page is read
        dir="ltr"
        role="application"
        aria-label={t("screens.layout.board")}
        aria-describedby="board-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application hears keys
        tabIndex={0}
        {...keys.keyProps}
        className="max-h-[70svh] overflow-auto rounded-md border border-line-strong bg-paper"
      >
        <svg
          ref={drawing}
          aria-hidden="true"
          viewBox={`0 0 ${size.width} ${size.height}`}
          className={`${map.map} mx-auto`}
          style={{
            width: defaultWidth * zoom,
            touchAction: draws ? "none" : "pan-x pan-y",
            cursor: draws ? "crosshair" : "grab",
          }}
          {...pointer}
        >
          <Picture width={size.width} />
          <BoardRows floor={floor} frame={frame} />
          <BoardSeats {...{ seats, groups, frame, chosen, wrong }} marked={shown.marked} />
          {shown.ghosts.map(({ x, y, type }) => (
            <BoardSeat
              key={`${x} ${y}`}
              {...pointOn(frame, { x, y })}
              shape={type === "sofa" ? "standard" : type}
              number=""
              look="ghost"
            />
          ))}
          {hasKeys && (
            <rect
              x={ring.x - 23}
              y={ring.y - 23}
              width="46"
              height="46"
              rx="6"
              stroke="var(--gold)"
              strokeWidth="4"
            />
          )}
        </svg>
      </div>
      <p role="status" className="mt-1 min-h-6 text-ink-soft text-sm">
        {hasKeys && cursorWords(floor, at, anchor)}
      </p>
    </div>
  );
}
