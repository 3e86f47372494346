import { labelOf, type PlacedSeat } from "./placed-seat";
import type { SeatType } from "./seat-type";

/** What became of seats between two drawings, told by identity. */
export type LayoutChanges = {
  added: PlacedSeat[];
  removed: PlacedSeat[];
  renamed: { before: PlacedSeat; after: PlacedSeat }[];
  retyped: { before: PlacedSeat; after: PlacedSeat }[];
  moved: PlacedSeat[];
};

export function changesBetween(before: readonly PlacedSeat[], after: readonly PlacedSeat[]): LayoutChanges {
  const known = new Map(before.map((seat) => [seat.guid, seat]));
  const changes: LayoutChanges = { added: [], removed: [], renamed: [], retyped: [], moved: [] };
  for (const seat of after) {
    const old = known.get(seat.guid);
    known.delete(seat.guid);
    if (!old) {
      changes.added.push(seat);
      continue;
    }
    if (labelOf(old) !== labelOf(seat) || old.zone !== seat.zone)
      changes.renamed.push({ before: old, after: seat });
    if (old.type !== seat.type) changes.retyped.push({ before: old, after: seat });
    if (old.x !== seat.x || old.y !== seat.y) changes.moved.push(seat);
  }
  changes.removed.push(...known.values());
  return changes;
}

const NAMED_AT_MOST = 6;

/** How many seats something became of, and of the first of them, what. */
export type LayoutChange = {
  change: keyof LayoutChanges;
  count: number;
  seats: { label: string; isNow?: string; type?: SeatType }[];
};

/** The same as can be kept: of each kind of change that there is, its number and the first seats. */
export function summarise({ added, removed, renamed, retyped, moved }: LayoutChanges): LayoutChange[] {
  const named = (seat: PlacedSeat) => ({ label: labelOf(seat) });
  const summary = <Changed>(
    change: keyof LayoutChanges,
    all: Changed[],
    as: (one: Changed) => LayoutChange["seats"][number],
  ) => ({ change, count: all.length, seats: all.slice(0, NAMED_AT_MOST).map(as) });
  return [
    summary("added", added, named),
    summary("removed", removed, named),
    summary("renamed", renamed, ({ before, after }) => ({ ...named(before), isNow: labelOf(after) })),
    summary("retyped", retyped, ({ after }) => ({ ...named(after), type: after.type })),
    summary("moved", moved, named),
  ].filter(({ count }) => count > 0);
}
