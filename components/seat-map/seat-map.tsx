"use client";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { t } from "@/lib/i18n/t";
import { CELL, drawingOf } from "./drawing";
import type { MapSeat, SeatState, SeatType } from "./map-seat";
import { MissNote } from "./miss-note";
import { RowLetters } from "./row-letters";
import { ScreenEdge } from "./screen-edge";
import { SeatGrid } from "./seat-grid";
import { SeatTip } from "./seat-tip";
import { missWords } from "./typed-seat";
import { useZoom } from "./use-zoom";
import { ZoomButtons } from "./zoom-buttons";

type Props = {
  /** "Seats of The Grand" */
  label: string;
  /** By ordinal. */
  seats: readonly MapSeat[];
  /** By ordinal; null until known: the seats are drawn, but cannot be taken yet. */
  states: readonly SeatState[] | null;
  /** "£14.00" by seat type. */
  prices: Partial<Record<SeatType, string>>;
  /** Any seat that is clicked, also one that cannot be had. */
  onToggle: (seat: MapSeat) => void;
  /** More about the seat that is pointed at or focused. */
  about?: (seat: MapSeat) => ReactNode;
  /** Beside the buttons above the map. */
  toolbar?: ReactNode;
};

/** A seat is never smaller than 24 px to a finger: on a narrow window the map scrolls instead. */
const CELL_PX = { min: 27, max: 40 };

export function SeatMap({ label, seats, states, prices, onToggle, about, toolbar }: Props) {
  const drawing = useMemo(() => drawingOf(seats), [seats]);
  const [pointed, setPointed] = useState<number | null>(null);
  const [missed, setMissed] = useState<string | null>(null);
  const forgetMiss = useCallback(() => setMissed(null), []);
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const [narrowest, widest] = [CELL_PX.min, CELL_PX.max].map(
    (cell) => Math.ceil((drawing.width / CELL) * cell) + 48,
  );
  const { zoom, ...buttons } = useZoom(scroller, narrowest ?? 0);

  useEffect(() => {
    const { current } = scroller;
    if (current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, []);

  const seat = pointed === null ? undefined : seats[pointed];
  const state = pointed === null ? undefined : states?.[pointed];

  return (
    <div className="relative">
      <div className="mb-2 flex items-center justify-between gap-4 px-4 sm:px-0 choosing:mb-0 choosing:gap-2 choosing:sm:pointer-events-none choosing:sm:absolute choosing:sm:inset-x-0 choosing:sm:z-4 choosing:sm:*:pointer-events-auto">
        {toolbar}
        <ZoomButtons {...buttons} />
      </div>
      <ScreenEdge scroller={scroller} />
      <MissNote words={missed && missWords(seats, missed)} onGone={forgetMiss} />
      <div
        ref={scroller}
        // the room is as it is, whichever way the page is read: left in it is left
        dir="ltr"
        // without a seat that can have the focus, keys scroll the map
        tabIndex={states ? undefined : 0}
        className={`relative overflow-auto overscroll-x-contain ${zoom > 1 ? "max-h-[70svh] choosing:max-h-[max(50svh,calc(100svh-11.5rem))]" : ""}`}
        style={{ touchAction: "pan-x pan-y" }}
      >
        <div
          className="relative mx-auto flex"
          style={{ width: `calc(clamp(${narrowest}px, 100%, ${widest}px) * ${zoom})` }}
        >
          <RowLetters seats={seats} drawing={drawing} side="left" />
          {/* as wide as both columns of letters leave it, also while the second is still on its way */}
          <div ref={room} className="relative w-[calc(100%-3rem)] shrink-0">
            <SeatGrid
              {...{ label, seats, drawing, states, prices, onToggle }}
              onPoint={setPointed}
              onMiss={setMissed}
            />
          </div>
          <RowLetters seats={seats} drawing={drawing} side="right" />
        </div>
      </div>
      {/* outside of what scrolls: its coming and going must not move the seat that is being pressed */}
      {seat && state && (
        <SeatTip
          seat={seat}
          drawing={drawing}
          scroller={scroller}
          room={room}
          price={prices[seat.type]}
          note={state === "free" ? null : t(`seatMap.state.${state}`)}
        >
          {about?.(seat)}
        </SeatTip>
      )}
    </div>
  );
}
