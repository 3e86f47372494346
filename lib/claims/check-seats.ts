import type { Database } from "@/db/client";
import type { Holder } from "@/lib/accounts/holder";
import { type BreachCode, findBreach } from "@/lib/seating/breach";
import { getSeating } from "./get-seating";

/** A rule of seating is broken: about these seats; `fix` is the whole choice to hold instead. By seat id. */
export type SeatingBreach = { code: BreachCode; seats: number[]; fix: number[] | null };

type Input = { showtimeId: number; holder: Holder; now: number };

/** The rule that the seats in a person's hands break, for the map's way on and for the payment; null when none. */
export async function checkSeats(db: Database, input: Input): Promise<SeatingBreach | null> {
  const seating = await getSeating(db, input);
  if (!seating) return null;
  const { room, occupancy, mine, policy } = seating;
  const chosen = room.seats.filter(({ ordinal }) => mine.has(ordinal));
  const breach = chosen.length > 0 ? findBreach(room, occupancy, chosen, policy) : null;
  if (!breach) return null;
  const ids = (seats: typeof chosen) => seats.map(({ id }) => id);
  return { code: breach.code, seats: ids(breach.seats), fix: breach.fix && ids(breach.fix) };
}
