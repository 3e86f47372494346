import { circle, moved, polar, rect, ring, series, shape, stroke } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const SAND = "#ecdcb9";
const IRON = "#23282b";
const RUST = "#c2562c";

const WHEELS = [{ x: 118 }, { x: 430 }, { x: 742 }];
const [y, radius] = [640, 150];

const spokes = (x: number) =>
  series(12, 15, 30)
    .map((angle) => {
      const [x1, y1] = polar(x, y, 30, angle);
      const [x2, y2] = polar(x, y, radius - 14, angle);
      return stroke(IRON, 11, `M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`);
    })
    .join("");

/** The driver, sitting on the coupling rod, hat flat, knees together. */
const driver = moved(
  252,
  604,
  shape(
    "M-34 -12C-38 -70 -30 -112 0 -116C30 -112 36 -74 34 -44L74 -40C86 -38 90 -30 90 -20L92 62L120 64L120 78H68L62 4H-28Z",
  ),
  circle(6, -142, 26),
  shape("M-32 -158H44L42 -166H30L28 -186H-14L-18 -166H-32Z"),
);

export const theGeneral: Artwork = {
  slug: "the-general",
  paper: SAND,
  plates: [
    plate(RUST, rect(0, 0, 800, 44), circle(560, 290, 178)),
    plate(
      IRON,
      ...WHEELS.map(({ x }) => ring(x, y, radius, radius - 26) + spokes(x) + circle(x, y, 40)),
      ...WHEELS.map(({ x }) => ring(x, y, radius + 24, radius + 14)),
      rect(0, y + 176, 800, 18),
    ),
    plate(RUST, rect(60, 652, 900, 34, 17), ...WHEELS.map(({ x }) => circle(x - 28, 669, 34))),
    plate(SAND, ...WHEELS.map(({ x }) => circle(x - 28, 669, 12))),
    plate(IRON, driver, ...series(9, 6, 92).map((x) => rect(x, 834, 58, 20))),
    plate(
      IRON,
      setLine("The", { face: "italic", x: 62, y: 932, size: 78 }),
      setLine("General", { face: "black", x: 400, y: 1090, anchor: "middle", width: 684 }),
      setLine("BUSTER KEATON", { face: "text", x: 62, y: 1150, size: 25, tracking: 100 }),
      setLine("1926", { face: "text", x: 740, y: 1150, size: 25, tracking: 100, anchor: "right" }),
    ),
  ],
};
