import { type PlacedSeat, rowsOf } from "./placed-seat";
import { AISLE, SEAT_WIDTHS } from "./seat-type";

export const COMPANIONS_AT_MOST = 3;
/** A companion may also stand in the row before or behind its space. */
const FARTHEST_COMPANION = 3;

export type GroupFault = {
  code: "sofa-half" | "companion-alone" | "too-many-companions";
  seat: PlacedSeat;
};

export type Groups = {
  /** By guid: ties the two halves of a sofa, or companions to their wheelchair space. */
  keys: ReadonlyMap<string, string>;
  faults: GroupFault[];
};

/**
 * What belongs together, from where it stands and nothing else, so that a drawing or a plan file need not say it:
 * sofas side by side are paired from the left; a companion belongs to the nearest wheelchair space with no aisle
 * between, else to the nearest of its row, else to one within three seats; a space has three companions at most.
 */
export function tieGroups(seats: readonly PlacedSeat[]): Groups {
  const keys = new Map<string, string>();
  const faults: GroupFault[] = [];
  const rows = rowsOf(seats);
  const places = new Map(seats.map(({ guid }, index) => [guid, String(index)]));
  const keyOf = ({ guid }: PlacedSeat) => places.get(guid) ?? guid;
  const spaces = seats.filter(({ type }) => type === "wheelchair");
  const companions = new Map<PlacedSeat, number>(spaces.map((space) => [space, 0]));
  for (const space of spaces) keys.set(space.guid, keyOf(space));

  for (const { seats: inRow } of rows) {
    const runs = runsOf(inRow);
    for (const run of runs) pairSofas(run, keyOf, keys, faults);
    if (spaces.length === 0 && !inRow.some(({ type }) => type === "companion")) continue;
    for (const run of runs)
      for (const companion of run.filter(({ type }) => type === "companion")) {
        const near = [run, inRow, seats.filter((seat) => apart(seat, companion) <= FARTHEST_COMPANION)];
        const choices = near.map((among) => nearestSpaces(among, companion)).find(({ length }) => length > 0);
        const space = choices?.find((one) => (companions.get(one) ?? 0) < COMPANIONS_AT_MOST);
        if (!space) {
          faults.push({ code: choices ? "too-many-companions" : "companion-alone", seat: companion });
          continue;
        }
        companions.set(space, (companions.get(space) ?? 0) + 1);
        keys.set(companion.guid, keyOf(space));
      }
  }
  return { keys, faults };
}

type KeyOf = (seat: PlacedSeat) => string;

function pairSofas(run: PlacedSeat[], keyOf: KeyOf, keys: Map<string, string>, faults: GroupFault[]): void {
  let left: PlacedSeat | null = null;
  const lonely = () => left && faults.push({ code: "sofa-half", seat: left });
  for (const seat of run) {
    if (seat.type !== "sofa") {
      lonely();
      left = null;
    } else if (left) {
      keys.set(left.guid, keyOf(left));
      keys.set(seat.guid, keyOf(left));
      left = null;
    } else left = seat;
  }
  lonely();
}

/** Seats side by side with no aisle between. */
function runsOf(inRow: readonly PlacedSeat[]): PlacedSeat[][] {
  const runs: PlacedSeat[][] = [];
  let last: PlacedSeat | undefined;
  for (const seat of inRow) {
    const gap = last ? apart(last, seat) - (SEAT_WIDTHS[last.type] + SEAT_WIDTHS[seat.type]) / 2 : AISLE;
    if (gap < AISLE) runs.at(-1)?.push(seat);
    else runs.push([seat]);
    last = seat;
  }
  return runs;
}

const nearestSpaces = (among: readonly PlacedSeat[], companion: PlacedSeat): PlacedSeat[] =>
  among.filter(({ type }) => type === "wheelchair").sort((a, b) => apart(a, companion) - apart(b, companion));

const apart = (a: PlacedSeat, b: PlacedSeat): number => Math.hypot(a.x - b.x, a.y - b.y);
