import { circle, rect, series, shape, stroke } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const NEWSPRINT = "#ece4d0";
const INK = "#1e1d1f";
const RED = "#d63a2b";

/** Columns of type, each line a little different, as lines of type are. */
const column = (x: number, from: number, count: number) =>
  series(count, 0, 1).map((line) =>
    rect(x, from + line * 21, line % 6 === 5 ? 96 : 196 - ((line * 37) % 17), 8),
  );

export const hisGirlFriday: Artwork = {
  slug: "his-girl-friday",
  paper: NEWSPRINT,
  plates: [
    plate(
      INK,
      setLine("THE MORNING POST", { face: "text", x: 60, y: 84, size: 23, tracking: 100 }),
      setLine("LATE EXTRA", { face: "text", x: 740, y: 84, size: 23, tracking: 100, anchor: "right" }),
      rect(60, 104, 680, 7),
      setLine("His Girl", { face: "black", x: 60, y: 262, width: 676 }),
      setLine("Friday", { face: "black", x: 60, y: 468, width: 676 }),
      rect(60, 540, 680, 3),
    ),
    plate("#a9a392", ...column(60, 570, 28), ...column(302, 570, 28), ...column(544, 570, 28)),
    // the cord first, so that the receiver lies over it
    plate(
      RED,
      stroke(
        RED,
        15,
        "M236 1010C120 1060 60 980 120 930S250 960 210 1050S60 1150 150 1170S330 1130 420 1160S640 1200 700 1120",
      ),
    ),
    plate(
      RED,
      shape(
        "M150 1000C112 968 112 900 160 862L212 820C240 800 270 806 290 830L318 866C334 888 330 908 316 924C400 940 520 850 520 766C500 772 480 768 466 750L438 712C420 688 424 660 448 640L498 600C546 562 612 580 640 622C700 712 650 860 530 954C410 1048 230 1066 150 1000Z",
      ),
    ),
    plate(
      NEWSPRINT,
      ...[
        [196, 882],
        [226, 858],
        [214, 906],
        [246, 886],
        [240, 930],
        [270, 904],
      ].map(([x = 0, y = 0]) => circle(x, y, 7)),
      ...[
        [494, 652],
        [524, 628],
        [512, 676],
        [544, 656],
        [540, 704],
        [570, 680],
      ].map(([x = 0, y = 0]) => circle(x, y, 7)),
    ),
    plate(
      INK,
      setLine("HOWARD HAWKS, 1940", {
        face: "text",
        x: 62,
        y: 520,
        size: 24,
        tracking: 100,
      }),
    ),
  ],
};
