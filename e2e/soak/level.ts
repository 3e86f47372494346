import { median } from "../bench/row";

/** Until then caches fill, code is compiled, and the heap finds its size. */
const WARM_UP = 0.25;

/**
 * Whether what was watched stays where it was, once it has warmed up: the medians of the second and the last quarter. A
 * leak shows between them; a moment's peak, or a collection, does not.
 */
export function levelOf(values: readonly number[]): { early: number; late: number } {
  const quarter = Math.floor(values.length * WARM_UP);
  if (quarter < 1) throw new Error("it was not watched for long enough");
  return { early: median(values.slice(quarter, 2 * quarter)), late: median(values.slice(-quarter)) };
}
