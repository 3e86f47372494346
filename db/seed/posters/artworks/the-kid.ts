import { circle, ellipse, polygon, rect, shape, stroke } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const BRICK = "#e3a58a";
const DOOR = "#2f6a6b";
const INK = "#25211f";
const CREAM = "#f8ead0";

const bricks = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((row) =>
  [0, 1, 2, 3, 4].map((column) => rect(column * 190 - (row % 2) * 95 + 6, 30 + row * 92, 120, 6)),
);

export const theKid: Artwork = {
  slug: "the-kid",
  paper: BRICK,
  plates: [
    plate("#cf8a70", ...bricks),
    plate(DOOR, rect(130, 60, 540, 800)),
    plate(CREAM, rect(0, 812, 800, 60), circle(612, 420, 15)),
    plate(
      INK,
      // the man's coat, hat and hair
      shape("M150 812C150 640 190 540 320 520C450 540 490 640 490 812Z"),
      ellipse(320, 400, 102, 106),
      // the boy's jumper
      shape("M450 812C450 720 490 664 562 656C634 664 674 720 674 812Z"),
    ),
    plate(
      CREAM,
      shape("M238 372H402C410 470 380 540 320 540C260 540 230 470 238 372Z"),
      circle(562, 600, 74),
      polygon([292, 528], [348, 528], [320, 600]),
    ),
    plate(
      INK,
      shape("M222 328C222 220 262 176 320 176C378 176 418 220 418 328Z"),
      shape("M176 318Q320 366 464 318Q474 352 440 362Q320 396 200 362Q166 352 176 318Z"),
      rect(298, 462, 44, 24, 4),
      circle(284, 424, 9),
      circle(356, 424, 9),
      stroke(INK, 7, "M266 400Q284 388 302 400M338 400Q356 388 374 400"),
      circle(536, 606, 9),
      circle(588, 606, 9),
      stroke(INK, 7, "M544 644Q562 636 580 644"),
      polygon([312, 600], [328, 600], [338, 720], [320, 744], [302, 720]),
    ),
    plate(
      BRICK,
      shape("M446 560C424 470 500 436 570 440C650 444 700 490 680 560Q560 520 446 560Z"),
      shape(
        "M440 556Q560 512 690 556Q712 570 700 588Q690 596 676 590Q560 552 456 590Q436 592 434 574Q434 562 440 556Z",
      ),
      circle(566, 440, 12),
    ),
    plate(
      INK,
      setLine("The Kid", { face: "soft", x: 400, y: 1066, anchor: "middle", width: 676 }),
      setLine("CHARLIE CHAPLIN", { face: "text", x: 62, y: 1144, size: 25, tracking: 100 }),
      setLine("1921", { face: "text", x: 738, y: 1144, size: 25, tracking: 100, anchor: "right" }),
    ),
  ],
};
