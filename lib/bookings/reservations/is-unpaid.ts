import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { reservations } from "@/db/schema/reservations";
import { plainReference } from "@/lib/bookings/reference";

/** Whether a reference, as it was typed, is of a reservation that nobody has paid for, whatever else became of it. */
export const isUnpaid = async (db: Database, typed: string): Promise<boolean> =>
  (await db
    .select({ id: reservations.id })
    .from(reservations)
    .leftJoin(bookings, eq(bookings.orderId, reservations.orderId))
    .where(and(eq(reservations.reference, plainReference(typed)), isNull(bookings.id)))
    .get()) !== undefined;
