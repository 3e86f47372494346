import { type LayoutSeat, readDrawing } from "@/lib/layouts/layout-drawing";
import { flat, lounge } from "@/lib/layouts/layout-template";

export type DemoScreen = { theater: string; name: string; seats: LayoutSeat[] };

const rows = (count: number, row: string): string[] => Array<string>(count).fill(row);

/** Two aisles, raked and bent rows, three premium rows at the best distance, a wide last row. */
const grandScreen = readDrawing(
  [
    ...rows(2, `${"s".repeat(4)}.,${"s".repeat(10)}.,${"s".repeat(4)}`),
    ...rows(5, `${"s".repeat(5)}.,${"s".repeat(10)}.,${"s".repeat(5)}`),
    ...rows(3, `${"p".repeat(5)}.,${"p".repeat(10)}.,${"p".repeat(5)}`),
    ...rows(4, `${"s".repeat(5)}.,${"s".repeat(10)}.,${"s".repeat(5)}`),
    `${"s".repeat(7)}.,${"s".repeat(10)}.,${"s".repeat(7)}`,
  ],
  { curve: 0.0032, crossAislesBefore: [7] },
);

/** Wide and shallow, with wheelchair spaces where people cross. */
const wideScreen = readDrawing(
  [
    ...rows(3, `${"s".repeat(5)}.${"s".repeat(14)}.${"s".repeat(5)}`),
    `${"s".repeat(4)}.wc.${"s".repeat(10)}.cw.${"s".repeat(4)}`,
    ...rows(2, `${"p".repeat(4)}.${"p".repeat(12)}.${"p".repeat(4)}`),
    ...rows(2, `${"s".repeat(6)}.${"s".repeat(11)}.${"s".repeat(6)}`),
  ],
  { curve: 0.0026 },
);

/** Stalls, and behind a gap the balcony, whose sides come forward. */
const balconyHouse = readDrawing(
  [
    ...rows(2, `${"s".repeat(12)}`),
    ...rows(4, `${"s".repeat(7)}.${"s".repeat(7)}`),
    `pp,,.${"p".repeat(10)}.,,pp`,
    `ppp,.${"p".repeat(12)}.,ppp`,
    `pppp.${"p".repeat(14)}.pppp`,
    `sss,.${"s".repeat(12)}.,sss`,
  ],
  { curve: 0.004, crossAislesBefore: [6, 6] },
);

/** Level from the door: five wheelchair spaces with their companions, some for a whole party. */
const levelScreen = readDrawing([
  ...rows(2, `${"s".repeat(6)}.${"s".repeat(6)}`),
  "wccc.wcc.cw",
  ...rows(2, `${"s".repeat(7)}.${"s".repeat(7)}`),
  ...rows(2, `${"p".repeat(7)}.${"p".repeat(7)}`),
  "cw,ssss.ssss,wc",
]);

export const demoScreens: DemoScreen[] = [
  { theater: "lantern", name: "The Grand", seats: grandScreen },
  { theater: "lantern", name: "The Snug", seats: lounge({ rows: 4, sofas: 5 }) },
  { theater: "lantern", name: "The Studio", seats: flat({ rows: 6, blocks: [4, 6] }) },
  { theater: "meridian", name: "Panorama", seats: wideScreen },
  { theater: "meridian", name: "Balcony House", seats: balconyHouse },
  { theater: "meridian", name: "The Level", seats: levelScreen },
];
