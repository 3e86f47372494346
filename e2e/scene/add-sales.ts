import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats } from "@/db/schema/venues";
import type { Fixture } from "@/db/testing/fixture";
import type { Booking } from "@/lib/bookings/booking";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";

/** What strangers do at a scene's showtimes; seats are named as "A1", and the first showtime is meant unless another is. */
export function addSales(db: Database, stage: Fixture, first: number) {
  const idsOf = async (names: readonly string[]): Promise<number[]> => {
    const seats = await db.select().from(layoutSeats).where(eq(layoutSeats.layoutId, stage.layoutId));
    return names.map((name) => {
      const seat = seats.find(({ rowLabel, number }) => rowLabel + number === name);
      if (!seat) throw new Error(`there is no seat ${name}`);
      return seat.seatId;
    });
  };
  const startOf = async (showtimeId: number): Promise<number> => {
    const showtime = await db.select().from(showtimes).where(eq(showtimes.id, showtimeId)).get();
    return showtime?.startsAt ?? 0;
  };
  return {
    /** Somebody else holds them from now on, for as long as a hold lasts. */
    hold: async (names: readonly string[], showtimeId = first): Promise<void> => {
      const holder = { visitorId: newId(), userId: null };
      const seatIds = await idsOf(names);
      const held = await holdSeats(db, { showtimeId, seatIds, holder, now: Date.now() });
      if (!held.ok) throw new Error(held.code);
    },
    /** A guest has bought them: an hour before the start at the latest. */
    sell: async (names: readonly string[], showtimeId = first): Promise<Booking> =>
      bookSeats(
        db,
        { ...stage, showtimeId },
        { seatIds: await idsOf(names), now: Math.min(Date.now(), (await startOf(showtimeId)) - HOUR_MS) },
      ),
  };
}
