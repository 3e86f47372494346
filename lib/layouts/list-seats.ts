import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layoutSeats } from "@/db/schema/venues";

export const seatColumns = {
  id: layoutSeats.seatId,
  ordinal: layoutSeats.ordinal,
  row: layoutSeats.rowLabel,
  number: layoutSeats.number,
  x: layoutSeats.x,
  y: layoutSeats.y,
  type: layoutSeats.type,
  groupKey: layoutSeats.groupKey,
};

/** A layout's seats in reading order. */
export const listSeats = (db: Database, layoutId: number) =>
  db
    .select(seatColumns)
    .from(layoutSeats)
    .where(eq(layoutSeats.layoutId, layoutId))
    .orderBy(asc(layoutSeats.ordinal));
