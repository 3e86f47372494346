import { type Direction, stepOf } from "@/lib/i18n/direction";

type Place = { left: number; top: number };

/**
 * Which of the things in rows an arrow leads to from one: beside it in its order, or the one above or below. Null: stay;
 * -1: up out of the first row.
 */
export function nextBy(
  key: "ArrowDown" | "ArrowUp" | "ArrowLeft" | "ArrowRight",
  places: readonly Place[],
  at: number,
  direction: Direction,
): number | null {
  const step = stepOf(key, direction);
  if (step !== 0) return places[at + step] ? at + step : null;
  const here = places[at];
  if (!here) return null;
  const isDown = key === "ArrowDown";
  const tops = places
    .map(({ top }) => top)
    .filter((top) => (isDown ? top > here.top + 1 : top < here.top - 1));
  if (tops.length === 0) return isDown ? null : -1;
  const row = isDown ? Math.min(...tops) : Math.max(...tops);
  const offBy = ({ left, top }: Place) =>
    Math.abs(top - row) <= 1 ? Math.abs(left - here.left) : Number.POSITIVE_INFINITY;
  return places.reduce((best, place, i) => (offBy(place) < offBy(places[best] as Place) ? i : best), 0);
}
