import { drawingOf, placeLetters } from "@/components/seat-map/drawing";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { Picture } from "@/components/seat-map/picture";
import map from "@/components/seat-map/seat-map.module.css";
import { seatShape } from "@/components/seat-map/seat-shapes";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import { tieGroups } from "@/lib/layouts/seat-groups";

/** A layout as a picture. */
export function RoomDrawing({ seats, label }: { seats: readonly PlacedSeat[]; label: string }) {
  const { keys } = tieGroups(seats);
  const drawn = seats.map(
    ({ guid, ...seat }, ordinal): MapSeat => ({
      ...seat,
      id: ordinal,
      ordinal,
      groupKey: keys.get(guid) ?? null,
    }),
  );
  const drawing = drawingOf(drawn);
  const leftHalves = new Map<string, MapSeat>();
  for (const seat of drawn) {
    const half = seat.groupKey === null ? undefined : leftHalves.get(seat.groupKey);
    if (seat.type === "sofa" && seat.groupKey !== null && (!half || seat.x < half.x))
      leftHalves.set(seat.groupKey, seat);
  }
  const shapeOf = (seat: MapSeat) => {
    if (seat.type !== "sofa") return seat.type;
    return leftHalves.get(seat.groupKey ?? "") === seat ? "sofa-left" : "sofa-right";
  };
  return (
    <svg
      role="img"
      direction="ltr"
      aria-label={label}
      viewBox={`-32 0 ${drawing.width + 64} ${drawing.height}`}
      className={`${map.map} mx-auto h-auto max-h-[70svh] w-full`}
    >
      <Picture width={drawing.width} />
      <g className={map.seat} style={{ cursor: "default" }}>
        {drawn.map((seat) => {
          const { x, y } = drawing.pointOf(seat);
          return (
            <g key={seat.ordinal} transform={`translate(${x} ${y})`}>
              {seatShape(shapeOf(seat))}
            </g>
          );
        })}
      </g>
      {(["left", "right"] as const).map((side) =>
        placeLetters(drawn, drawing, side).map(({ row, y }) => (
          <text
            key={`${side} ${row}`}
            x={side === "left" ? -18 : drawing.width + 18}
            y={y + 6}
            textAnchor="middle"
            fontSize="17"
            stroke="none"
            fill="var(--ink-soft)"
          >
            {row}
          </text>
        )),
      )}
    </svg>
  );
}
