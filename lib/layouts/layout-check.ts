import { LONGEST, MAX_LAYOUT_SEATS, type PlacedSeat } from "./placed-seat";
import { type GroupFault, tieGroups } from "./seat-groups";

export type LayoutFault =
  | { code: "no-seats" }
  | { code: "too-many-seats"; count: number }
  | { code: "no-label" | "long-label"; seat: PlacedSeat }
  /** `seat` says what `other` has said before it. */
  | { code: "same-label" | "same-guid" | "on-top"; seat: PlacedSeat; other: PlacedSeat }
  | GroupFault;

/** Nearer to each other than this, two seats cannot be told apart. */
const ON_TOP = 0.45;
const FAULTS_AT_MOST = 50;

/** Everything that keeps a drawing from being a layout, in the order of its seats; empty when it can be one. */
export function checkLayout(seats: readonly PlacedSeat[]): LayoutFault[] {
  if (seats.length === 0) return [{ code: "no-seats" }];
  if (seats.length > MAX_LAYOUT_SEATS) return [{ code: "too-many-seats", count: seats.length }];
  const faults: LayoutFault[] = [];
  const labels = new Map<string, PlacedSeat>();
  const guids = new Map<string, PlacedSeat>();
  for (const seat of seats) {
    if (!(seat.row && seat.number)) faults.push({ code: "no-label", seat });
    else if (isLong(seat)) faults.push({ code: "long-label", seat });
    const label = JSON.stringify([seat.row, seat.number]);
    const namesake = labels.get(label);
    if (namesake) faults.push({ code: "same-label", seat, other: namesake });
    else labels.set(label, seat);
    const twin = guids.get(seat.guid);
    if (twin) faults.push({ code: "same-guid", seat, other: twin });
    else guids.set(seat.guid, seat);
  }
  faults.push(...findOnTop(seats), ...tieGroups(seats).faults);
  return faults.slice(0, FAULTS_AT_MOST);
}

const isLong = ({ row, number, zone, guid }: PlacedSeat) =>
  row.length > LONGEST.row ||
  number.length > LONGEST.number ||
  zone.length > LONGEST.zone ||
  guid.length > LONGEST.guid;

/** By squares of the floor, so that it takes as long as there are seats. */
function findOnTop(seats: readonly PlacedSeat[]): LayoutFault[] {
  const faults: LayoutFault[] = [];
  const squares = new Map<string, PlacedSeat[]>();
  for (const seat of seats) {
    const [column, line] = [Math.floor(seat.x / ON_TOP), Math.floor(seat.y / ON_TOP)];
    for (let c = column - 1; c <= column + 1; c++)
      for (let l = line - 1; l <= line + 1; l++)
        for (const other of squares.get(`${c} ${l}`) ?? [])
          if (Math.hypot(other.x - seat.x, other.y - seat.y) < ON_TOP)
            faults.push({ code: "on-top", seat, other });
    const key = `${column} ${line}`;
    squares.set(key, [...(squares.get(key) ?? []), seat]);
  }
  return faults;
}
