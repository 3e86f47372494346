import { circle, polygon, rect, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const MUSTARD = "#e2ae3b";
const INK = "#1d1a1c";
const BONE = "#f3e7ca";

export const theCabinetOfDrCaligari: Artwork = {
  slug: "the-cabinet-of-dr-caligari",
  paper: MUSTARD,
  plates: [
    plate(
      BONE,
      polygon(
        [430, 420],
        [470, 430],
        [400, 560],
        [560, 680],
        [300, 820],
        [720, 1010],
        [60, 1010],
        [220, 810],
        [440, 690],
        [330, 560],
      ),
    ),
    plate(
      INK,
      polygon(
        [0, 0],
        [330, 0],
        [210, 250],
        [300, 300],
        [140, 520],
        [290, 600],
        [110, 800],
        [150, 900],
        [0, 1010],
      ),
      polygon(
        [800, 0],
        [500, 0],
        [640, 190],
        [520, 330],
        [690, 480],
        [560, 640],
        [720, 780],
        [660, 880],
        [800, 1010],
      ),
      polygon([330, 0], [420, 150], [500, 0]),
      // the sleeper, walking
      polygon(
        [420, 262],
        [446, 250],
        [462, 276],
        [454, 312],
        [486, 340],
        [500, 452],
        [488, 456],
        [466, 380],
        [470, 480],
        [500, 612],
        [518, 622],
        [482, 626],
        [444, 500],
        [420, 622],
        [438, 636],
        [400, 634],
        [412, 480],
        [404, 380],
        [372, 470],
        [362, 464],
        [392, 340],
        [428, 314],
      ),
    ),
    plate(
      MUSTARD,
      polygon([60, 120], [150, 90], [120, 230], [50, 250]),
      polygon([70, 400], [140, 360], [110, 490], [60, 520]),
      polygon([40, 640], [120, 660], [80, 760], [30, 740]),
      polygon([660, 90], [750, 60], [760, 180], [700, 200]),
      polygon([720, 360], [770, 340], [780, 450], [740, 460]),
      polygon([640, 620], [740, 580], [750, 690], [690, 710]),
    ),
    plate(
      INK,
      turned(-12, [100, 170], rect(96, 90, 8, 160), rect(40, 164, 130, 8)),
      turned(14, [708, 130], rect(704, 50, 8, 160), rect(650, 126, 120, 8)),
      turned(10, [696, 646], rect(692, 570, 8, 150), rect(630, 642, 130, 8)),
      turned(-8, [100, 440], rect(96, 360, 7, 150), rect(40, 436, 120, 7)),
    ),
    plate(BONE, circle(439, 288, 9)),
    plate(INK, polygon([0, 912], [180, 880], [330, 936], [520, 872], [800, 930], [800, 1200], [0, 1200])),
    plate(
      BONE,
      turned(-3, [400, 1000], setLine("The Cabinet of", { face: "italic", x: 62, y: 984, size: 72 })),
    ),
    plate(
      MUSTARD,
      turned(
        -3,
        [400, 1100],
        setLine("Dr. Caligari", { face: "black", x: 400, y: 1108, anchor: "middle", width: 690 }),
      ),
    ),
    plate(
      BONE,
      setLine("ROBERT WIENE", { face: "text", x: 62, y: 1168, size: 24, tracking: 100 }),
      setLine("1920", { face: "text", x: 742, y: 1168, size: 24, tracking: 100, anchor: "right" }),
    ),
  ],
};
