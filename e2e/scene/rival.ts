import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { newVisitorId } from "@/lib/accounts/sessions/visitor";
import { holdSeats } from "@/lib/holding/hold-seats";
import type { Scene } from "./open-scene";

/**
 * Somebody else holds all that is held or being paid for, at an instant at which that hold has ended. It is one step and
 * no visit: the clocks of other tests are later, and bring on payments that are open meanwhile.
 */
export async function rivalHolds(db: Database, { stage }: Scene, now: number): Promise<void> {
  const showtimeId = stage.showtimeIds[0] ?? 0;
  const claimed = await db.select().from(seatClaims).where(eq(seatClaims.showtimeId, showtimeId));
  const seatIds = claimed.map(({ seatId }) => seatId);
  const held = await holdSeats(db, {
    ...{ showtimeId, seatIds, now },
    holder: { visitorId: newVisitorId(), userId: null },
  });
  if (!held.ok || seatIds.length === 0)
    throw new Error(`a rival has not got the seats: ${JSON.stringify(held)}`);
}
