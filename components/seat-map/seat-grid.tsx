import { type KeyboardEvent, memo, type SyntheticEvent, useMemo, useRef, useState } from "react";
import type { Drawing } from "./drawing";
import type { MapSeat, SeatState, SeatType } from "./map-seat";
import { seatAfterKey } from "./neighbours";
import { Picture } from "./picture";
import style from "./seat-map.module.css";
import { placeRows, SeatRow } from "./seat-row";
import { outlinesOf } from "./seat-shapes";
import { usePeek } from "./use-peek";
import { useTypedSeat } from "./use-typed-seat";

type Props = {
  label: string;
  seats: readonly MapSeat[];
  drawing: Drawing;
  /** By ordinal; null until known. */
  states: readonly SeatState[] | null;
  prices: Partial<Record<SeatType, string>>;
  onToggle: (seat: MapSeat) => void;
  /** The seat under the mouse, a resting finger or the keyboard's focus. */
  onPoint: (ordinal: number | null) => void;
  /** What typing a seat's name did not find. */
  onMiss: (typed: string | null) => void;
};

/** Seats stand where they stand in the room, not in table cells. */
const GRID = { role: "grid" };

/** The drawing: a grid of checkboxes with one tab stop, whose events are heard in one place. */
export const SeatGrid = memo(function SeatGrid(props: Props) {
  const { label, seats, drawing, states, prices, onToggle, onPoint, onMiss } = props;
  const [tabStop, setTabStop] = useState<number | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const afterTyping = useTypedSeat(seats, onMiss);
  const rows = useMemo(() => placeRows(seats, drawing), [seats, drawing]);
  const outlines = useMemo(() => outlinesOf(rows.flatMap(({ placed }) => placed)), [rows]);
  const reachable = tabStop ?? Math.max(0, states?.indexOf("free") ?? 0);

  const seatAt = (event: SyntheticEvent): MapSeat | undefined => {
    const element = (event.target as Element).closest("[data-seat]");
    return element ? seats[Number(element.getAttribute("data-seat"))] : undefined;
  };

  const peek = usePeek((event) => seatAt(event)?.ordinal ?? null, onPoint);

  const onKeyDown = (event: KeyboardEvent) => {
    const seat = seatAt(event);
    if (!seat || event.altKey || event.metaKey) return;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (!event.repeat) onToggle(seat);
      return;
    }
    const next = afterTyping(seat, event) ?? seatAfterKey(seats, seat, event);
    if (!next) return;
    event.preventDefault();
    const element = svg.current?.querySelector<SVGElement>(`[data-seat="${next.ordinal}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  return (
    <svg
      ref={svg}
      {...GRID}
      aria-label={label}
      aria-busy={states === null}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      className={`${style.map} h-auto w-full`}
      onKeyDown={onKeyDown}
      {...peek.handlers}
      onClick={(event) => {
        const seat = peek.wasPeek() ? null : seatAt(event);
        if (seat) onToggle(seat);
      }}
      onFocus={(event) => {
        const ordinal = seatAt(event)?.ordinal ?? null;
        setTabStop(ordinal);
        if (event.target.matches(":focus-visible")) onPoint(ordinal);
      }}
      onBlur={() => peek.wasPeek() || onPoint(null)}
      onPointerOver={(event) => event.pointerType === "mouse" && onPoint(seatAt(event)?.ordinal ?? null)}
      onPointerLeave={(event) => event.pointerType === "mouse" && onPoint(null)}
    >
      <Picture width={drawing.width} />
      <g className={style.room}>
        {states ? (
          rows.map((row) => (
            <SeatRow
              key={row.row}
              {...row}
              {...{ states, prices }}
              tabStop={seats[reachable]?.row === row.row ? reachable : null}
            />
          ))
        ) : (
          // one line of all seats, since the page that comes first has nothing to say of any of them
          <path className={style.seat} d={outlines} />
        )}
      </g>
    </svg>
  );
});
