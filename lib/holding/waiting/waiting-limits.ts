import { HOUR_MS, MINUTE_MS, SECOND_MS } from "@/lib/clock-units";

/** So long before the sale a waiting room lets people in. Who comes then is drawn with all others, first or last. */
export const DOORS_MS = HOUR_MS;
/** A room that is switched on in the middle of a rush gathers people for so long, and then draws. */
export const GATHER_MS = MINUTE_MS;

/** Who was seen so long before the draw is present; a page in the background may be woken only once a minute to ask. */
export const PRESENT_MS = 2 * MINUTE_MS;
/** So often a process writes down, at most, whom it has seen in a room. */
export const WRITE_SEEN_MS = 10 * SECOND_MS;

/** Who is called comes within this time, or somebody else is called; they are the next when they do come. */
export const CALL_MS = 90 * SECOND_MS;
/** Who has come holds seats within this time, or queues again. */
export const CHOOSE_MS = 10 * MINUTE_MS;

/** How many choose at the same time, where nobody says otherwise. */
export const USUAL_CAPACITY = 100;
export const MOST_CAPACITY = 2_000;

/**
 * Of the networks that a caller's address lies in, the narrowest first: the address itself, a household's or an office's
 * block, a provider's. `drawnFirst`: so many of it are drawn among all, the next so many behind all those, and so on, so
 * that many marks of one address are no more chances. `places`: so many it may have in a day, those it left included.
 */
export const ROOM_LIMITS = [
  { drawnFirst: 10, places: 250 },
  { drawnFirst: 30, places: 500 },
  { drawnFirst: 60, places: 1_000 },
] as const;
