import { circle, ellipse, rect, series, shape, stroke } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const PINK = "#e8487a";
const CREAM = "#f8edd6";
const PLUM = "#31142f";
const ORANGE = "#f2a23a";

const perforations = [
  ...series(14, 62, 52).flatMap((x) => [circle(x, 46, 15), circle(x, 1154, 15)]),
  ...series(21, 80, 52).flatMap((y) => [circle(46, y, 15), circle(754, y, 15)]),
];

export const charade: Artwork = {
  slug: "charade",
  paper: PINK,
  plates: [
    plate(CREAM, rect(46, 46, 708, 1108)),
    plate(PINK, ...perforations),
    plate(ORANGE, rect(96, 96, 608, 720)),
    plate(
      PLUM,
      // hair drawn up, neck, and the collar of a coat
      shape(
        "M400 150C520 130 596 214 586 330C640 372 606 470 556 470L536 420H264L244 470C194 470 160 372 214 330C204 214 280 170 400 150Z",
      ),
      shape("M96 816C120 716 250 690 318 664L400 760L482 664C550 690 680 716 704 816Z"),
    ),
    plate(
      CREAM,
      shape(
        "M264 372C264 300 330 262 400 262C470 262 536 300 536 372C536 500 500 600 456 634V690L400 756L344 690V634C300 600 264 500 264 372Z",
      ),
    ),
    plate(
      PLUM,
      ellipse(330, 416, 82, 66),
      ellipse(470, 416, 82, 66),
      stroke(PLUM, 14, "M400 396V404M250 400L216 380M550 400L584 380"),
      shape(
        "M264 372C270 280 360 236 430 300C480 330 520 332 536 372C546 280 500 226 400 226C300 226 254 280 264 372Z",
      ),
    ),
    plate(
      PINK,
      shape("M352 566C372 546 388 550 400 558C412 550 428 546 448 566C432 596 368 596 352 566Z"),
      ...[330, 470].map((x) => stroke(CREAM, 10, `M${x - 44} ${396}Q${x - 30} ${372} ${x} ${370}`)),
    ),
    plate(
      PLUM,
      setLine("Charade", { face: "blackItalic", x: 400, y: 990, anchor: "middle", width: 590 }),
      setLine("STANLEY DONEN", { face: "text", x: 100, y: 1096, size: 25, tracking: 100 }),
      setLine("1963", { face: "text", x: 700, y: 1096, size: 25, tracking: 100, anchor: "right" }),
      rect(100, 1042, 600, 5),
    ),
  ],
};
