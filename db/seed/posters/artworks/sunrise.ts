import { circle, ellipse, moved, polygon, rays, rect, series, shape } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const ROSE = "#f0b79a";
const SUN = "#f6e3a6";
const CORAL = "#e4694a";
const LAKE = "#274a68";

export const sunrise: Artwork = {
  slug: "sunrise",
  paper: ROSE,
  plates: [
    plate(CORAL, rays([400, 620], { inner: 0, outer: 1100, spread: 7.5 }, series(13, -90, 15))),
    plate(ROSE, circle(400, 620, 268)),
    plate(SUN, circle(400, 620, 238)),
    plate(LAKE, rect(0, 620, 800, 580)),
    plate(
      SUN,
      ...[
        [642, 330, 9],
        [672, 300, 9],
        [704, 250, 9],
        [738, 200, 9],
        [774, 140, 8],
        [808, 84, 7],
        [838, 36, 6],
      ].map(([y = 0, half = 0, height = 0]) => ellipse(400, y, half, height)),
    ),
    plate(
      LAKE,
      // two in a boat, face to face
      moved(
        0,
        -118,
        shape("M196 742Q400 790 604 742Q580 812 510 820H290Q220 812 196 742Z"),
        circle(318, 634, 27),
        shape("M268 760C270 700 286 668 318 664C350 670 366 706 380 730L430 736L428 748L350 760Z"),
        shape("M292 632C288 596 348 592 348 628L356 634H284Z"),
        circle(490, 646, 25),
        shape("M540 760C540 706 520 678 490 674C466 680 452 712 448 760Z"),
        shape("M462 660C452 612 526 604 520 656C524 676 514 684 510 690C508 668 500 656 484 652Z"),
        polygon([360, 720], [200, 846], [178, 872], [214, 852], [372, 730]),
      ),
    ),
    plate(
      SUN,
      setLine("Sunrise", { face: "soft", x: 400, y: 1024, anchor: "middle", width: 676 }),
      setLine("A Song of Two Humans", { face: "italic", x: 400, y: 1096, anchor: "middle", size: 52 }),
      setLine("F. W. MURNAU", { face: "text", x: 64, y: 1156, size: 24, tracking: 100 }),
      setLine("1927", { face: "text", x: 738, y: 1156, size: 24, tracking: 100, anchor: "right" }),
    ),
  ],
};
