import { circle, rect, shape, stroke } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const STONE = "#d8d2c4";
const INK = "#201d1e";
const WHITE = "#f7f1e4";
const FLAME = "#d9481f";

const flame = (x: number, base: number, height: number, lean: number) =>
  shape(
    `M${x - 62} ${base}C${x - 92} ${base - height * 0.4} ${x - 8 + lean} ${base - height * 0.5} ${x + lean} ${base - height}C${x + 34 + lean} ${base - height * 0.6} ${x + 96} ${base - height * 0.36} ${x + 62} ${base}Z`,
  );

export const thePassionOfJoanOfArc: Artwork = {
  slug: "the-passion-of-joan-of-arc",
  paper: STONE,
  plates: [
    plate(
      WHITE,
      shape(
        "M212 300C212 150 296 80 400 80C504 80 588 150 588 300C588 480 520 640 400 640C280 640 212 480 212 300Z",
      ),
      rect(320, 560, 160, 300),
    ),
    plate(
      INK,
      // cropped hair
      shape(
        "M190 380C150 200 230 40 400 40C570 40 650 200 610 380L592 372C590 300 572 230 540 200L520 232L486 184L462 226L424 178L396 226L356 182L334 230L300 186L274 226L256 206C226 236 210 300 208 372Z",
      ),
      shape("M0 860C60 780 220 760 320 744C340 800 460 800 480 744C580 760 740 780 800 860V1200H0Z"),
      // eyes lifted
      shape(
        "M252 356Q308 300 364 356Q308 394 252 356ZM280 352A26 26 0 0 1 332 338Q336 350 330 364Q304 372 284 364Z",
      ),
      shape(
        "M436 356Q492 300 548 356Q492 394 436 356ZM464 352A26 26 0 0 1 516 338Q520 350 514 364Q488 372 468 364Z",
      ),
      stroke(INK, 8, "M244 306Q304 262 366 300M434 300Q496 262 556 306"),
      stroke(INK, 8, "M400 360Q376 440 382 466Q400 484 424 468"),
      shape("M346 542Q376 530 400 538Q424 530 454 542Q426 568 400 566Q374 568 346 542Z"),
    ),
    plate(INK, circle(308, 346, 17), circle(492, 346, 17)),
    plate(
      FLAME,
      ...[
        [60, 300, 20],
        [190, 210, -10],
        [610, 220, 16],
        [740, 310, -24],
        [330, 150, 10],
        [480, 160, -8],
      ].map(([x = 0, height = 0, lean = 0]) => flame(x, 960, height, lean)),
      rect(0, 900, 800, 300),
      shape("M330 380C322 402 318 416 330 420C344 416 338 402 330 380Z"),
    ),
    plate(
      WHITE,
      setLine("The Passion of", { face: "italic", x: 60, y: 984, size: 66 }),
      setLine("Joan of Arc", { face: "black", x: 400, y: 1100, anchor: "middle", width: 682 }),
      setLine("CARL THEODOR DREYER", { face: "text", x: 62, y: 1160, size: 24, tracking: 100 }),
      setLine("1928", { face: "text", x: 740, y: 1160, size: 24, tracking: 100, anchor: "right" }),
    ),
  ],
};
