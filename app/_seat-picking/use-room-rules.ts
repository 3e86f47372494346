import { useEffect, useMemo, useState } from "react";
import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import type { SeatingPolicy } from "@/lib/seating/room";
import type { Choice } from "./choice";
import type { PickerNotice } from "./offer";
import type { RoomRules } from "./room-rules";

/** The rules of seating for this room; null until they are fetched, after the map has come alive. */
export function useRoomRules(seats: readonly MapSeat[], isAlive: boolean): RoomRules | null {
  const [rules, setRules] = useState<RoomRules | null>(null);
  useEffect(() => {
    if (!isAlive) return;
    let isStale = false;
    // without them everything works: the server has the last word anyway
    const fetched = import("./room-rules").catch(() => null);
    fetched.then((module) => module && !isStale && setRules(module.roomRules(seats)));
    return () => {
      isStale = true;
    };
  }, [seats, isAlive]);
  return rules;
}

type Policy = Omit<SeatingPolicy, "now">;

/** What the server would not sell as it is chosen now, once the choice has settled; by the server's clock. */
export function useSeatHint(
  rules: RoomRules | null,
  states: readonly SeatState[] | null,
  policy: Policy,
  { moves, skewMs }: Choice,
): PickerNotice | null {
  const isSettled = moves.length === 0;
  return useMemo(
    () =>
      rules && states && isSettled ? rules.hintOf(states, { ...policy, now: Date.now() + skewMs }) : null,
    [rules, states, policy, isSettled, skewMs],
  );
}
