import type { Database } from "@/db/client";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { getSeating } from "@/lib/claims/get-seating";
import { findAsGood } from "@/lib/seating/as-good-seats";
import type { RoomSeat } from "@/lib/seating/room";

/** What a lapsed reservation lost, and what may be sold for it instead. */
export type InPlace = {
  /** Seats of it that others have. */
  taken: RoomSeat[];
  /** As many free ones of the same kinds, each with its ticket type: the same where they are free; null: there are none. */
  instead: (RoomSeat & { ticketTypeId: number })[] | null;
};

/** Nobody: what is free is free to whoever stands at the till. */
const NOBODY = { visitorId: "", userId: null };

/** The seats of a reservation, or those nearest to them by the rules that choose for customers. Nothing is held by asking. */
export async function findInPlace(
  db: Database,
  { showtime, seats }: Pick<Reservation, "showtime" | "seats">,
  now: number,
): Promise<InPlace> {
  const seating = await getSeating(db, { showtimeId: showtime.showtimeId, holder: NOBODY, now });
  if (!seating) return { taken: [], instead: null };
  const { room, occupancy } = seating;
  const had = room.seats.filter(({ id }) => seats.some(({ seatId }) => seatId === id));
  const found = findAsGood({
    ...seating,
    lines: seats.map(({ lineId: id, ...seat }) => ({ id, ...seat })),
    prices: [],
  });
  const instead =
    found &&
    seats.flatMap(({ lineId, ticketTypeId }) => {
      const seat = found.get(lineId);
      return seat ? [{ ...seat, ticketTypeId }] : [];
    });
  return {
    taken: had.filter(({ ordinal }) => !occupancy.isFree(ordinal)),
    instead: instead?.toSorted((a, b) => a.ordinal - b.ordinal) ?? null,
  };
}
