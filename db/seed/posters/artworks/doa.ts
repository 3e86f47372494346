import { polygon, rect, shape } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const ACID = "#c9d24a";
const INK = "#171a1c";
const DEEP = "#2c5a50";
const PALE = "#eef0cf";

/** The corridor: door after door, to the one at its end. */
const frames = [
  [0, 0, 800, 900],
  [110, 74, 580, 700],
  [196, 134, 408, 540],
  [262, 182, 276, 414],
  [310, 216, 180, 316],
] as const;

export const doa: Artwork = {
  slug: "doa",
  paper: DEEP,
  plates: [
    plate(
      INK,
      ...frames
        .filter((_, index) => index % 2 === 1)
        .map(([x, y, width, height]) =>
          shape(
            `M${x} ${y}h${width}v${height}h${-width}zM${x + 44} ${y + 34}h${width - 88}v${height - 34}h${-(width - 88)}z`,
          ),
        ),
    ),
    plate(INK, polygon([0, 900], [110, 774], [690, 774], [800, 900])),
    plate(
      INK,
      polygon([0, 0], [44, 0], [44, 850], [0, 900]),
      polygon([800, 0], [756, 0], [756, 850], [800, 900]),
    ),
    plate(ACID, rect(324, 226, 152, 306), polygon([324, 532], [476, 532], [720, 900], [80, 900])),
    plate(
      INK,
      // the man, walking in, and his shadow coming back
      shape(
        "M400 286C414 286 423 297 423 312L448 310V318L424 322C421 334 414 342 412 346C442 352 452 366 454 398L460 470L446 472L434 410L436 500L428 600L440 604V610H410L402 510L394 610H362V604L374 598L366 500L368 410L354 472L340 470L348 398C350 366 360 352 388 346C386 342 380 334 377 322L352 318V310L377 312C377 297 386 286 400 286Z",
      ),
      polygon([366, 606], [438, 606], [560, 900], [240, 900]),
    ),
    plate(INK, rect(0, 894, 800, 306)),
    plate(PALE, setLine("D.O.A.", { face: "black", x: 400, y: 1104, anchor: "middle", width: 640 })),
    plate(
      ACID,
      setLine("RUDOLPH MATÉ", { face: "text", x: 62, y: 1164, size: 24, tracking: 100 }),
      setLine("1950", { face: "text", x: 738, y: 1164, size: 24, tracking: 100, anchor: "right" }),
    ),
  ],
};
