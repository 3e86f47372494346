import { circle, ellipse, moved, polygon, rect, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const RED = "#d3301f";
const INK = "#1b1b1d";
const BONE = "#f3e8d0";

/** A gun seen from ahead and below: tapering to its muzzle. */
const gun = (x: number) =>
  polygon([x - 58, 1000], [x - 46, 420], [x - 36, 60], [x + 36, 60], [x + 46, 420], [x + 58, 1000]);

const tilt = (...marks: string[]) => turned(32, [400, 640], ...marks);

const slanted = (line: string) => moved(0, 724, turned(11.3, [0, 0], line));

export const battleshipPotemkin: Artwork = {
  slug: "battleship-potemkin",
  paper: RED,
  plates: [
    plate(BONE, circle(268, 300, 330)),
    plate(INK, tilt(gun(330), gun(520), rect(160, 700, 530, 640, 60))),
    plate(
      BONE,
      tilt(
        rect(282, 392, 96, 14),
        rect(472, 392, 96, 14),
        rect(160, 742, 530, 12),
        ...[0, 1, 2, 3, 4, 5].map((rivet) => circle(206 + rivet * 88, 782, 9)),
      ),
    ),
    plate(INK, tilt(ellipse(330, 60, 46, 20), ellipse(520, 60, 46, 20))),
    plate(RED, tilt(ellipse(330, 58, 26, 10), ellipse(520, 58, 26, 10))),
    plate(BONE, polygon([0, 724], [800, 884], [800, 1200], [0, 1200])),
    plate(RED, polygon([0, 700], [800, 860], [800, 884], [0, 724])),
    plate(INK, slanted(setLine("BATTLESHIP", { face: "narrow", x: 78, y: 92, size: 84, tracking: 10 }))),
    plate(RED, slanted(setLine("POTEMKIN", { face: "narrow", x: 106, y: 244, width: 626 }))),
    plate(
      INK,
      setLine("SERGEI EISENSTEIN", { face: "text", x: 58, y: 1148, size: 24, tracking: 100 }),
      setLine("1925", { face: "text", x: 58, y: 1110, size: 24, tracking: 100 }),
    ),
  ],
};
