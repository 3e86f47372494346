import { circle, ellipse, moved, polar, polygon, rays, rect, ring, series, shape, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const SKY = "#8fc1c4";
const CREAM = "#f7ecd2";
const INK = "#23262e";
const RED = "#d2452f";

const [x, y] = [400, 330];

const figure = moved(
  598,
  412,
  // arms up to the hand, body, legs swinging
  shape(
    "M-22 -4L-10 -10L14 66L34 66L46 -14L58 -10L50 92L44 170L70 236L112 286L128 288L126 302L96 304L48 252L26 196L-2 250L-44 290L-40 306L-58 304L-70 284L-30 236L-2 176L-2 96Z",
  ),
  circle(24, 42, 27),
);
const boater = moved(598, 412, turned(-14, [24, 20], rect(-18, 17, 84, 9), rect(-2, -10, 52, 28)));

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
      figure,
    ),
    plate(RED, boater, circle(x, y, 11)),
    plate(INK, rect(0, 868, 800, 332)),
    plate(RED, rect(0, 868, 800, 12)),
    plate(
      CREAM,
      setLine("Safety", { face: "black", x: 58, y: 1010, size: 168 }),
      setLine("Last!", { face: "blackItalic", x: 742, y: 1138, size: 176, anchor: "right" }),
      setLine("HAROLD LLOYD", { face: "text", x: 60, y: 1092, size: 25, tracking: 100 }),
      setLine("1923", { face: "text", x: 60, y: 1132, size: 25, tracking: 100 }),
      ellipse(0, 0, 0, 0),
    ),
  ],
};
