import { z } from "zod";
import type { Database } from "@/db/client";
import { write } from "@/db/write";
import { endSteps } from "@/lib/bookings/reservations/end-steps";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";

/** Who has the link may give it up. */
const releaseReservationInput = z.object({ linkToken: publicId });

type Input = z.output<typeof releaseReservationInput> & { userId: number | null; now: number };

export type ReleaseReservationCode = "not-found" | "not-standing";

/** A customer gives reserved seats up; nothing was paid. */
export const releaseReservation = withInput(releaseReservationInput, act);

async function act(
  db: Database,
  { linkToken, userId, now }: Input,
): Promise<Result<null, ReleaseReservationCode>> {
  const reservation = await getReservationByLink(db, { linkToken, now });
  if (!reservation) return fail("not-found");
  const written = await write(db, endSteps(db, { reservation, endedAs: "by-customer", by: { userId }, now }));
  return written.ok ? ok(null) : written;
}
