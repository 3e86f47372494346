import { circle, ellipse, moved, polygon, rect, scaled, series, shape } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const MIST = "#bcd0cd";
const INK = "#16252c";
const BONE = "#f4eddb";
const SLATE = "#5d868c";

const dome = (x: number, size: number) =>
  moved(
    x,
    500,
    scaled(
      size,
      size,
      shape(
        "M-70 0V-60C-110 -100 -60 -150 -20 -168C-8 -176 -3 -190 0 -216C3 -190 8 -176 20 -168C60 -150 110 -100 70 -60V0Z",
      ),
      rect(-82, -66, 164, 10),
    ),
  );

const pavilion = [
  rect(120, 420, 560, 80),
  dome(400, 1.25),
  dome(180, 0.76),
  dome(620, 0.76),
  rect(60, 476, 680, 24),
  ...series(18, 70, 39).map((x) => rect(x, 500, 9, 34)),
];

export const carnivalOfSouls: Artwork = {
  slug: "carnival-of-souls",
  paper: MIST,
  plates: [
    plate(BONE, circle(400, 300, 206)),
    plate(INK, ...pavilion),
    plate(MIST, ...series(11, 160, 48).map((x) => shape(`M${x} 500V456A14 14 0 0 1 ${x + 28} 456V500Z`))),
    plate(SLATE, rect(0, 534, 800, 666)),
    plate(INK, ...[0, 1, 2, 3, 4].map((band) => rect(90 + band * 40, 552 + band * 26, 620 - band * 80, 9))),
    plate(
      BONE,
      // a face, as far as the water lets it
      shape("M240 870C230 720 290 640 400 640C510 640 570 720 560 870Z"),
    ),
    plate(
      INK,
      shape(
        "M214 880C180 700 260 604 400 604C540 604 620 700 586 880H556C566 770 520 700 420 684C380 740 300 760 252 790C244 816 242 850 244 880Z",
      ),
      ellipse(332, 824, 50, 32),
      ellipse(468, 824, 50, 32),
      polygon([270, 792], [336, 770], [392, 790], [336, 782]),
      polygon([408, 790], [464, 770], [530, 792], [464, 782]),
    ),
    plate(BONE, circle(336, 822, 8), circle(472, 822, 8)),
    plate(INK, shape("M0 880Q60 850 130 868T270 868T400 872T540 868T680 866T800 876V1200H0Z")),
    plate(
      BONE,
      setLine("Carnival", { face: "bold", x: 400, y: 1036, anchor: "middle", width: 640 }),
      setLine("of Souls", { face: "italic", x: 738, y: 1138, size: 116, anchor: "right" }),
      setLine("HERK HARVEY", { face: "text", x: 82, y: 1100, size: 24, tracking: 100 }),
      setLine("1962", { face: "text", x: 82, y: 1136, size: 24, tracking: 100 }),
    ),
  ],
};
