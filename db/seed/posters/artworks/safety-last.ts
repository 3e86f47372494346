import {
  circle,
  moved,
  polar,
  polygon,
  rays,
  rect,
  ring,
  scaled,
  series,
  shape,
  stroke,
  turned,
} from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const SKY = "#8fc1c4";
const CREAM = "#f7ecd2";
const INK = "#23262e";
const RED = "#d2452f";

const [x, y] = [400, 330];

/** Where the minute hand ends, and he begins. */
const grip = (...marks: string[]) => moved(606, 402, scaled(1.24, 1.24, ...marks));

const suit = grip(
  shape(
    "M-40 -8L-26 -14L4 70L52 70L70 -20L84 -16L78 92L62 104L60 186L92 240L136 284L152 282L152 300L118 304L64 262L34 206L8 258L-34 300L-28 318L-48 320L-62 296L-22 244L-2 186L-2 104L-20 92Z",
  ),
  circle(-34, -14, 11),
  circle(78, -22, 11),
);
const boater = grip(turned(-10, [26, 8], rect(-24, 4, 104, 10, 4), rect(-2, -26, 60, 30)));
const face = grip(circle(28, 36, 31));
const glasses = grip(
  ring(16, 32, 13, 9),
  ring(42, 34, 13, 9),
  rect(27, 30, 5, 4),
  stroke(INK, 4, "M18 56Q28 50 38 57"),
);

export const safetyLast: Artwork = {
  slug: "safety-last",
  paper: SKY,
  plates: [
    plate(CREAM, circle(x, y, 372)),
    plate(INK, ring(x, y, 372, 346), rays([x, y], { inner: 282, outer: 326, spread: 5 }, series(12, 0, 30))),
    plate(INK, rays([x, y], { inner: 308, outer: 326, spread: 1 }, series(60, 0, 6))),
    plate(
      INK,
      polygon([x - 13, y], polar(x, y, 214, 70), [x + 13, y + 8]),
      polygon([x, y - 14], polar(x, y, 300, 112), [x - 6, y + 16]),
      circle(x, y, 28),
      suit,
    ),
    plate(CREAM, face),
    plate(INK, glasses),
    plate(RED, boater, circle(x, y, 11)),
    plate(INK, rect(0, 868, 800, 332)),
    plate(RED, rect(0, 868, 800, 12)),
    plate(
      CREAM,
      setLine("Safety", { face: "black", x: 58, y: 1010, size: 168 }),
      setLine("Last!", { face: "blackItalic", x: 742, y: 1138, size: 176, anchor: "right" }),
      setLine("HAROLD LLOYD", { face: "text", x: 60, y: 1092, size: 25, tracking: 100 }),
      setLine("1923", { face: "text", x: 60, y: 1132, size: 25, tracking: 100 }),
    ),
  ],
};
