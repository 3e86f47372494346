import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layoutSeats, layouts, screens, seats, theaters } from "@/db/schema/venues";
import { manages, type Steward } from "@/lib/accounts/steward";
import type { PlacedSeat } from "./placed-seat";
import type { KeptPlan } from "./plan-file";
import type { SeatType } from "./seat-type";

export type ManagedScreen = {
  id: number;
  name: string;
  theaterId: number;
  theaterName: string;
  timeZone: string;
};

/** A screen of a theater that the steward runs; null for any other. */
export async function getScreen(
  db: Database,
  { steward, screenId }: { steward: Steward; screenId: number },
): Promise<ManagedScreen | null> {
  const found = await db
    .select({
      id: screens.id,
      name: screens.name,
      theaterId: theaters.id,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
    })
    .from(screens)
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(and(eq(screens.id, screenId), manages(steward, theaters.id)))
    .get();
  return found ?? null;
}

export type LayoutVersion = {
  id: number;
  version: number;
  createdAt: number;
  counts: Partial<Record<SeatType, number>>;
};

/** Newest first. Who may see the screen is asked before. */
export async function listLayoutVersions(db: Database, screenId: number): Promise<LayoutVersion[]> {
  const rows = await db
    .select({
      id: layouts.id,
      version: layouts.version,
      createdAt: layouts.createdAt,
      type: layoutSeats.type,
      count: sql<number>`count(*)`,
    })
    .from(layouts)
    .innerJoin(layoutSeats, eq(layoutSeats.layoutId, layouts.id))
    .where(eq(layouts.screenId, screenId))
    .groupBy(layouts.id, layoutSeats.type)
    .orderBy(desc(layouts.version));
  const versions = new Map<number, LayoutVersion>();
  for (const { type, count, ...layout } of rows) {
    const version = versions.get(layout.id) ?? { ...layout, counts: {} };
    version.counts[type] = count;
    versions.set(layout.id, version);
  }
  return [...versions.values()];
}

export type Layout = { version: number; seats: PlacedSeat[]; plan: KeptPlan | null };

/** A version of a screen's layout, its newest unless one is named; null when it has none. */
export async function getLayout(db: Database, screenId: number, version?: number): Promise<Layout | null> {
  const layout = await db
    .select()
    .from(layouts)
    .where(
      and(eq(layouts.screenId, screenId), version === undefined ? undefined : eq(layouts.version, version)),
    )
    .orderBy(desc(layouts.version))
    .limit(1)
    .get();
  if (!layout) return null;
  const placed = await db
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
    .where(eq(layoutSeats.layoutId, layout.id))
    .orderBy(layoutSeats.ordinal);
  return { version: layout.version, seats: placed, plan: layout.plan as KeptPlan | null };
}
