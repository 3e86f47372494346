import { circle, polygon, rect, stroke, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const NIGHT = "#1b1a1d";
const SIGN = "#f0b429";
const CHALK = "#efe6d2";

export const detour: Artwork = {
  slug: "detour",
  paper: NIGHT,
  plates: [
    plate("#2e2b30", polygon([330, 640], [470, 640], [800, 1200], [0, 1200])),
    plate(
      CHALK,
      ...[0, 1, 2, 3].map((dash) =>
        polygon(
          [396 - dash * 3, 660 + dash * dash * 34 + dash * 50],
          [404 + dash * 3, 660 + dash * dash * 34 + dash * 50],
          [406 + dash * 5, 690 + dash * dash * 42 + dash * 60],
          [394 - dash * 5, 690 + dash * dash * 42 + dash * 60],
        ),
      ),
    ),
    plate(SIGN, rect(388, 700, 24, 520)),
    plate(SIGN, turned(45, [400, 400], rect(150, 150, 500, 500, 36))),
    plate(
      NIGHT,
      turned(
        45,
        [400, 400],
        `<rect x="172" y="172" width="456" height="456" rx="22" fill="none" stroke="${NIGHT}" stroke-width="10"/>`,
      ),
    ),
    plate(
      NIGHT,
      stroke(NIGHT, 52, "M300 560V350Q300 250 400 250Q500 250 500 350V470", "butt"),
      polygon([420, 452], [580, 452], [500, 560]),
    ),
    plate(
      CHALK,
      setLine("Detour", { face: "black", x: 400, y: 1010, anchor: "middle", width: 690 }),
      circle(0, 0, 0),
    ),
    plate(
      CHALK,
      setLine("EDGAR G. ULMER", { face: "text", x: 60, y: 1140, size: 25, tracking: 100 }),
      setLine("1945", { face: "text", x: 740, y: 1140, size: 25, tracking: 100, anchor: "right" }),
    ),
  ],
};
