import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase } from "@/db/prepared";
import { seatClaims } from "@/db/schema/claims";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats } from "@/db/schema/venues";
import { seatColumns } from "@/lib/layouts/list-seats";

/** The seats of a hold in reading order, as its showtime's layout has them. */
export const listHeldSeats = (db: Database, holdId: string) => ofHold(db).all({ holdId });

/** Every hold of another program is told with them. */
const ofHold = perDatabase((db) =>
  db
    .select(seatColumns)
    .from(seatClaims)
    .innerJoin(showtimes, eq(showtimes.id, seatClaims.showtimeId))
    .innerJoin(
      layoutSeats,
      and(eq(layoutSeats.layoutId, showtimes.layoutId), eq(layoutSeats.seatId, seatClaims.seatId)),
    )
    .where(eq(seatClaims.holdId, sql`${sql.placeholder("holdId")}`))
    .orderBy(asc(layoutSeats.ordinal))
    .prepare(),
);
