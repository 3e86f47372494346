import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import { canSell, type StaffMember } from "@/lib/accounts/staff-member";
import { endSteps } from "@/lib/bookings/reservations/end-steps";
import { getReservationForStaff } from "@/lib/bookings/reservations/get-reservation-for-staff";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";

const endReservationInput = z.object({ reservationId: publicId });

type Input = z.output<typeof endReservationInput> & { staff: StaffMember; now: number };

export type EndReservationCode = "not-found" | "not-standing";

/** Staff end a reservation: its seats are free to others at once. */
export const endReservation = withInput(endReservationInput, act);

async function act(
  db: Database,
  { reservationId, staff, now }: Input,
): Promise<Result<null, EndReservationCode>> {
  const reservation = await getReservationForStaff(db, { staff, reservationId, now });
  if (!reservation) return fail("not-found");
  const written = await write(db, [
    assertThat("not-found", canSell(staff, sql`${reservation.showtime.theaterId}`)),
    ...endSteps(db, { reservation, endedAs: "by-staff", by: staff, now }),
  ]);
  return written.ok ? ok(null) : written;
}
