import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import { type Steward, sells } from "@/lib/accounts/steward";

/** A seat that the house keeps from sale. */
export type HouseSeat = { seatId: number; reason: string };

/** Condition: this person may sell the showtime at its counter. */
export const sellsShowtime = (steward: Steward, showtimeId: number): SQL => sql`exists (
  select 1 from ${showtimes} join ${screens} on ${screens.id} = ${showtimes.screenId}
  where ${showtimes.id} = ${showtimeId} and ${sells(steward, screens.theaterId)})`;

export const listHouseSeats = (
  db: Database,
  { steward, showtimeId }: { steward: Steward; showtimeId: number },
): Promise<HouseSeat[]> =>
  db
    .select({ seatId: seatClaims.seatId, reason: sql<string>`${holds.houseReason}` })
    .from(seatClaims)
    .innerJoin(holds, eq(holds.id, seatClaims.holdId))
    .where(
      sql`${seatClaims.showtimeId} = ${showtimeId} and ${seatClaims.bookingId} is null
        and ${holds.houseReason} is not null and ${sellsShowtime(steward, showtimeId)}`,
    )
    .orderBy(asc(seatClaims.seatId));
