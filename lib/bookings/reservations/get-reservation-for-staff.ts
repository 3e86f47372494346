import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reservations } from "@/db/schema/reservations";
import { screens } from "@/db/schema/venues";
import { canSell, type StaffMember } from "@/lib/accounts/staff-member";
import { onlyOne, type Reservation, reservationRows } from "./reservation";

/** A reservation of a theater whose counter this person sells at. */
export const getReservationForStaff = async (
  db: Database,
  { staff, reservationId, now }: { staff: StaffMember; reservationId: string; now: number },
): Promise<Reservation | null> =>
  onlyOne(
    db,
    await reservationRows(db, now).where(
      and(eq(reservations.id, reservationId), canSell(staff, screens.theaterId)),
    ),
  );
