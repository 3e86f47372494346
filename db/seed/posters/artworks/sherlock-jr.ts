import { circle, ellipse, porthole, rect, ring, series, shape, stroke, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const OLIVE = "#c8b560";
const INK = "#22252b";
const CREAM = "#f6ebcf";
const RED = "#c8412e";

const [x, y, radius] = [370, 360, 270];

export const sherlockJr: Artwork = {
  slug: "sherlock-jr",
  paper: OLIVE,
  plates: [
    plate(INK, turned(-42, [x, y], rect(x - 34, y + radius, 68, 420, 20))),
    plate(RED, turned(-42, [x, y], rect(x - 42, y + radius + 130, 84, 300, 24))),
    plate(CREAM, circle(x, y, radius)),
    plate(
      INK,
      porthole(
        "lens",
        x,
        y,
        radius,
        // flat hat, level
        rect(140, 196, 460, 44, 20),
        shape("M216 204L232 106Q370 84 508 106L524 204Z"),
        shape("M60 720C90 620 220 590 290 580L370 640L450 580C520 590 650 620 680 720Z"),
        rect(262, 300, 76, 14),
        rect(402, 300, 76, 14),
        ellipse(300, 352, 34, 19),
        ellipse(440, 352, 34, 19),
        stroke(INK, 11, "M370 352L352 442H386"),
        rect(310, 496, 120, 12),
        stroke(INK, 9, "M222 240Q214 460 300 560Q370 612 440 560Q526 460 518 240"),
      ),
    ),
    plate(
      CREAM,
      circle(306, 348, 8),
      circle(446, 348, 8),
      porthole("band", x, y, radius, shape("M213 222L217 196Q370 176 523 196L527 222Q370 204 213 222Z")),
    ),
    plate(INK, ring(x, y, radius + 26, radius - 4)),
    plate(RED, ring(x, y, radius + 12, radius + 6)),
    plate(INK, rect(0, 800, 800, 400)),
    plate(OLIVE, ...series(14, 24, 58).flatMap((left) => [rect(left, 820, 30, 22, 4)])),
    plate(
      CREAM,
      setLine("Sherlock Jr.", { face: "black", x: 400, y: 1020, anchor: "middle", width: 690 }),
      setLine("BUSTER KEATON", { face: "text", x: 58, y: 1094, size: 25, tracking: 100 }),
      setLine("1924", { face: "text", x: 744, y: 1094, size: 25, tracking: 100, anchor: "right" }),
    ),
    plate(OLIVE, ...series(14, 24, 58).map((left) => rect(left, 1154, 30, 22, 4))),
  ],
};
