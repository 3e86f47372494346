import { memo } from "react";
import map from "@/components/seat-map/seat-map.module.css";

type Props = {
  x: number;
  y: number;
  shape: string;
  number: string;
  look: "plain" | "marked" | "chosen" | "ghost" | "wrong";
};

const LOOKS: Record<Props["look"], string> = {
  plain: "",
  marked: "[&>use]:stroke-accent [&>use]:stroke-[4]",
  chosen: "[&>use]:fill-gold [&>use]:stroke-ink",
  ghost: "opacity-60 [&>use]:stroke-accent [&>use]:[stroke-dasharray:4_3]",
  wrong: "[&>use]:stroke-danger [&>use]:stroke-[4] [&>use]:[stroke-dasharray:5_3]",
};

/** One seat of the board, with its number on it. It hears nothing: the board does. */
export const BoardSeat = memo(function BoardSeat({ x, y, shape, number, look }: Props) {
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={`${map.seat} ${LOOKS[look]}`}
      style={{ cursor: "inherit" }}
    >
      <use href={`#seat-${shape}`} />
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
