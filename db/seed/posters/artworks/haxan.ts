import { circle, moved, polygon, scaled, series, shape, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const PAPER = "#efe0c0";
const BLOOD = "#b8281f";
const INK = "#1c1718";

/** A witch on her broom: hat, cloak and twigs in one silhouette. */
const witch = (x: number, y: number, size: number, angle: number) =>
  moved(
    x,
    y,
    scaled(
      size,
      size,
      turned(
        angle,
        [0, 0],
        polygon([-120, 24], [120, 0], [120, 6], [-120, 32]),
        polygon([-120, 20], [-190, 2], [-176, 30], [-196, 62], [-120, 38]),
        shape("M-70 22C-60 -30 -30 -60 6 -64C40 -50 40 -20 34 8L70 2L70 10L10 20C10 50 0 66 -14 70L-24 24Z"),
        circle(20, -74, 16),
        polygon([-22, -84], [56, -70], [54, -62], [-24, -76]),
        polygon([-2, -82], [34, -76], [-4, -150]),
      ),
    ),
  );

export const haxan: Artwork = {
  slug: "haxan",
  paper: PAPER,
  plates: [
    plate(BLOOD, circle(400, 420, 330)),
    plate(
      INK,
      // the horned head, rising out of the dark
      shape(
        "M400 560C440 560 470 540 490 510C560 500 640 440 650 300C654 250 640 200 620 170C630 300 580 380 470 400C440 388 360 388 330 400C220 380 170 300 180 170C160 200 146 250 150 300C160 440 240 500 310 510C330 540 360 560 400 560Z",
      ),
      shape(
        "M310 470C260 560 280 660 300 720C200 760 60 800 0 900V1200H800V900C740 800 600 760 500 720C520 660 540 560 490 470Z",
      ),
      polygon([300, 500], [190, 470], [300, 560]),
      polygon([500, 500], [610, 470], [500, 560]),
      polygon([360, 700], [400, 830], [440, 700]),
      witch(180, 150, 0.62, -14),
      witch(628, 108, 0.44, -8),
      witch(420, 190, 0.34, -18),
    ),
    plate(
      BLOOD,
      polygon([318, 552], [384, 586], [378, 602], [326, 584]),
      polygon([482, 552], [416, 586], [422, 602], [474, 584]),
    ),
    plate(PAPER, ...series(3, 372, 28).map((x) => polygon([x - 9, 668], [x + 9, 668], [x, 690]))),
    plate(
      PAPER,
      setLine("Häxan", { face: "black", x: 400, y: 1070, anchor: "middle", width: 676 }),
      setLine("BENJAMIN CHRISTENSEN", { face: "text", x: 62, y: 1148, size: 25, tracking: 100 }),
      setLine("1922", { face: "text", x: 738, y: 1148, size: 25, tracking: 100, anchor: "right" }),
    ),
  ],
};
