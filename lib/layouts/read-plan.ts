import { type PlanFault, planFaults } from "./check-plan";
import { findJsonFault } from "./json-fault";
import { checkLayout, type LayoutFault } from "./layout-check";
import { mendPlan, mendsFor, type PlanMend } from "./mend-plan";
import { MAX_LAYOUT_SEATS, type PlacedSeat, round } from "./placed-seat";
import {
  DEFAULT_FRAME,
  type KeptPlan,
  LARGEST_PLAN_BYTES,
  type PlanFile,
  type PlanFrame,
  type Point,
  typeOfCategory,
} from "./plan-file";
import { scaleOf } from "./plan-scale";
import { SEAT_WIDTHS } from "./seat-type";

export type ReadPlan =
  | { ok: true; seats: PlacedSeat[]; plan: KeptPlan }
  /** What is wrong with it and where, and what would help. */
  | { ok: false; faults: PlanFileFault[]; mends: PlanMend[] };

export type PlanFileFault =
  | { code: "too-large" }
  /** From there on; null: its end. */
  | { code: "not-json"; at: ReturnType<typeof findJsonFault> }
  | PlanFault
  | LayoutFault;

/** Reads the text of a plan file: a layout and all that the file says besides, or what is wrong with it. */
export function readPlan(text: string, mends: readonly PlanMend[] = []): ReadPlan {
  if (text.length > LARGEST_PLAN_BYTES) return refuse([{ code: "too-large" }]);
  const parsed = parse(text);
  return "fault" in parsed ? refuse([parsed.fault]) : readPlanFile(parsed.value, mends);
}

export function readPlanFile(value: unknown, mends: readonly PlanMend[] = []): ReadPlan {
  const faults = planFaults(value);
  if (faults.length > 0) return refuse(faults);
  const file = mendPlan(value as PlanFile, mends, () => crypto.randomUUID());
  const plan = { frame: frameOf(file), file };
  const seats = seatsOf(plan);
  const wrong = checkLayout(seats);
  return wrong.length > 0 ? { ok: false, faults: wrong, mends: mendsFor(wrong) } : { ok: true, seats, plan };
}

const refuse = (faults: PlanFileFault[]): ReadPlan => ({ ok: false, faults, mends: [] });

export const seatsOf = ({ frame, file }: KeptPlan): PlacedSeat[] =>
  file.zones.flatMap((zone) =>
    zone.rows.flatMap((row) =>
      row.seats.map((seat) => ({
        guid: seat.seat_guid,
        zone: zone.name ?? "",
        row: row.row_number,
        number: seat.seat_number,
        ...pointIn(frame, sumOf(zone.position, row.position, seat.position)),
        type: typeOfCategory(seat.category),
      })),
    ),
  );

export const pointIn = ({ scale, left, top }: PlanFrame, { x, y }: Point): Point => ({
  x: round((x - left) / scale + 0.5),
  y: round((y - top) / scale + 0.5),
});

/** Positions in a plan are told from the row, the row's from its zone. */
export const sumOf = (...points: (Point | undefined)[]): Point =>
  points.reduce<Point>((sum, point) => ({ x: sum.x + (point?.x ?? 0), y: sum.y + (point?.y ?? 0) }), {
    x: 0,
    y: 0,
  });

function frameOf(file: PlanFile): PlanFrame {
  const points = file.zones.flatMap((zone) =>
    zone.rows.flatMap((row) =>
      row.seats.map(({ position, category }) => ({
        ...sumOf(zone.position, row.position, position),
        width: SEAT_WIDTHS[typeOfCategory(category)],
      })),
    ),
  );
  // what is no layout in any case is not measured
  if (points.length === 0 || points.length > MAX_LAYOUT_SEATS) return DEFAULT_FRAME;
  const least = (axis: "x" | "y") =>
    points.reduce((low, point) => Math.min(low, point[axis]), Number.POSITIVE_INFINITY);
  return { scale: scaleOf(points) ?? DEFAULT_FRAME.scale, left: least("x"), top: least("y") };
}

function parse(text: string): { value: unknown } | { fault: PlanFileFault } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: { code: "not-json", at: findJsonFault(text) } };
  }
}
