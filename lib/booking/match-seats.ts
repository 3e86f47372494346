import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { layoutSeats } from "@/db/schema/venues";

export type SeatMatch = {
  /** The seat that is claimed now, and the one with the same row, number and type on the other layout. */
  pairs: [from: number, to: number][];
  /** What has none: "G7". */
  missing: string[];
};

/** Where those who have seats of a showtime, and the house, would sit on another screen's layout. */
export async function matchSeats(db: Database, showtimeId: number, fromLayout: number, toLayout: number) {
  const claimed = await db
    .select({ seat: layoutSeats })
    .from(seatClaims)
    .innerJoin(holds, eq(holds.id, seatClaims.holdId))
    .innerJoin(
      layoutSeats,
      and(eq(layoutSeats.layoutId, fromLayout), eq(layoutSeats.seatId, seatClaims.seatId)),
    )
    .where(
      and(
        eq(seatClaims.showtimeId, showtimeId),
        sql`(${seatClaims.bookingId} is not null or ${holds.houseReason} is not null)`,
      ),
    );
  const places = await db.select().from(layoutSeats).where(eq(layoutSeats.layoutId, toLayout));
  const keyOf = (seat: typeof layoutSeats.$inferSelect) =>
    JSON.stringify([seat.zone, seat.rowLabel, seat.number, seat.type]);
  const byKey = new Map(places.map((seat) => [keyOf(seat), seat.seatId]));
  const match: SeatMatch = { pairs: [], missing: [] };
  for (const { seat } of claimed) {
    const to = byKey.get(keyOf(seat));
    if (to) match.pairs.push([seat.seatId, to]);
    else match.missing.push(`${seat.rowLabel}${seat.number}`);
  }
  return match;
}
