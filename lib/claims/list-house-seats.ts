import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import { canSell, type StaffMember } from "@/lib/accounts/staff-member";

/** A seat that the house keeps from sale. */
export type HouseSeat = { seatId: number; reason: string };

/** Condition: this person may sell the showtime at its counter. */
export const canSellShowtime = (staff: StaffMember, showtimeId: number): SQL => sql`exists (
  select 1 from ${showtimes} join ${screens} on ${screens.id} = ${showtimes.screenId}
  where ${showtimes.id} = ${showtimeId} and ${canSell(staff, screens.theaterId)})`;

export const listHouseSeats = (
  db: Database,
  { staff, showtimeId }: { staff: StaffMember; showtimeId: number },
): Promise<HouseSeat[]> =>
  db
    .select({ seatId: seatClaims.seatId, reason: sql<string>`${holds.houseReason}` })
    .from(seatClaims)
    .innerJoin(holds, eq(holds.id, seatClaims.holdId))
    .where(
      sql`${seatClaims.showtimeId} = ${showtimeId} and ${seatClaims.bookingId} is null
        and ${holds.houseReason} is not null and ${canSellShowtime(staff, showtimeId)}`,
    )
    .orderBy(asc(seatClaims.seatId));
