import { useCallback, useRef } from "react";
import type { MapSeat } from "./map-seat";
import { isTyping, TYPING_PAUSE_MS, typedSeat } from "./typed-seat";

/** Finds the seat whose name is being typed, key by key; a name that leads nowhere begins anew with its last key. */
export function useTypedSeat(seats: readonly MapSeat[], onMiss: (typed: string | null) => void) {
  const typed = useRef({ text: "", at: 0 });

  return useCallback(
    (from: MapSeat, event: { key: string; ctrlKey: boolean; timeStamp: number }): MapSeat | null => {
      if (!isTyping(event)) return null;
      const { text, at } = typed.current;
      const isNew = event.timeStamp - at > TYPING_PAUSE_MS;
      const whole = (isNew ? "" : text) + event.key;
      const longer = typedSeat(seats, whole, from);
      const found = longer ?? typedSeat(seats, event.key, from);
      typed.current = { text: longer ? whole : found ? event.key : "", at: event.timeStamp };
      onMiss(longer ? null : whole.toUpperCase());
      return longer ?? null;
    },
    [seats, onMiss],
  );
}
