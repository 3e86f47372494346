import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layoutSeats } from "@/db/schema/venues";
import type { TestCinema } from "@/db/testing/cinema";
import type { Booking } from "@/lib/booking/queries";
import { bookSeats } from "@/lib/booking/testing/made-booking";
import { newId } from "@/lib/id";
import { holdSeats } from "@/lib/seating/hold-seats";

/** What strangers do at a scene's showtimes; seats are named as "A1", and the first showtime is meant unless another is. */
export function addSales(db: Database, stage: TestCinema, first: number) {
  const idsOf = async (names: readonly string[]): Promise<number[]> => {
    const seats = await db.select().from(layoutSeats).where(eq(layoutSeats.layoutId, stage.layoutId));
    return names.map((name) => {
      const seat = seats.find(({ rowLabel, number }) => rowLabel + number === name);
      if (!seat) throw new Error(`there is no seat ${name}`);
      return seat.seatId;
    });
  };
  return {
    /** Somebody else holds them from now on, for as long as a hold lasts. */
    hold: async (names: readonly string[], showtimeId = first): Promise<void> => {
      const holder = { visitorId: newId(), userId: null };
      const seatIds = await idsOf(names);
      const held = await holdSeats(db, { showtimeId, seatIds, holder, now: Date.now() });
      if (!held.ok) throw new Error(held.code);
    },
    /** A guest has bought them. */
    sell: async (names: readonly string[], showtimeId = first): Promise<Booking> =>
      bookSeats(db, { ...stage, showtimeId }, { seatIds: await idsOf(names), now: Date.now() }),
  };
}
