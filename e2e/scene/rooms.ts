import { demoScreens } from "@/db/seed/screens";
import type { TicketPlan } from "@/db/testing/fixture";
import { readDrawing } from "@/lib/layouts/layout-drawing";
import { flat, lounge } from "@/lib/layouts/layout-template";

const ofDemo = (named: string) => demoScreens.find(({ name }) => name === named)?.seats ?? [];

/** Rooms that a scene may have. */
export const rooms = {
  /** Ten seats a row, A to F, with an aisle after the fourth; row E is premium. */
  small: flat({ rows: 6, blocks: [4, 6], premiumRows: [5] }),
  /** Two rows of ten, A and B: what tells about a seat is taller than its map. */
  low: flat({ rows: 2, blocks: [10] }),
  /** Sofas for two and nothing else: five a row, A to D. */
  sofas: lounge({ rows: 4, sofas: 5 }),
  /** Standard and premium seats in curved rows, two aisles and one across. */
  grand: ofDemo("The Grand"),
  /** Wide and shallow, with wheelchair spaces in row D and premium seats in E and F; row A is very close. */
  wide: ofDemo("Panorama"),
  /** Level from the door: row C has wheelchair spaces of one, two and three companions, row H of one. */
  level: ofDemo("The Level"),
  /** Forty rows of fifty, more than the demo has. */
  great: readDrawing(Array<string>(40).fill("s".repeat(50))),
};

/** What a scene sells unless its test says otherwise. */
export const defaultTickets: TicketPlan[] = [
  {
    name: "Adult",
    amountMinor: { standard: 1_250, premium: 1_650, sofa: 1_850, wheelchair: 1_250, companion: 1_250 },
  },
  {
    name: "Child",
    note: "under 14",
    amountMinor: { standard: 750, premium: 990, sofa: 1_110, wheelchair: 750, companion: 750 },
  },
];
