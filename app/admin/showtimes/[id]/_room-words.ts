import type { FormState } from "@/app/admin/_form-state";
import { NOT_FOUND_WORDS } from "@/app/admin/_showtimes/words";
import type { SetWaitingRoomCode } from "@/lib/holding/waiting/set-waiting-room";
import { MOST_CAPACITY } from "@/lib/holding/waiting/waiting-limits";

export type RoomField = "localDate" | "localTime" | "capacity";

export const ROOM_FIELD_WORDS: Record<RoomField, string> = {
  localDate: "Choose a day.",
  localTime: "Write the time as hours and minutes, like 10:00.",
  capacity: `Between 1 and ${MOST_CAPACITY} people choose at the same time.`,
};

/** What is said of a room that cannot be as it was asked for. */
export const ROOM_REFUSALS: Record<SetWaitingRoomCode, FormState<RoomField>> = {
  "not-found": { refusal: NOT_FOUND_WORDS },
  "no-such-time": {
    errors: { localTime: "There is no such time there on that day: the clocks go forward past it." },
  },
  past: { errors: { localTime: "That has passed already. Choose a later time, or switch it on now." } },
  "sales-closed": { errors: { localTime: "Sales for this showtime have closed by then." } },
  drawn: { refusal: "Its order is drawn already, so the opening stays. How many choose at once may change." },
};
