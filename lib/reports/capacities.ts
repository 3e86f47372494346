import { count } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layoutSeats } from "@/db/schema/venues";

/** How many seats each layout has, as a part of other queries. */
export const capacities = (db: Database) =>
  db
    .select({ layoutId: layoutSeats.layoutId, seats: count().as("seats") })
    .from(layoutSeats)
    .groupBy(layoutSeats.layoutId)
    .as("capacities");
