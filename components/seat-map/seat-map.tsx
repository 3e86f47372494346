"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { CELL, drawingOf } from "./drawing";
import type { MapSeat, SeatState, SeatType } from "./map-seat";
import { RowLetters } from "./row-letters";
import { SeatGrid } from "./seat-grid";
import { STATE_WORDS } from "./seat-name";
import { SeatTip } from "./seat-tip";

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
};

/** A seat is never smaller than 24 px to a finger: on a narrow window the map scrolls instead. */
const CELL_PX = { min: 27, max: 40 };

export function SeatMap({ label, seats, states, prices, onToggle }: Props) {
  const drawing = useMemo(() => drawingOf(seats), [seats]);
  const [pointed, setPointed] = useState<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const px = (cell: number) => Math.ceil((drawing.width / CELL) * cell);

  useEffect(() => {
    const { current } = scroller;
    if (current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, []);

  const seat = pointed === null ? undefined : seats[pointed];
  const state = pointed === null ? undefined : states?.[pointed];

  return (
    <div ref={scroller} className="relative overflow-x-auto overscroll-x-contain">
      <div
        className="relative mx-auto flex"
        style={{ minWidth: px(CELL_PX.min) + 48, maxWidth: px(CELL_PX.max) + 48 }}
      >
        <RowLetters seats={seats} drawing={drawing} side="left" />
        <div className="relative min-w-0 grow">
          <SeatGrid {...{ label, seats, drawing, states, prices, onToggle }} onPoint={setPointed} />
          {seat && state && (
            <SeatTip
              seat={seat}
              drawing={drawing}
              price={prices[seat.type]}
              note={state === "free" ? null : STATE_WORDS[state]}
            />
          )}
        </div>
        <RowLetters seats={seats} drawing={drawing} side="right" />
      </div>
    </div>
  );
}
