import { memo } from "react";
import map from "@/components/seat-map/seat-map.module.css";
import { seatShape } from "@/components/seat-map/seat-shapes";

type Props = {
  x: number;
  y: number;
  shape: string;
  number: string;
  look: "plain" | "marked" | "chosen" | "ghost" | "wrong";
};

const LOOKS: Record<Props["look"], string> = {
  plain: "",
  marked: "[&>g]:stroke-accent [&>g]:stroke-[4]",
  chosen: "[&>g]:fill-gold [&>g]:stroke-ink",
  ghost: "opacity-60 [&>g]:stroke-accent [&>g]:[stroke-dasharray:4_3]",
  wrong: "[&>g]:stroke-danger [&>g]:stroke-[4] [&>g]:[stroke-dasharray:5_3]",
};

/** One seat of the board, with its number on it. It hears nothing: the board does. */
export const BoardSeat = memo(function BoardSeat({ x, y, shape, number, look }: Props) {
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={`${map.seat} ${LOOKS[look]}`}
      style={{ cursor: "inherit" }}
    >
      <g>{seatShape(shape)}</g>
      {/* the others have a picture where it would stand */}
      {shape !== "wheelchair" && shape !== "companion" && (
        <text
          y="5"
          textAnchor="middle"
          fontSize={number.length > 2 ? 11 : 14}
          stroke="none"
          fill={look === "chosen" ? "var(--gold-ink)" : "var(--ink-soft)"}
        >
          {number}
        </text>
      )}
    </g>
  );
});
