import { planFaults } from "./check-plan";
import { findJsonFault } from "./json-fault";
import { checkLayout, layoutFaultWords } from "./layout-check";
import { type PlacedSeat, round } from "./placed-seat";
import {
  type KeptPlan,
  type PlanFile,
  type PlanFrame,
  type Point,
  typeOfCategory,
  USUAL_FRAME,
} from "./plan-file";
import { SEAT_WIDTHS } from "./seat-type";

export type ReadPlan =
  | { ok: true; seats: PlacedSeat[]; plan: KeptPlan }
  /** What is wrong with it and where, one sentence each. */
  | { ok: false; faults: string[] };

/** Larger files are not looked at: a plan of the most seats is well below. */
export const LARGEST_PLAN_BYTES = 1_200_000;

/** Reads the text of a plan file: a layout and all that the file says besides, or words on what is wrong with it. */
export function readPlan(text: string): ReadPlan {
  if (text.length > LARGEST_PLAN_BYTES)
    return {
      ok: false,
      faults: ["The file is larger than 1.2 MB. No plan that fits a screen needs as much."],
    };
  const parsed = parse(text);
  return "fault" in parsed ? { ok: false, faults: [parsed.fault] } : readPlanFile(parsed.value);
}

export function readPlanFile(value: unknown): ReadPlan {
  const faults = planFaults(value);
  if (faults.length > 0) return { ok: false, faults };
  const file = value as PlanFile;
  const plan = { frame: frameOf(file), file };
  const seats = seatsOf(plan);
  const wrong = checkLayout(seats).map(layoutFaultWords);
  return wrong.length > 0 ? { ok: false, faults: wrong } : { ok: true, seats, plan };
}

export const seatsOf = ({ frame, file }: KeptPlan): PlacedSeat[] =>
  file.zones.flatMap((zone) =>
    zone.rows.flatMap((row) =>
      row.seats.map((seat) => ({
        guid: seat.seat_guid,
        zone: zone.name ?? "",
        row: row.row_number,
        number: seat.seat_number,
        ...placeIn(frame, sumOf(zone.position, row.position, seat.position)),
        type: typeOfCategory(seat.category),
      })),
    ),
  );

export const placeIn = ({ scale, left, top }: PlanFrame, { x, y }: Point): Point => ({
  x: round((x - left) / scale + 0.5),
  y: round((y - top) / scale + 0.5),
});

/** Positions in a plan are told from the row, the row's from its zone. */
export const sumOf = (...points: (Point | undefined)[]): Point =>
  points.reduce<Point>((sum, point) => ({ x: sum.x + (point?.x ?? 0), y: sum.y + (point?.y ?? 0) }), {
    x: 0,
    y: 0,
  });

/** The scale at which half of the seats stand beside their neighbour with no gap. */
function frameOf(file: PlanFile): PlanFrame {
  const gaps: number[] = [];
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const zone of file.zones)
    for (const row of zone.rows) {
      const seats = row.seats.map(({ position, category }) => ({
        ...sumOf(zone.position, row.position, position),
        width: SEAT_WIDTHS[typeOfCategory(category)],
      }));
      seats.forEach((seat, i) => {
        left = Math.min(left, seat.x);
        top = Math.min(top, seat.y);
        const beside = [seats[i - 1], seats[i + 1]].flatMap((other) =>
          other
            ? Math.max(Math.abs(other.x - seat.x), Math.abs(other.y - seat.y)) /
              ((other.width + seat.width) / 2)
            : [],
        );
        if (beside.length > 0) gaps.push(Math.min(...beside));
      });
    }
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
  const scale = middle && middle > 0.001 ? Math.round(middle * 1_000) / 1_000 : USUAL_FRAME.scale;
  return Number.isFinite(left) ? { scale, left, top } : USUAL_FRAME;
}

function parse(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const at = findJsonFault(text);
    const where = at ? `line ${at.line}, character ${at.character}` : "its end";
    return { fault: `The file is not JSON: it cannot be read from ${where} on.` };
  }
}
