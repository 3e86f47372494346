import { circle, moved, rect, scaled, shape, turned } from "../marks";
import { type Artwork, plate } from "../print";
import { setLine } from "../type/set-line";

const BLUE = "#2d5fa8";
const INK = "#141b2d";
const PALE = "#cfe0ee";
const SMOKE = "#f7efdf";

/** Five long feathers, the right wing; the left is its mirror. */
const wing = [0, 1, 2, 3, 4]
  .map((feather) =>
    turned(
      feather * 17 - 44,
      [0, 0],
      shape(
        `M0 -26C90 ${-74 + feather * 4} ${250 - feather * 24} -70 ${330 - feather * 34} -8C${250 - feather * 20} 24 100 34 0 26Z`,
      ),
    ),
  )
  .join("");

export const theBlueAngel: Artwork = {
  slug: "the-blue-angel",
  paper: BLUE,
  plates: [
    plate("#244d8c", circle(400, 430, 350)),
    plate(PALE, moved(470, 470, wing), moved(330, 470, scaled(-1, 1, wing))),
    plate(
      INK,
      turned(
        -9,
        [400, 440],
        shape("M278 560C286 460 270 330 244 236C330 206 470 206 556 236C530 330 514 460 522 560Z"),
        shape(
          "M170 540C220 600 580 600 630 540C662 560 640 610 560 626C460 646 340 646 240 626C160 610 138 560 170 540Z",
        ),
      ),
    ),
    plate(
      SMOKE,
      turned(-9, [400, 440], shape("M274 500C350 520 450 520 526 500L522 552C450 574 350 574 278 552Z")),
    ),
    plate(BLUE, turned(-9, [400, 440], shape("M244 236C330 206 470 206 556 236C470 262 330 262 244 236Z"))),
    plate(INK, rect(0, 812, 800, 388)),
    plate(PALE, setLine("The Blue", { face: "italic", x: 60, y: 914, size: 104 })),
    plate(
      SMOKE,
      setLine("Angel", { face: "blackItalic", x: 60, y: 1112, width: 600 }),
      setLine("MARLENE DIETRICH", { face: "text", x: 60, y: 72, size: 25, tracking: 100 }),
      setLine("1930", { face: "text", x: 740, y: 72, size: 25, tracking: 100, anchor: "right" }),
    ),
  ],
};
