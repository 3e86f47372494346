import { circle, ellipse, polygon, rect, shape, stroke } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const TEAL = "#2f8f86";
const INK = "#1d2226";
const CREAM = "#f8eed8";
const PEACH = "#f0a58a";

export const myManGodfrey: Artwork = {
  slug: "my-man-godfrey",
  paper: TEAL,
  plates: [
    plate(INK, shape("M70 860C70 640 120 520 290 470L400 520L510 470C680 520 730 640 730 860Z")),
    plate(CREAM, polygon([296, 460], [504, 460], [400, 860]), rect(330, 380, 140, 110)),
    plate(
      INK,
      polygon([296, 462], [238, 540], [300, 570], [276, 600], [400, 860], [340, 620]),
      polygon([504, 462], [562, 540], [500, 570], [524, 600], [400, 860], [460, 620]),
    ),
    plate(
      PEACH,
      shape("M296 200C296 100 504 100 504 200C510 330 470 420 400 420C330 420 290 330 296 200Z"),
      ellipse(292, 256, 16, 30),
      ellipse(508, 256, 16, 30),
      rect(362, 400, 76, 60),
    ),
    plate(
      INK,
      shape(
        "M288 236C270 120 330 62 420 70C520 70 530 160 512 236L500 180C470 160 400 150 372 130C350 160 310 170 300 186Z",
      ),
      polygon([400, 500], [300, 456], [300, 548]),
      polygon([400, 500], [500, 456], [500, 548]),
      circle(400, 500, 20),
      circle(400, 600, 9),
      circle(400, 670, 9),
      stroke(INK, 9, "M326 226Q350 214 376 224M424 208Q452 190 478 206"),
      shape("M330 258Q352 246 374 258Q352 264 330 258ZM426 258Q448 246 470 258Q448 264 426 258Z"),
      stroke(INK, 7, "M400 250L392 308H408"),
      shape("M350 346Q380 326 400 338Q420 326 450 346Q420 342 400 348Q380 342 350 346Z"),
      stroke(INK, 6, "M374 374Q402 384 432 368"),
    ),
    // the tray, and what is on it
    plate(
      CREAM,
      ellipse(610, 792, 170, 20),
      polygon([540, 560], [660, 560], [606, 668], [606, 764], [640, 774], [560, 774], [594, 764], [594, 668]),
      shape("M556 816Q600 850 670 816L640 860H590Z"),
    ),
    plate(TEAL, polygon([556, 576], [644, 576], [600, 652])),
    plate(PEACH, circle(634, 568, 15)),
    plate(INK, rect(0, 860, 800, 340)),
    plate(
      CREAM,
      setLine("My Man", { face: "italic", x: 58, y: 944, size: 92 }),
      setLine("Godfrey", { face: "black", x: 400, y: 1112, anchor: "middle", width: 684 }),
      setLine("GREGORY LA CAVA", { face: "text", x: 740, y: 908, size: 24, tracking: 100, anchor: "right" }),
      setLine("1936", { face: "text", x: 740, y: 942, size: 24, tracking: 100, anchor: "right" }),
    ),
  ],
};
