import { polygon, rect, shape } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const WALL = "#c9cfae";
const SHADE = "#1d231c";
const SICKLY = "#8f9f74";

/** A finger from its knuckle to its nail: long, thin, and bent once. */
const finger = (x: number, y: number, bendX: number, bendY: number, tipX: number, tipY: number) =>
  shape(
    `M${x - 15} ${y}Q${bendX - 16} ${bendY - 8} ${tipX} ${tipY}Q${bendX + 20} ${bendY + 12} ${x + 17} ${y + 8}Z`,
  );

const stairs = [0, 1, 2, 3, 4, 5, 6].map((step) => rect(step * 116, 960 - step * 84, 800, 1200));

export const nosferatu: Artwork = {
  slug: "nosferatu",
  paper: WALL,
  plates: [
    plate(SICKLY, polygon([0, 0], [520, 0], [0, 640])),
    plate(
      SHADE,
      // head and hunched back, seen from the side, as a shadow
      shape(
        "M0 268C24 236 64 206 96 196C92 150 112 96 160 84C216 70 262 110 266 164C282 172 296 192 300 206C294 212 284 212 280 214C284 226 278 238 272 242C272 262 262 274 240 272C226 290 218 306 222 322C262 344 300 372 330 404L304 470C250 450 190 452 150 480C120 560 116 700 120 1000H0Z",
      ),
      shape("M112 122C96 96 100 60 118 40C128 70 140 96 150 110Z"),
      // the arm along the wall
      shape(
        "M210 326C300 330 400 372 470 428C520 420 556 436 566 470C560 500 520 506 486 494C400 470 300 440 230 450Z",
      ),
      finger(532, 440, 640, 372, 716, 420),
      finger(546, 452, 668, 420, 736, 500),
      finger(546, 468, 660, 470, 716, 566),
      finger(528, 480, 622, 510, 660, 610),
      finger(496, 478, 540, 560, 536, 640),
    ),
    plate(SHADE, ...stairs),
    plate(
      WALL,
      setLine("Nosferatu", { face: "black", x: 400, y: 1096, anchor: "middle", width: 680 }),
      setLine("F. W. MURNAU", { face: "text", x: 60, y: 1152, size: 25, tracking: 120 }),
      setLine("1922", { face: "text", x: 740, y: 1152, size: 25, tracking: 120, anchor: "right" }),
    ),
  ],
};
