import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { reservations } from "@/db/schema/reservations";
import { type Reservation, reservationRows, standsAt, withSeats } from "./reservation";

/** What a person has reserved and not paid for yet, the next to lapse first. */
export const listOwnReservations = async (
  db: Database,
  { userId, now }: { userId: number; now: number },
): Promise<Reservation[]> =>
  withSeats(
    db,
    await reservationRows(db, now)
      .where(and(eq(orders.userId, userId), standsAt(now)))
      .orderBy(asc(reservations.until)),
  );
