import { asc, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats } from "@/db/schema/venues";
import { seatColumns } from "@/lib/layouts/list-seats";

/** The seats of a showtime in reading order, with the layout they stand in. */
export const listShowtimeSeats = (db: Database, showtimeId: number) =>
  db
    .select({ ...seatColumns, layoutId: layoutSeats.layoutId })
    .from(layoutSeats)
    .where(
      sql`${layoutSeats.layoutId} = (select ${showtimes.layoutId} from ${showtimes} where ${showtimes.id} = ${showtimeId})`,
    )
    .orderBy(asc(layoutSeats.ordinal));
