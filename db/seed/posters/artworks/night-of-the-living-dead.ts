import { circle, moved, rect, scaled, shape, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const GLOW = "#d6dc8c";
const INK = "#191a17";
const RED = "#b9301f";

/** A hand with its arm, reaching up. */
const hand = (x: number, y: number, size: number, angle: number) =>
  moved(
    x,
    y,
    turned(
      angle,
      [0, 0],
      scaled(
        size,
        size,
        shape(
          "M-34 420L-40 120C-52 92 -62 60 -84 20C-92 4 -72 -8 -60 6L-34 44L-52 -70C-54 -90 -30 -94 -24 -76L-8 14L-8 -100C-8 -122 18 -122 20 -100L22 12L44 -80C50 -98 72 -92 70 -74L50 34L76 -20C84 -36 104 -26 98 -10L62 76C54 104 48 116 44 130L46 420Z",
        ),
      ),
    ),
  );

export const nightOfTheLivingDead: Artwork = {
  slug: "night-of-the-living-dead",
  paper: INK,
  plates: [
    plate(RED, rect(0, 0, 800, 22)),
    plate(GLOW, rect(110, 80, 580, 720)),
    plate(
      INK,
      hand(222, 420, 0.9, -10),
      hand(404, 300, 1.12, 6),
      hand(584, 470, 0.86, 12),
      hand(310, 590, 0.8, -16),
      hand(500, 600, 0.72, 4),
    ),
    plate(
      RED,
      turned(-7, [400, 210], rect(40, 176, 720, 66)),
      turned(5, [400, 470], rect(50, 440, 700, 70)),
      turned(-4, [400, 690], rect(36, 664, 728, 74)),
    ),
    plate(
      INK,
      ...[
        [74, 250],
        [104, 222],
        [720, 172],
        [690, 204],
        [86, 440],
        [112, 462],
        [716, 508],
        [688, 490],
        [76, 726],
        [104, 700],
        [722, 672],
        [694, 700],
      ].map(([x = 0, y = 0]) => circle(x, y, 7)),
    ),
    plate(
      GLOW,
      setLine("Night of the", { face: "italic", x: 56, y: 890, size: 82 }),
      setLine("LIVING", { face: "black", x: 56, y: 1000, width: 430 }),
      setLine("DEAD", { face: "black", x: 56, y: 1122, width: 430 }),
      setLine("GEORGE A. ROMERO", { face: "text", x: 58, y: 1168, size: 24, tracking: 100 }),
      setLine("1968", { face: "text", x: 742, y: 1168, size: 24, tracking: 100, anchor: "right" }),
    ),
  ],
};
