import { labelOf, type PlacedSeat } from "./placed-seat";

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

/** "2 seats added: D 1 and D 2", one sentence for each kind of change. */
export function changeWords({ added, removed, renamed, retyped, moved }: LayoutChanges): string[] {
  const to = ({ before, after }: { before: PlacedSeat; after: PlacedSeat }) =>
    `${labelOf(before)} is now ${labelOf(after)}`;
  const as = ({ after }: { after: PlacedSeat }) => `${labelOf(after)} is ${after.type}`;
  return [
    say(added.length, "added", added.map(labelOf)),
    say(removed.length, "removed", removed.map(labelOf)),
    say(renamed.length, "renamed", renamed.map(to)),
    say(retyped.length, "of another type", retyped.map(as)),
    say(moved.length, "moved", moved.map(labelOf)),
  ].filter((words) => words !== "");
}

function say(count: number, what: string, names: string[]): string {
  if (count === 0) return "";
  const more = count > NAMED_AT_MOST ? ` and ${count - NAMED_AT_MOST} more` : "";
  const seats = count === 1 ? "1 seat" : `${count.toLocaleString("en-GB")} seats`;
  return `${seats} ${what}: ${names.slice(0, NAMED_AT_MOST).join(", ")}${more}`;
}
