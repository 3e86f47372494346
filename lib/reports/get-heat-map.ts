import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats, layouts, screens, theaters } from "@/db/schema/venues";
import { firstScreenOf } from "./list-screens-of";
import { isDuring } from "./local-time";
import { isInScope, type Scope } from "./scope";

export type HeatSeat = {
  id: number;
  ordinal: number;
  row: string;
  number: string;
  x: number;
  y: number;
  type: (typeof layoutSeats.$inferSelect)["type"];
  groupKey: string | null;
  /** How many showtimes offered it, and how many of them sold it. */
  offered: number;
  sold: number;
};

/**
 * How often each seat of a screen's newest layout was sold, for showtimes of these days. Seats are the same through
 * layout versions, so a seat counts wherever it stood; one that a showtime's version did not have was not offered.
 */
export async function getHeatMap(
  db: Database,
  scope: Scope,
  /** Null: the first that a heat map can be drawn of. */
  asked: number | null,
): Promise<HeatSeat[]> {
  const screenId = asked ?? firstScreenOf(db, scope);
  const newest = db
    .select({ id: layouts.id })
    .from(layouts)
    .innerJoin(screens, eq(screens.id, layouts.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(and(isInScope(scope), eq(screens.id, screenId)))
    .orderBy(desc(layouts.version))
    .limit(1);
  const played = db
    .select({ id: showtimes.id, layoutId: showtimes.layoutId })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        isInScope(scope),
        eq(showtimes.screenId, screenId),
        eq(showtimes.state, "on-sale"),
        isDuring(scope, showtimes.startsAt),
      ),
    )
    .as("played");
  const [seats, offered, sold] = await Promise.all([
    db.select().from(layoutSeats).where(eq(layoutSeats.layoutId, newest)).orderBy(asc(layoutSeats.ordinal)),
    db
      .select({ seatId: layoutSeats.seatId, count: sql<number>`sum(plays)` })
      .from(
        db
          .select({ layoutId: played.layoutId, plays: sql<number>`count(*)`.as("plays") })
          .from(played)
          .groupBy(played.layoutId)
          .as("versions"),
      )
      .innerJoin(layoutSeats, sql`${layoutSeats.layoutId} = versions.layout_id`)
      .groupBy(layoutSeats.seatId),
    db
      .select({ seatId: tickets.seatId, count: sql<number>`count(*)` })
      .from(played)
      .innerJoin(tickets, eq(tickets.showtimeId, played.id))
      .where(isNull(tickets.cancelledAt))
      .groupBy(tickets.seatId),
  ]);
  const countOf = (rows: { seatId: number; count: number }[]) =>
    new Map(rows.map(({ seatId, count }) => [seatId, count]));
  const [offers, sales] = [countOf(offered), countOf(sold)];
  return seats.map(({ seatId: id, ordinal, rowLabel: row, number, x, y, type, groupKey }) => ({
    ...{ id, ordinal, row, number, x, y, type, groupKey },
    offered: offers.get(id) ?? 0,
    sold: sales.get(id) ?? 0,
  }));
}
