import { circle, moved, polygon, rect, ring, scaled, series, shape, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const AMBER = "#f0b54a";
const DUSK = "#d9663c";
const INK = "#1a1620";
const LIGHT = "#fbe9b8";

const star = (x: number, y: number, size: number) =>
  moved(
    x,
    y,
    scaled(
      size,
      size,
      polygon([0, -10], [2.5, -2.5], [10, 0], [2.5, 2.5], [0, 10], [-2.5, 2.5], [-10, 0], [-2.5, -2.5]),
    ),
  );

const minaret = (x: number, top: number, width: number) =>
  [
    rect(x - width / 2, top, width, 960 - top),
    rect(x - width * 0.8, top + 40, width * 1.6, 14),
    shape(
      `M${x - width * 0.6} ${top}C${x - width * 0.9} ${top - width} ${x - 6} ${top - width * 1.2} ${x} ${top - width * 2.2}C${x + 6} ${top - width * 1.2} ${x + width * 0.9} ${top - width} ${x + width * 0.6} ${top}Z`,
    ),
  ].join("");

const horse = (...marks: string[]) => moved(400, 400, turned(-14, [0, 0], scaled(1.25, 1.25, ...marks)));

export const theAdventuresOfPrinceAchmed: Artwork = {
  slug: "the-adventures-of-prince-achmed",
  paper: DUSK,
  plates: [
    plate(AMBER, circle(400, 420, 380)),
    plate(
      LIGHT,
      circle(400, 420, 262),
      star(86, 90, 1.8),
      star(722, 120, 1.4),
      star(650, 52, 1),
      star(40, 300, 1),
    ),
    plate(
      INK,
      horse(
        // body, neck and head
        shape(
          "M-150 20C-120 -26 -40 -30 30 -20C70 -16 92 -50 110 -96C120 -130 146 -150 168 -152L172 -172L184 -152C200 -140 214 -112 232 -96C236 -84 226 -74 214 -78L182 -92C174 -60 166 -10 130 24C100 54 40 58 -20 54C-80 62 -140 66 -150 20Z",
        ),
        // legs, galloping
        shape("M96 26C140 40 190 20 216 2L240 -2L238 12L222 18C190 50 140 68 86 54Z"),
        shape("M70 40C100 74 150 84 176 72L200 76L192 88L174 90C140 106 90 90 48 56Z"),
        shape("M-130 20C-170 50 -196 96 -236 102L-256 120L-262 108L-246 94C-216 70 -190 20 -150 0Z"),
        shape("M-110 40C-130 80 -160 120 -196 134L-210 152L-220 142L-206 124C-180 100 -160 60 -150 20Z"),
        // tail and mane
        shape(
          "M-144 6C-190 -30 -230 -10 -262 -36C-250 -2 -226 8 -200 10C-224 20 -240 16 -256 10C-232 40 -180 40 -146 30Z",
        ),
        shape("M120 -100C90 -110 84 -90 66 -96C80 -80 70 -66 54 -66C70 -56 64 -40 48 -36L80 -20Z"),
        // the prince
        shape(
          "M-30 -26C-34 -70 -20 -100 4 -106L2 -122C-14 -132 -12 -160 10 -166L14 -184L22 -166C40 -158 40 -134 26 -124L26 -108C44 -100 62 -84 92 -84L94 -74C66 -68 46 -74 34 -80L30 -26L60 10L76 44L94 48L92 56L66 56L44 22L0 -10Z",
        ),
      ),
    ),
    plate(
      INK,
      minaret(96, 600, 44),
      minaret(704, 560, 48),
      minaret(190, 720, 30),
      minaret(604, 700, 32),
      shape(
        "M250 900V800C200 740 300 690 388 660C396 650 398 636 400 606C402 636 404 650 412 660C500 690 600 740 550 800V900Z",
      ),
      rect(0, 860, 800, 340),
    ),
    plate(
      AMBER,
      ...series(5, 290, 52).map((x) => shape(`M${x - 12} 850V806Q${x} 780 ${x + 12} 806V850Z`)),
      ...[96, 704].flatMap((x) => [
        polygon([x, 680], [x + 9, 698], [x, 716], [x - 9, 698]),
        polygon([x, 740], [x + 9, 758], [x, 776], [x - 9, 758]),
      ]),
      ...series(21, 0, 40).map((x) => polygon([x, 862], [x + 12, 880], [x, 898], [x - 12, 880])),
      ring(400, 730, 26, 16),
    ),
    plate(
      LIGHT,
      setLine("The Adventures of", { face: "italic", x: 60, y: 986, size: 66 }),
      setLine("Prince Achmed", { face: "black", x: 400, y: 1090, anchor: "middle", width: 684 }),
      setLine("LOTTE REINIGER", { face: "text", x: 60, y: 1150, size: 24, tracking: 100 }),
      setLine("1926", { face: "text", x: 740, y: 1150, size: 24, tracking: 100, anchor: "right" }),
    ),
  ],
};
