import { polygon, rect, series, stroke, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const NIGHT = "#1b1a1d";
const SIGN = "#f0b429";
const CHALK = "#efe6d2";
const DUSK = "#2a2a33";
const LAMPS = "#47443f";

const frame = `<rect x="172" y="172" width="456" height="456" rx="22" fill="none" stroke="${NIGHT}" stroke-width="10"/>`;

export const detour: Artwork = {
  slug: "detour",
  paper: NIGHT,
  plates: [
    plate(DUSK, polygon([0, 1200], [0, 700], [250, 620], [400, 660], [560, 600], [800, 690], [800, 1200])),
    plate(LAMPS, polygon([400, 400], [60, 870], [740, 870])),
    plate(SIGN, rect(386, 700, 28, 170)),
    plate(SIGN, turned(45, [400, 400], rect(150, 150, 500, 500, 36))),
    plate(NIGHT, turned(45, [400, 400], frame)),
    plate(
      NIGHT,
      stroke(NIGHT, 52, "M300 560V350Q300 250 400 250Q500 250 500 350V470", "butt"),
      polygon([420, 452], [580, 452], [500, 560]),
      rect(0, 868, 800, 332),
    ),
    plate(
      CHALK,
      ...series(5, 60, 146).map((x) => rect(x, 900, 96, 10)),
      setLine("Detour", { face: "black", x: 400, y: 1086, anchor: "middle", width: 684 }),
      setLine("EDGAR G. ULMER", { face: "text", x: 60, y: 1150, size: 25, tracking: 100 }),
      setLine("1945", { face: "text", x: 740, y: 1150, size: 25, tracking: 100, anchor: "right" }),
    ),
  ],
};
