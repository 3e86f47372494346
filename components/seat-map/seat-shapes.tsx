import type { ReactElement } from "react";
import type { Point } from "./drawing";
import style from "./seat-map.module.css";

/** Where a shape begins, seen from the middle of the seat, and its line from there on, in steps alone. A seat faces up, towards the picture. */
type Outline = { from: Point; line: string };

const TUB: Outline = {
  from: { x: -18, y: -12 },
  line: "a6 6 0 0 1 6-6h24a6 6 0 0 1 6 6v16a14 14 0 0 1-14 14h-8a14 14 0 0 1-14-14z",
};
const SPACE: Outline = { from: { x: -18.5, y: -18.5 }, line: "h37v37h-37z" };

const OUTLINES: Record<string, Outline> = {
  standard: TUB,
  companion: TUB,
  wheelchair: SPACE,
  premium: {
    from: { x: -19, y: -11 },
    line: "a6 6 0 0 1 6-6h26a6 6 0 0 1 6 6v15a15 15 0 0 1-15 15h-8a15 15 0 0 1-15-15z",
  },
  "sofa-left": { from: { x: -20, y: -10 }, line: "a7 7 0 0 1 7-7h35v36h-28a14 14 0 0 1-14-14z" },
  "sofa-right": { from: { x: 20, y: -10 }, line: "a7 7 0 0 0-7-7h-35v36h28a14 14 0 0 0 14-14z" },
};

/** What is drawn on the outline of a shape. */
const DETAILS: Record<string, string> = {
  premium: "M-12-16V3a9 9 0 0 0 9 9h6a9 9 0 0 0 9-9v-19",
  "sofa-left": "M-12.5-16V4a8 8 0 0 0 8 8h26.5",
  "sofa-right": "M12.5-16V4a8 8 0 0 1-8 8h-26.5",
  wheelchair: "M-2-11.5h.01M-2-6v7h6.5l3.5 8M-5.5-1a6.5 6.5 0 1 0 8.5 8",
  companion: "M0-9a4 4 0 1 1-.01 0zM-8 9.5c0-9 16-9 16 0",
};

const TICK = "M-7.5.5l5 5.5L8-6";

const MARKS: Record<string, string> = {
  mine: TICK,
  kept: TICK,
  sold: "M-4.5-4.5l9 9m0-9l-9 9",
  house: "M-7.5 8V-1L0-8l7.5 7V8z",
  held: "M-8 0h.01M0 0h.01M8 0h.01",
};

const at = ({ from, line }: Outline, x: number, y: number) => `M${from.x + x} ${from.y + y}${line}`;

const drawn = (shape: string, outline: Outline): ReactElement => (
  <>
    <path className={outline === SPACE ? style.space : undefined} d={at(outline, 0, 0)} />
    {DETAILS[shape] && <path className={style.detail} d={DETAILS[shape]} />}
  </>
);

// paths and not references: a browser copies what is referred to, as a tree of its own for each of a thousand seats
const SHAPES = new Map(Object.entries(OUTLINES).map(([shape, outline]) => [shape, drawn(shape, outline)]));
const DRAWN_MARKS = new Map(
  Object.entries(MARKS).map(([state, d]) => [
    state,
    <path key={state} data-mark={state} className={style.mark} d={d} />,
  ]),
);

/** A seat of a shape, around 0, 0. */
export const seatShape = (shape: string) => SHAPES.get(shape);

/** What tells a state without its colour; none of a free seat. */
export const seatMark = (state: string) => DRAWN_MARKS.get(state);

/** The outlines of many seats as one line. */
export const outlinesOf = (seats: readonly (Point & { shape: string })[]): string =>
  seats.map(({ shape, x, y }) => at(OUTLINES[shape] ?? TUB, x, y)).join("");
