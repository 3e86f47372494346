import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import type { Holder } from "@/lib/accounts/holder";
import { seatMapShowtimes } from "@/lib/scheduling/get-seat-map-showtime";
import { isOwnedBy } from "./hold";

/** The showtime of a person's own hold, expired or not: at checkout, and on the way back when its time is over. */
export const getSeatMapShowtimeOfHold = (
  db: Database,
  { holdId, holder }: { holdId: string; holder: Holder },
) =>
  seatMapShowtimes(db)
    .innerJoin(holds, eq(holds.showtimeId, showtimes.id))
    .where(and(eq(holds.id, holdId), isOwnedBy(holder)))
    .get();
