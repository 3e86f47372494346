import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { seatsInAll, seatsTaken } from "./seat-counts";

/** How full showtimes are, in whole per cent, held seats included. Unknown ids are left out. */
export async function listFill(
  db: Database,
  showtimeIds: number[],
  now: number,
): Promise<Record<number, number>> {
  const rows = await db
    .select({
      id: showtimes.id,
      seats: seatsInAll,
      taken: seatsTaken(now),
    })
    .from(showtimes)
    .where(inArray(showtimes.id, showtimeIds));
  return Object.fromEntries(rows.map(({ id, seats, taken }) => [id, percentTaken(taken, seats)]));
}

/** Rounded so that 100 means sold out and nothing else does. */
const percentTaken = (taken: number, seats: number) =>
  taken >= seats ? 100 : Math.min(99, Math.round((taken / seats) * 100));
