import { circle, ellipse, moved, polygon, rect, ring, scaled, shape, stroke, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const NIGHT = "#1f2f57";
const MOON = "#f4e6c2";
const SHADOW = "#d9bd84";
const RED = "#d8452e";

const star = (x: number, y: number, size: number) =>
  moved(
    x,
    y,
    scaled(size, size, polygon([0, -10], [2, -2], [10, 0], [2, 2], [0, 10], [-2, 2], [-10, 0], [-2, -2])),
  );

/** The shell, nose down in the eye. */
const shell = (...marks: string[]) => moved(500, 372, turned(38, [0, 0], ...marks));

export const aTripToTheMoon: Artwork = {
  slug: "a-trip-to-the-moon",
  paper: NIGHT,
  plates: [
    plate(
      MOON,
      circle(400, 470, 300),
      star(96, 120, 2.4),
      star(690, 92, 1.7),
      star(330, 76, 1.1),
      star(742, 250, 1.1),
      star(58, 760, 1.5),
      star(752, 742, 1.9),
      star(180, 186, 0.9),
      star(70, 330, 0.8),
    ),
    plate(
      SHADOW,
      shape("M400 170A300 300 0 1 0 640 650A330 330 0 0 1 214 380A330 330 0 0 1 400 170Z"),
      ellipse(610, 590, 44, 36),
      ellipse(566, 676, 22, 17),
      ellipse(300, 246, 26, 20),
    ),
    plate(
      NIGHT,
      stroke(NIGHT, 13, "M238 420Q290 384 344 424M232 376Q280 328 340 356"),
      stroke(NIGHT, 11, "M400 430Q372 520 384 552Q404 574 436 552"),
      shape(
        "M298 628Q400 588 504 622Q470 704 398 706Q330 702 298 628ZM330 636Q400 616 470 634Q400 652 330 636Z",
      ),
      ellipse(290, 440, 22, 15),
      ellipse(490, 402, 66, 44),
    ),
    plate(RED, shell(shape("M-48 0Q-50 -60 -48 -190H48Q50 -60 48 0Q30 40 0 52Q-30 40 -48 0Z"))),
    plate(MOON, shell(rect(-50, -196, 100, 20), rect(-50, -58, 100, 10), ring(0, -118, 26, 16))),
    plate(NIGHT, shape("M424 404Q490 456 560 396L548 440Q490 470 436 440Z")),
    plate(
      MOON,
      setLine("A Trip", { face: "softItalic", x: 60, y: 930, size: 150 }),
      setLine("to the Moon", { face: "softItalic", x: 400, y: 1074, anchor: "middle", width: 684 }),
      setLine("GEORGES MÉLIÈS", { face: "text", x: 60, y: 1148, size: 25, tracking: 100 }),
      setLine("1902", { face: "text", x: 742, y: 1148, size: 25, tracking: 100, anchor: "right" }),
    ),
  ],
};
