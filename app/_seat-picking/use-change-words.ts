import { useEffect, useRef, useState } from "react";
import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { describeChange } from "./describe-change";

/** What happens within this is told as one. */
const GATHER_MS = 2_000;
/** Others' doings are news, not a commentary. */
const PAUSE_MS = 15_000;

type States = readonly SeatState[];

/** What others did, in words for a polite live region: gathered, and with a pause after each; null most of the time. */
export function useChangeWords(seats: readonly MapSeat[], states: States | null): string | null {
  const [words, setWords] = useState<string | null>(null);
  const told = useRef<States | null>(null);
  const toldAt = useRef(0);
  const changedAt = useRef<number | null>(null);
  const everMine = useRef(new Set<number>());

  useEffect(() => {
    if (!states) return;
    addMine(everMine.current, states);
    told.current ??= states;
    if (told.current === states) return;
    changedAt.current ??= Date.now();
    const dueAt = Math.max(changedAt.current + GATHER_MS, toldAt.current + PAUSE_MS);
    const timer = setTimeout(
      () => {
        const change = describeChange(seats, told.current ?? states, states, everMine.current);
        told.current = states;
        changedAt.current = null;
        everMine.current = addMine(new Set(), states);
        if (change) toldAt.current = Date.now();
        setWords(change);
      },
      Math.max(0, dueAt - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [seats, states]);

  return words;
}

function addMine(ordinals: Set<number>, states: States): Set<number> {
  for (const [ordinal, state] of states.entries()) {
    if (state === "mine" || state === "kept") ordinals.add(ordinal);
  }
  return ordinals;
}
