import type { Point } from "./plan-file";

/** Seats of a plan file, with how many standard seats wide each is. */
export type PlanPoint = Point & { width: number };

/** How much farther than the nearest seat one beside may stand to be the neighbour: rows stand closer than seats at times. */
const BESIDE_WITHIN = 1.5;

/**
 * How many pixels a standard seat is wide: the distance at which half of the seats stand to their neighbour with no gap,
 * wherever in the file that is, since a row may be listed by number, by column or seat by seat. Null where none stands
 * apart from another.
 */
export function scaleOf(points: readonly PlanPoint[]): number | null {
  const byX = [...points].sort((a, b) => a.x - b.x);
  const gaps = byX.map((_, at) => gapOf(byX, at)).filter((gap) => Number.isFinite(gap) && gap > 0.001);
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
  return middle === undefined ? null : Math.round(middle * 1_000) / 1_000;
}

function gapOf(byX: readonly PlanPoint[], at: number): number {
  const seat = byX[at] as PlanPoint;
  let beside = Number.POSITIVE_INFINITY;
  let nearest = Number.POSITIVE_INFINITY;
  for (const step of [-1, 1])
    for (let i = at + step; i >= 0 && i < byX.length; i += step) {
      const other = byX[i] as PlanPoint;
      const [dx, dy] = [Math.abs(other.x - seat.x), Math.abs(other.y - seat.y)];
      if (dx > BESIDE_WITHIN * nearest && dx > beside * seat.width) break;
      const distance = Math.max(dx, dy);
      if (distance <= 0.001) continue;
      nearest = Math.min(nearest, distance);
      if (dx >= dy) beside = Math.min(beside, distance / ((seat.width + other.width) / 2));
    }
  return beside <= BESIDE_WITHIN * nearest ? beside : nearest;
}
