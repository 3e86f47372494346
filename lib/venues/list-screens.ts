import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layoutSeats, layouts, type SEAT_TYPES, screens } from "@/db/schema/venues";

export type ScreenSummary = {
  id: number;
  name: string;
  /** How many seats of each type its newest layout has; types it has none of are missing. */
  seats: Partial<Record<(typeof SEAT_TYPES)[number], number>>;
};

export async function listScreens(db: Database, theaterId: number): Promise<ScreenSummary[]> {
  const rows = await db
    .select({ id: screens.id, name: screens.name, type: layoutSeats.type, count: sql<number>`count(*)` })
    .from(screens)
    .innerJoin(layouts, eq(layouts.screenId, screens.id))
    .innerJoin(layoutSeats, eq(layoutSeats.layoutId, layouts.id))
    .where(
      sql`${screens.theaterId} = ${theaterId} and ${screens.archivedAt} is null and ${layouts.version} = (
        select max(newest.version) from layouts newest where newest.screen_id = ${screens.id})`,
    )
    .groupBy(screens.id, layoutSeats.type)
    .orderBy(screens.position, screens.name);
  const summaries = new Map<number, ScreenSummary>();
  for (const { type, count, ...screen } of rows) {
    const summary = summaries.get(screen.id) ?? { ...screen, seats: {} };
    summary.seats[type] = count;
    summaries.set(screen.id, summary);
  }
  return [...summaries.values()];
}
