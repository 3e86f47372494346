import { useEffect, useState } from "react";
import type { Progress } from "./do-work";
import { workTurns } from "./work-turns";

/** How often its progress is drawn. */
const TOLD_MS = 250;

/** What is being done, while something is; and how to leave it. */
export type WorkUnderWay = { progress: Progress | null; leave: () => void };

/** The work that a page does for its claims, and how far it is. */
export function useWork() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [{ withWork, leave, leaves }] = useState(() =>
    workTurns(async (work, signal) => {
      let toldAt = 0;
      const tell = (progress: Progress) => {
        if (performance.now() < toldAt + TOLD_MS) return;
        toldAt = performance.now();
        setProgress(progress);
      };
      // most people are never asked for any
      const { doWork } = await import("./do-work");
      return doWork(work, { signal, tell }).finally(() => setProgress(null));
    }),
  );
  useEffect(() => leave, [leave]);
  return { progress, leave, leaves, withWork };
}
