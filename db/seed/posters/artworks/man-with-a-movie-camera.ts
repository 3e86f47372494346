import { circle, polar, polygon, rect, ring, series, shape } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const PAPER = "#e9e1cf";
const INK = "#1c1d20";
const ORANGE = "#e8622c";
const STEEL = "#8fa7ad";

const [x, y] = [400, 380];

/** The blades of the shutter around the eye. */
const blades = series(8, 0, 45).map((angle) =>
  polygon(polar(x, y, 236, angle), polar(x, y, 236, angle + 45), polar(x, y, 128, angle + 70)),
);

export const manWithAMovieCamera: Artwork = {
  slug: "man-with-a-movie-camera",
  paper: PAPER,
  plates: [
    plate(ORANGE, polygon([0, 0], [800, 0], [0, 620])),
    plate(
      INK,
      polygon([372, 620], [428, 620], [690, 1200], [622, 1200]),
      polygon([372, 620], [428, 620], [178, 1200], [110, 1200]),
      rect(380, 620, 40, 250),
    ),
    plate(INK, rect(70, 90, 660, 580, 30)),
    plate(STEEL, circle(x, y, 262)),
    plate(INK, circle(x, y, 238)),
    plate(PAPER, ...blades),
    plate(INK, ring(x, y, 240, 226)),
    plate(PAPER, shape(`M176 380Q400 130 624 380Q400 630 176 380Z`)),
    plate(INK, shape(`M176 380Q400 130 624 380Q400 630 176 380ZM206 380Q400 586 594 380Q400 174 206 380Z`)),
    plate(ORANGE, circle(x, y, 112)),
    plate(INK, circle(x, y, 62)),
    plate(PAPER, circle(372, 350, 20)),
    plate(
      STEEL,
      rect(100, 110, 26, 26, 13),
      rect(674, 110, 26, 26, 13),
      rect(100, 624, 26, 26, 13),
      rect(674, 624, 26, 26, 13),
    ),
    plate(PAPER, rect(0, 850, 800, 350)),
    plate(INK, rect(0, 850, 800, 10)),
    plate(
      INK,
      setLine("MAN WITH A", { face: "narrow", x: 58, y: 962, width: 684 - 250 }),
      setLine("1929", { face: "text", x: 744, y: 962, size: 25, tracking: 100, anchor: "right" }),
      setLine("DZIGA VERTOV", { face: "text", x: 744, y: 926, size: 25, tracking: 100, anchor: "right" }),
    ),
    plate(ORANGE, setLine("MOVIE CAMERA", { face: "narrow", x: 400, y: 1122, anchor: "middle", width: 688 })),
  ],
};
