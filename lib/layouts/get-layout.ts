import { and, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layoutSeats, layouts, seats } from "@/db/schema/venues";
import type { PlacedSeat } from "./placed-seat";
import type { KeptPlan } from "./plan-file";

export type Layout = { version: number; seats: PlacedSeat[]; plan: KeptPlan | null };

/** A version of a screen's layout, its newest unless one is named; null when it has none. */
export async function getLayout(db: Database, screenId: number, version?: number): Promise<Layout | null> {
  const asked = and(
    eq(layouts.screenId, screenId),
    version === undefined ? undefined : eq(layouts.version, version),
  );
  const newest = db
    .select({ id: layouts.id })
    .from(layouts)
    .where(asked)
    .orderBy(desc(layouts.version))
    .limit(1);
  const [layout, placed] = await Promise.all([
    db.select().from(layouts).where(eq(layouts.id, newest)).get(),
    db
      .select({
        guid: seats.guid,
        zone: layoutSeats.zone,
        row: layoutSeats.rowLabel,
        number: layoutSeats.number,
        x: layoutSeats.x,
        y: layoutSeats.y,
        type: layoutSeats.type,
      })
      .from(layoutSeats)
      .innerJoin(seats, eq(seats.id, layoutSeats.seatId))
      .where(eq(layoutSeats.layoutId, newest))
      .orderBy(layoutSeats.ordinal),
  ]);
  return layout ? { version: layout.version, seats: placed, plan: layout.plan as KeptPlan | null } : null;
}
