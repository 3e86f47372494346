import { circle, polygon, rays, rect, series, shape, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const FROST = "#cfdfe0";
const SNOW = "#faf5e8";
const INK = "#23282f";
const GOLD = "#e0a02c";

const cabin = (...marks: string[]) => turned(19, [430, 560], ...marks);

export const theGoldRush: Artwork = {
  slug: "the-gold-rush",
  paper: FROST,
  plates: [
    plate(
      GOLD,
      circle(250, 270, 150),
      rays([250, 270], { inner: 172, outer: 214, spread: 5 }, series(24, 0, 15)),
    ),
    plate("#a9c3c8", polygon([0, 560], [120, 400], [220, 500], [330, 380], [460, 560], [460, 800], [0, 800])),
    plate(
      SNOW,
      polygon([120, 400], [78, 458], [104, 452], [124, 470], [146, 448], [168, 448]),
      polygon([330, 380], [290, 424], [320, 420], [340, 446], [360, 424], [376, 428]),
      shape("M0 640C160 580 330 610 520 640L500 690L468 800L452 1200H0Z"),
    ),
    plate("#a9c3c8", polygon([470, 1010], [600, 850], [680, 940], [800, 800], [800, 1200], [460, 1200])),
    plate(
      INK,
      polygon(
        [520, 640],
        [556, 668],
        [530, 760],
        [548, 850],
        [512, 960],
        [524, 1060],
        [496, 1200],
        [452, 1200],
        [468, 800],
        [500, 690],
      ),
    ),
    plate(
      INK,
      cabin(
        rect(310, 430, 330, 200),
        polygon([276, 436], [474, 300], [676, 436], [664, 456], [286, 456]),
        rect(580, 296, 40, 110),
      ),
    ),
    plate(
      SNOW,
      cabin(
        polygon([262, 436], [474, 286], [690, 436], [666, 440], [474, 318], [284, 440]),
        rect(572, 284, 56, 16),
        ...series(4, 476, 42).map((y) => rect(310, y, 330, 4)),
      ),
    ),
    plate(GOLD, cabin(rect(350, 500, 70, 66), rect(520, 496, 80, 134))),
    plate(
      INK,
      cabin(
        rect(382, 500, 6, 66),
        rect(350, 530, 70, 6),
        shape(
          "M548 620V560Q548 540 560 540Q574 540 574 560V620H568L562 590L554 620ZM544 536H578V530H570V516H552V530H544Z",
        ),
      ),
    ),
    plate(
      INK,
      setLine("The", { face: "italic", x: 56, y: 836, size: 84 }),
      setLine("Gold", { face: "black", x: 52, y: 966, width: 366 }),
    ),
    plate(
      INK,
      setLine("Rush", { face: "black", x: 52, y: 1106, width: 366 }),
      setLine("CHARLIE CHAPLIN", { face: "text", x: 56, y: 1160, size: 24, tracking: 60 }),
      setLine("1925", { face: "text", x: 744, y: 1160, size: 24, tracking: 100, anchor: "right" }),
    ),
  ],
};
