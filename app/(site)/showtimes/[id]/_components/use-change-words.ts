import { useEffect, useRef, useState } from "react";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { describeChange } from "./describe-change";

/** What happens within this is told as one. */
const GATHER_MS = 2_000;
/** Others' doings are news, not a commentary. */
const PAUSE_MS = 15_000;

/** What others did, in words for a polite live region: gathered, and with a pause after each; null most of the time. */
export function useChangeWords(
  seats: readonly MapSeat[],
  states: Uint8Array | null,
  /** Ordinals. */
  mine: ReadonlySet<number>,
): string | null {
  const [words, setWords] = useState<string | null>(null);
  const told = useRef<Uint8Array | null>(null);
  const toldAt = useRef(0);
  const latest = useRef(states);
  const everMine = useRef(new Set<number>());
  latest.current = states;
  for (const ordinal of mine) everMine.current.add(ordinal);
  const current = useRef(mine);
  current.current = mine;

  useEffect(() => {
    if (!states) return;
    told.current ??= states;
    if (told.current === states) return;
    const timer = setTimeout(
      () => {
        const { current: before } = told;
        const { current: after } = latest;
        if (!before || !after) return;
        const change = describeChange(seats, before, after, everMine.current);
        told.current = after;
        everMine.current = new Set(current.current);
        if (change) toldAt.current = Date.now();
        setWords(change);
      },
      Math.max(GATHER_MS, toldAt.current + PAUSE_MS - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [seats, states]);

  return words;
}
