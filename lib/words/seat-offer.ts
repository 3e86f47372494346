import type { Side, Where } from "@/lib/seating/room";

/** "row G, centre, together", "rows C, D and E, one behind the other", "row C, wheelchair space and companion" */
export const whereWords = (where: Where): string =>
  where.isWholeSofas ? `${positionWords(where)}, whole sofas` : positionWords(where);

const SIDES: Record<Side, string> = {
  centre: "centre",
  "near-left": "a little to the left",
  "near-right": "a little to the right",
  left: "to the left",
  right: "to the right",
};

function positionWords(where: Where): string {
  switch (where.how) {
    case "together":
      return `row ${where.row}, ${SIDES[where.side]}${where.seats > 1 ? ", together" : ""}`;
    case "across-aisle":
      return `${rowWords(where.rows)}, across the aisle`;
    case "behind":
      return `${rowWords(where.rows)}, one behind the other`;
    case "apart":
      return `${rowWords(where.rows)}, apart`;
    case "spaces": {
      const what = where.spaces === 1 ? "wheelchair space" : `${where.spaces} wheelchair spaces`;
      const who = ["", " and companion"][where.companions] ?? ` and ${where.companions} companions`;
      return `${rowWords(where.rows)}, ${what}${who}`;
    }
    case "mixed":
      return `${whereWords(where.party)}; ${whereWords(where.beside)}`;
  }
}

/** "row C", "rows C, D and E" */
const rowWords = (rows: readonly string[]) =>
  rows.length === 1 ? `row ${rows}` : `rows ${rows.slice(0, -1).join(", ")} and ${rows.at(-1)}`;
