import { type PlacedSeat, round, rowsOf } from "./placed-seat";
import {
  DEFAULT_FRAME,
  type KeptPlan,
  type PlanFile,
  type PlanFrame,
  type PlanRow,
  type PlanSeat,
  type PlanZone,
  type Point,
  TYPE_CATEGORIES,
  typeOfCategory,
} from "./plan-file";
import { pointIn, sumOf } from "./read-plan";
import type { SeatType } from "./seat-type";

const ORIGIN = { x: 0, y: 0 };

/** A layout as a plan file: the file it came from with what has changed since, or a new one of that name. */
export function writePlan(name: string, seats: readonly PlacedSeat[], kept: KeptPlan | null): PlanFile {
  const { frame, file } = kept ?? { frame: DEFAULT_FRAME, file: emptyPlan(name, seats) };
  const known = file.categories.map((category) => category.name);
  const used = new Set(known);
  const categoryOf = (type: SeatType): string => {
    const found = known.find((word) => typeOfCategory(word) === type) ?? TYPE_CATEGORIES[type].name;
    used.add(found);
    return found;
  };
  const left = new Map(seats.map((seat) => [seat.guid, seat]));
  const zones = file.zones.map((zone) => keepZone(zone, left, frame, categoryOf));
  for (const row of rowsOf([...left.values()])) addRow(zones, row, frame, categoryOf);
  const added = Object.values(TYPE_CATEGORIES).filter(
    (one) => used.has(one.name) && !known.includes(one.name),
  );
  return { ...file, zones, categories: [...file.categories, ...added] };
}

type CategoryOf = (type: SeatType) => string;

/** What remains of a zone; the seats that stay in it are taken out of `left`. */
function keepZone(
  zone: PlanZone,
  left: Map<string, PlacedSeat>,
  frame: PlanFrame,
  categoryOf: CategoryOf,
): PlanZone {
  const rows = zone.rows.flatMap((row) => {
    const here = row.seats.flatMap((seat) => {
      const now = left.get(seat.seat_guid);
      return now && now.zone === (zone.name ?? "") ? [{ seat, now }] : [];
    });
    const name = commonest(here.map(({ now }) => now.row)) ?? row.row_number;
    const stay = here.filter(({ now }) => now.row === name);
    for (const { now } of stay) left.delete(now.guid);
    if (stay.length === 0 && row.seats.length > 0) return [];
    const seats = stay.map(({ seat, now }) => keepSeat(seat, now, zone, row, frame, categoryOf));
    return [{ ...renamed(row, name), seats }];
  });
  return { ...zone, rows };
}

function keepSeat(
  seat: PlanSeat,
  now: PlacedSeat,
  zone: PlanZone,
  row: PlanRow,
  frame: PlanFrame,
  categoryOf: CategoryOf,
): PlanSeat {
  const was = pointIn(frame, sumOf(zone.position, row.position, seat.position));
  const hasMoved = was.x !== now.x || was.y !== now.y;
  return {
    ...seat,
    seat_number: now.number,
    position: hasMoved ? pixelsOf(frame, now, sumOf(zone.position, row.position)) : seat.position,
    category: typeOfCategory(seat.category) === now.type ? seat.category : categoryOf(now.type),
  };
}

/** Its name for people is renamed with it where it speaks of it. */
function renamed(row: PlanRow, name: string): PlanRow {
  if (row.row_number === name) return row;
  const { row_label: label } = row;
  const words = typeof label === "string" ? { row_label: label.split(row.row_number).join(name) } : {};
  return { ...row, row_number: name, ...words };
}

function addRow(
  zones: PlanZone[],
  { zone: zoneName, row: name, seats }: ReturnType<typeof rowsOf>[number],
  frame: PlanFrame,
  categoryOf: CategoryOf,
): void {
  let zone = zones.find((one) => (one.name ?? "") === zoneName);
  if (!zone) {
    zone = { name: zoneName, position: ORIGIN, rows: [], areas: [] };
    zones.push(zone);
  }
  let row = zone.rows.find(({ row_number }) => row_number === name);
  if (!row) {
    row = { row_number: name, row_number_position: "both", position: ORIGIN, seats: [] };
    zone.rows.push(row);
  }
  const origin = sumOf(zone.position, row.position);
  for (const seat of seats)
    row.seats.push({
      seat_guid: seat.guid,
      seat_number: seat.number,
      position: pixelsOf(frame, seat, origin),
      category: categoryOf(seat.type),
    });
}

const pixelsOf = ({ scale, left, top }: PlanFrame, seat: Point, origin: Point): Point => ({
  x: round((seat.x - 0.5) * scale + left - origin.x),
  y: round((seat.y - 0.5) * scale + top - origin.y),
});

function emptyPlan(name: string, seats: readonly PlacedSeat[]): PlanFile {
  const { scale, left, top } = DEFAULT_FRAME;
  const width = Math.ceil(Math.max(0, ...seats.map(({ x }) => x)) * scale + 2 * left);
  const height = Math.ceil(Math.max(0, ...seats.map(({ y }) => y)) * scale + 2 * top);
  return { name, size: { width, height }, categories: [], zones: [] };
}

function commonest(words: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
