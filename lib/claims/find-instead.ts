import type { Database } from "@/db/client";
import type { Holder } from "@/lib/accounts/holder";
import { findNearestBlock } from "@/lib/seating/nearest-block";
import { getSeating } from "./get-seating";

type Query = { showtimeId: number; seatIds: number[]; give?: number[]; holder: Holder; now: number };

/** Which of the asked seats went, and where as many can be had. */
export async function findInstead(db: Database, { showtimeId, seatIds, give = [], holder, now }: Query) {
  const seating = await getSeating(db, { showtimeId, holder, now });
  if (!seating) return { taken: seatIds, nearest: null };
  const { room, occupancy, mine, policy } = seating;
  const asked = room.seats.filter(({ id }) => seatIds.includes(id));
  const taken = asked.filter(({ ordinal }) => !occupancy.isFree(ordinal));
  const kept = [...mine].flatMap((ordinal) => room.seats[ordinal] ?? []);
  const own = kept.filter(({ id }) => !give.includes(id) && !seatIds.includes(id));
  const others = {
    ...occupancy,
    isFree: (o: number) => occupancy.isFree(o) && !own.some((s) => s.ordinal === o),
  };
  const nearest = findNearestBlock(room, others, asked, policy, own);
  return { taken: taken.map(({ id }) => id), nearest: nearest?.seats.map(({ id }) => id) ?? null };
}
