import { memo } from "react";
import { bentY } from "@/lib/layouts/bend";
import type { Floor } from "@/lib/layouts/floor";
import { type Frame, pointOn } from "./board-frame";

/** A faint line under every row and every position for one, and the rows' names beside them. */
export const BoardRows = memo(function BoardRows({ floor, frame }: { floor: Floor; frame: Frame }) {
  const { left, right } = frame;
  return (
    <g>
      {floor.lines.map(({ depth, seats }) => {
        const xs = Array.from({ length: 13 }, (_, i) => left + ((right - left) * i) / 12);
        const points = xs.map((x) => pointOn(frame, { x, y: bentY(floor.bend, x, depth) }));
        const [first, last] = [seats[0], seats.at(-1)];
        return (
          <g key={depth}>
            <polyline
              points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
              strokeWidth="1"
              strokeDasharray={seats.length > 0 ? undefined : "2 6"}
            />
            {first && <RowName {...pointOn(frame, { x: first.x - 1, y: first.y })}>{first.row}</RowName>}
            {last && <RowName {...pointOn(frame, { x: last.x + 1, y: last.y })}>{last.row}</RowName>}
          </g>
        );
      })}
    </g>
  );
});

const RowName = ({ x, y, children }: { x: number; y: number; children: string }) => (
  <text
    x={x}
    y={y + 6}
    textAnchor="middle"
    fontSize="17"
    fontWeight="600"
    stroke="none"
    fill="var(--ink-soft)"
  >
    {children}
  </text>
);
