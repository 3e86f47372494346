import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { HOUSE_UNTIL, isLive } from "./hold";
import { listShowtimeSeats } from "./list-showtime-seats";

/** Held: in somebody's hands, or reserved. Blocked: the house keeps it from sale. */
export type SeatState = "available" | "held" | "sold" | "blocked";

/** Every seat of a showtime in reading order and how it stands, the same for whoever asks; none for an unknown one. */
export async function listSeatStates(db: Database, { showtimeId, now }: { showtimeId: number; now: number }) {
  const [seats, claims] = await Promise.all([
    listShowtimeSeats(db, showtimeId),
    db
      .select({
        seatId: seatClaims.seatId,
        state: sql<SeatState>`case when ${seatClaims.bookingId} is not null then 'sold'
          when ${seatClaims.expiresAt} >= ${HOUSE_UNTIL} or ${holds.houseReason} is not null then 'blocked'
          else 'held' end`,
      })
      .from(seatClaims)
      .innerJoin(holds, eq(holds.id, seatClaims.holdId))
      .where(sql`${seatClaims.showtimeId} = ${showtimeId} and ${isLive(seatClaims.expiresAt, now)}`),
  ]);
  const states = new Map(claims.map(({ seatId, state }) => [seatId, state]));
  return seats.map(({ id, row, number, type }) => ({
    ...{ id, row, number, type },
    state: states.get(id) ?? ("available" as const),
  }));
}
