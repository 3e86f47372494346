import { fail, ok, type Result } from "@/lib/result";

export type HashQueue = <T>(work: () => Promise<T>) => Promise<Result<T, "busy">>;

/** Runs at most `atOnce` works side by side, lets `waiting` more wait their turn, and turns the rest away. */
export function openHashQueue({ atOnce, waiting }: { atOnce: number; waiting: number }): HashQueue {
  let running = 0;
  const line: (() => void)[] = [];
  return async (work) => {
    if (running < atOnce) running++;
    else if (line.length < waiting) await new Promise<void>((turn) => line.push(turn));
    else return fail("busy");
    try {
      return ok(await work());
    } finally {
      const next = line.shift();
      if (next) next();
      else running--;
    }
  };
}
