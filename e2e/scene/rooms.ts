import { demoScreens } from "@/db/seed/screens";
import { readDrawing } from "@/lib/venues/layout-drawing";
import { flat, lounge } from "@/lib/venues/layout-template";

const ofDemo = (named: string) => demoScreens.find(({ name }) => name === named)?.seats ?? [];

/** Rooms that a scene may have. */
export const rooms = {
  /** Ten standard seats a row, A to F, with an aisle after the fourth. */
  small: flat({ rows: 6, blocks: [4, 6] }),
  /** Sofas for two and nothing else: five a row, A to D. */
  sofas: lounge({ rows: 4, sofas: 5 }),
  /** Standard and premium seats in curved rows, two aisles and one across. */
  grand: ofDemo("The Grand"),
  /** Level from the door: row C has wheelchair spaces of one, two and three companions, row H of one. */
  level: ofDemo("The Level"),
  /** Forty rows of fifty, more than the demo has. */
  great: readDrawing(Array<string>(40).fill("s".repeat(50))),
};
