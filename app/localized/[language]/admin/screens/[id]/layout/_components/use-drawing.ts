import { useCallback, useState } from "react";
import type { Bend } from "@/lib/layouts/bend";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import type { KeptPlan } from "@/lib/layouts/plan-file";

export type Drawing = {
  seats: readonly PlacedSeat[];
  bend: Bend;
  /** `kept`: what the edited version came with. */
  plan: KeptPlan | null | "kept";
};

type History = { past: Drawing[]; now: Drawing; future: Drawing[] };

const STEPS_AT_MOST = 200;

/** A drawing with its history. Drawings are never changed, so a step back is the drawing of then. */
export function useDrawing(first: Drawing) {
  const [{ past, now, future }, setHistory] = useState<History>({ past: [], now: first, future: [] });

  const draw = useCallback((change: Partial<Drawing> | ((now: Drawing) => Partial<Drawing>)) => {
    setHistory(({ past, now }) => ({
      past: [...past.slice(-STEPS_AT_MOST + 1), now],
      now: { ...now, ...(typeof change === "function" ? change(now) : change) },
      future: [],
    }));
  }, []);

  const undo = useCallback(() => {
    setHistory((history) => {
      const last = history.past.at(-1);
      if (!last) return history;
      return { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future] };
    });
  }, []);

  const redo = useCallback(() => {
    setHistory((history) => {
      const [next, ...future] = history.future;
      return next ? { past: [...history.past, history.now], now: next, future } : history;
    });
  }, []);

  return {
    now,
    draw,
    undo,
    redo,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    isChanged: now !== first,
  };
}
