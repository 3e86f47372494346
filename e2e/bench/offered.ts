import type { Database } from "@/db/client";
import { listSeats } from "@/lib/layouts/list-seats";
import { listPrices } from "@/lib/pricing/list-prices";
import { type Chosen, chosenFrom, totalMinor } from "@/lib/pricing/ticket-total";
import { getSeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import type { Pair } from "./claims";

/** Seats as a checkout offers them: with a ticket type for each, and what they cost together. */
export type Offered = Pair & { types: Chosen; totalMinor: number; currency: string };

/** What the first ticket types of these seats cost. */
export async function priceAll(db: Database, pairs: readonly Pair[]): Promise<Offered[]> {
  const offered: Offered[] = [];
  for (const showtimeId of new Set(pairs.map((pair) => pair.showtimeId))) {
    const showtime = await getSeatMapShowtime(db, showtimeId);
    if (!showtime) throw new Error("the showtime is gone");
    const [seats, table] = await Promise.all([listSeats(db, showtime.layoutId), listPrices(db, showtime)]);
    for (const pair of pairs.filter((one) => one.showtimeId === showtimeId)) {
      const its = seats.filter(({ id }) => pair.seatIds.includes(id));
      const types = chosenFrom(table, its);
      offered.push({
        ...pair,
        types,
        totalMinor: totalMinor(table, its, types),
        currency: showtime.currency,
      });
    }
  }
  return offered;
}
