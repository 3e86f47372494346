import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { findBreach } from "@/lib/seating/breach";
import { makeRoom, type Occupancy, type Room, type RoomSeat, type SeatingPolicy } from "@/lib/seating/room";
import { type SeatView, viewFrom } from "@/lib/seating/view";
import { breachWords } from "./hint-words";
import { offerOf, type PickerNotice } from "./offer";

/** What this browser works out by the server's own rules. */
export type RoomRules = {
  viewOf: (seat: MapSeat) => SeatView;
  /** What the server would not sell as it is chosen now. */
  hintOf: (states: readonly SeatState[], policy: SeatingPolicy) => PickerNotice | null;
};

export function roomRules(seats: readonly MapSeat[]): RoomRules {
  const room = makeRoom(seats);
  return {
    viewOf: (seat) => viewFrom(room, seat),
    hintOf: (states, policy) => hintOf(room, states, policy),
  };
}

function hintOf(room: Room, states: readonly SeatState[], policy: SeatingPolicy): PickerNotice | null {
  const occupancy: Occupancy = { isFree: (ordinal) => isMineToTake(states[ordinal]) };
  const chosen = room.seats.filter(({ ordinal }) => states[ordinal] === "mine");
  if (chosen.length === 0) return null;
  const breach = findBreach(room, occupancy, chosen, policy);
  if (!breach) return null;
  const { fix } = breach;
  const ids = (some: readonly RoomSeat[]) => some.map(({ id }) => id);
  return {
    words: breachWords(breach.code, breach.seats),
    offer: fix && offerOf(room.seats, new Set(ids(chosen)), ids(fix)),
  };
}

const isMineToTake = (state: SeatState | undefined) =>
  state === "free" || state === "mine" || state === "kept";
