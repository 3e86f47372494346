import { desc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layoutSeats, layouts } from "@/db/schema/venues";
import type { SeatType } from "./seat-type";

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
