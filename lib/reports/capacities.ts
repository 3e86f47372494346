import { count, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layoutSeats, layouts, screens } from "@/db/schema/venues";
import type { Scope } from "./scope";

/** How many seats each layout of the theaters that are asked about has, as a part of other queries. */
export const capacities = (db: Database, scope: Scope) =>
  db
    .select({ layoutId: layoutSeats.layoutId, seats: count().as("seats") })
    .from(layoutSeats)
    .where(inArray(layoutSeats.layoutId, theirLayouts(db, scope)))
    .groupBy(layoutSeats.layoutId)
    .as("capacities");

const theirLayouts = (db: Database, { theaters: asked }: Scope) =>
  db
    .select({ id: layouts.id })
    .from(layouts)
    .where(
      inArray(
        layouts.screenId,
        db
          .select({ id: screens.id })
          .from(screens)
          .where(
            inArray(
              screens.theaterId,
              asked.map(({ id }) => id),
            ),
          ),
      ),
    );
