import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reservations } from "@/db/schema/reservations";
import { onlyOne, type Reservation, reservationRows } from "./reservation";

/** The reservation behind an unguessable link, whatever has become of it. */
export const getReservationByLink = async (
  db: Database,
  { linkToken, now }: { linkToken: string; now: number },
): Promise<Reservation | null> =>
  onlyOne(db, await reservationRows(db, now).where(eq(reservations.linkToken, linkToken)));
