import { useCallback, useRef } from "react";
import type { MapSeat } from "./map-seat";
import { isTyping, TYPING_PAUSE_MS, type Typed, typeOn } from "./typed-seat";

const NOTHING: Typed = { text: "", isMissed: false };

/** Finds the seat whose name is being typed, key by key; see `typeOn` for a name that leads nowhere. */
export function useTypedSeat(seats: readonly MapSeat[], onMiss: (typed: string | null) => void) {
  const last = useRef({ typed: NOTHING, at: 0 });

  return useCallback(
    (from: MapSeat, event: { key: string; ctrlKey: boolean; timeStamp: number }): MapSeat | null => {
      if (!isTyping(event)) return null;
      const isNew = event.timeStamp - last.current.at > TYPING_PAUSE_MS;
      const { found, missed, typed } = typeOn(seats, isNew ? NOTHING : last.current.typed, event.key, from);
      last.current = { typed, at: event.timeStamp };
      onMiss(missed);
      return found;
    },
    [seats, onMiss],
  );
}
