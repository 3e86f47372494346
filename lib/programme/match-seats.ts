import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { layoutSeats } from "@/db/schema/venues";
import { isLive } from "@/lib/claims/hold";
import { isTicketOfClaim } from "@/lib/claims/promises";

type SeatName = Pick<typeof layoutSeats.$inferSelect, "zone" | "rowLabel" | "number" | "type">;

export type SeatMatch = {
  /** The seat that is claimed now, and the one with the same zone, row, number and type on the other layout. */
  pairs: [from: number, to: number][];
  /** What has none: "G7". */
  missing: string[];
};

/**
 * Where those who have seats of a showtime, and the house, would sit on another screen's layout. A sold seat is looked
 * for by what its ticket says and was paid for, whatever it is called by now.
 */
export async function matchSeats(
  db: Database,
  {
    showtimeId,
    fromLayout,
    toLayout,
    now,
  }: { showtimeId: number; fromLayout: number; toLayout: number; now: number },
) {
  const claimed = await db
    .select({ seat: layoutSeats, ticket: tickets })
    .from(seatClaims)
    .innerJoin(holds, eq(holds.id, seatClaims.holdId))
    .innerJoin(
      layoutSeats,
      and(eq(layoutSeats.layoutId, fromLayout), eq(layoutSeats.seatId, seatClaims.seatId)),
    )
    .leftJoin(tickets, isTicketOfClaim)
    .where(
      and(
        eq(seatClaims.showtimeId, showtimeId),
        sql`(${seatClaims.bookingId} is not null or ${holds.houseReason} is not null
          or (${holds.reservedAt} is not null and ${isLive(holds.expiresAt, now)}))`,
      ),
    )
    // sold seats first: no seat of the house is in their way
    .orderBy(isNull(tickets.id));
  const newSeats = await db.select().from(layoutSeats).where(eq(layoutSeats.layoutId, toLayout));
  const keyOf = ({ zone, rowLabel, number, type }: SeatName) =>
    JSON.stringify([zone, rowLabel, number, type]);
  const free = new Map(newSeats.map((seat) => [keyOf(seat), seat.seatId]));
  const match: SeatMatch = { pairs: [], missing: [] };
  for (const { seat, ticket } of claimed) {
    const told: SeatName = ticket
      ? { zone: seat.zone, rowLabel: ticket.rowLabel, number: ticket.seatNumber, type: ticket.seatType }
      : seat;
    const to = free.get(keyOf(told));
    if (to) match.pairs.push([seat.seatId, to]);
    else match.missing.push(`${told.rowLabel}${told.number}`);
    free.delete(keyOf(told));
  }
  return match;
}
