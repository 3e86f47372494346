import { circle, ellipse, rect, series, shape } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const INK = "#1a1316";
const RED = "#b3202a";
const GOLD = "#d9a44a";
const IVORY = "#f5ead2";

/** The organ: pipes that rise to the sides, with their mouths. */
const pipes = series(11, 0, 1).map((index) => ({ x: 40 + index * 66, top: 400 - Math.abs(index - 5) * 68 }));

export const thePhantomOfTheOpera: Artwork = {
  slug: "the-phantom-of-the-opera",
  paper: INK,
  plates: [
    plate(
      RED,
      ...pipes.map(({ x, top }) => shape(`M${x} 900V${top}Q${x + 28} ${top - 40} ${x + 56} ${top}V900Z`)),
    ),
    plate(INK, ...pipes.map(({ x }) => shape(`M${x + 12} 800Q${x + 28} 770 ${x + 44} 800V820H${x + 12}Z`))),
    plate(IVORY, shape("M400 210C540 204 620 270 618 400C616 560 540 740 400 780Z")),
    plate(INK, shape("M400 210C260 204 180 270 182 400C184 560 260 740 400 780Z")),
    plate(
      INK,
      shape("M446 412C480 366 552 372 580 412C560 452 486 462 446 412Z"),
      shape("M400 560Q430 548 436 524Q446 500 430 480L400 440Z"),
      shape("M400 650Q450 628 500 640Q470 676 400 680Z"),
      shape("M432 356Q500 300 592 352Q510 330 440 372Z"),
    ),
    plate(GOLD, ellipse(306, 416, 40, 26), rect(0, 886, 800, 10)),
    plate(INK, circle(310, 416, 17), rect(0, 896, 800, 304)),
    plate(
      IVORY,
      setLine("The Phantom", { face: "black", x: 400, y: 1010, anchor: "middle", width: 684 }),
      setLine("of the Opera", { face: "italic", x: 740, y: 1112, size: 104, anchor: "right" }),
      setLine("LON CHANEY", { face: "text", x: 60, y: 1076, size: 24, tracking: 100 }),
      setLine("1925", { face: "text", x: 60, y: 1112, size: 24, tracking: 100 }),
    ),
  ],
};
