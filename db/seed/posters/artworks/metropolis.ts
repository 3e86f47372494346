import { circle, polygon, rect, ring, series, shape } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const NIGHT = "#15232c";
const GOLD = "#dba545";
const IVORY = "#f1e5c9";

/** Towers in stripes, each a step lower from the sides to the middle. */
const towers = [0, 1, 2, 3].flatMap((step) => {
  const top = 330 + step * 105;
  const left = step * 56;
  return [left, 800 - left - 44].map((x) =>
    [0, 1, 2].map((stripe) => rect(x + stripe * 16, top + (stripe === 1 ? -26 : 0), 10, 940 - top)).join(""),
  );
});

export const metropolis: Artwork = {
  slug: "metropolis",
  paper: NIGHT,
  plates: [
    plate(GOLD, ...series(6, 150, 46).map((radius) => ring(400, 400, radius + 7, radius - 7))),
    plate(
      NIGHT,
      polygon([0, 960], [0, 270], [286, 610], [400, 960]),
      polygon([800, 960], [800, 270], [514, 610], [400, 960]),
    ),
    plate(GOLD, ...towers, rect(0, 940, 800, 14)),
    plate(
      NIGHT,
      shape(
        "M400 214C492 214 520 300 520 400C520 500 500 560 600 620C690 660 720 760 720 940H80C80 760 110 660 200 620C300 560 280 500 280 400C280 300 308 214 400 214Z",
      ),
    ),
    plate(
      IVORY,
      shape(
        "M400 240C468 240 490 310 490 394C490 452 480 500 458 524C442 541 420 548 400 548C380 548 358 541 342 524C320 500 310 452 310 394C310 310 332 240 400 240ZM338 388H384V402H338ZM416 388H462V402H416ZM394 412H406V456H394ZM372 482H428V491H372ZM396 252H404V372H396Z",
      ),
      circle(296, 400, 17),
      circle(504, 400, 17),
      rect(352, 566, 96, 10),
      rect(346, 586, 108, 10),
      rect(340, 606, 120, 10),
      shape(
        "M400 634C520 634 660 660 680 940H120C140 660 280 634 400 634ZM400 700a66 66 0 1 0 .1 0ZM394 850H406V940H394Z",
      ),
    ),
    plate(GOLD, circle(400, 766, 48)),
    plate(
      IVORY,
      setLine("METROPOLIS", { face: "narrow", x: 400, y: 1092, anchor: "middle", width: 690, tracking: 20 }),
      setLine("FRITZ LANG", { face: "text", x: 56, y: 1146, size: 27, tracking: 120 }),
      setLine("1927", { face: "text", x: 744, y: 1146, size: 27, tracking: 120, anchor: "right" }),
    ),
  ],
};
