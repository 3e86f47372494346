import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { SEAT_FREE, SEAT_HELD, SEAT_SOLD } from "@/lib/claims/availability";
import { type Choice, chosenIds } from "./choice";

const ANSWERED: Record<number, SeatState> = {
  [SEAT_FREE]: "free",
  [SEAT_HELD]: "held",
  [SEAT_SOLD]: "sold",
};

/** What is shown of every seat: the availability of all, under what I chose and released since. */
export function seatStates(seats: readonly MapSeat[], states: Uint8Array, choice: Choice): SeatState[] {
  const mine = chosenIds(choice);
  const onTheirWayBack = new Set(choice.hold?.seatIds.filter((id) => !mine.has(id)));
  return seats.map(({ id, ordinal }) => {
    if (mine.has(id)) return "mine";
    const state = onTheirWayBack.has(id) ? "free" : (ANSWERED[states[ordinal] ?? SEAT_SOLD] ?? "sold");
    return state === "free" && choice.kept.includes(id) ? "kept" : state;
  });
}
