import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { reservationRequests } from "@/db/schema/reservations";
import { assertThat } from "@/db/write";
import { hashLinkToken } from "@/lib/accounts/passwords/email-link";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import type { BreachCode } from "@/lib/seating/breach";
import type { SeatingRefused } from "../start-payment";
import { getReservationRequest, isOpenRequest } from "./get-reservation-request";
import { makeReservation } from "./make-reservation";
import type { ReservationCode } from "./prepare-reservation";

const confirmReservationInput = z.object({ token: z.string() });

type Input = z.output<typeof confirmReservationInput> & { now: number };

export type ConfirmReservationCode = ReservationCode | "link-spent";

/**
 * Reserves what a guest asked for, in whichever browser: who presses the link has read the mail, which proves the address.
 * Only while the seats are held still, and as they were when it was asked. Asked again, it answers with the first one's.
 */
export const confirmReservation = withInput(confirmReservationInput, act);

async function act(
  db: Database,
  { token, now }: Input,
): Promise<Result<{ linkToken: string }, Exclude<ConfirmReservationCode, BreachCode>> | SeatingRefused> {
  const request = await getReservationRequest(db, token);
  if (!request) return fail("link-spent");
  const { linkToken, asked, holdId, visitorId } = request;
  if (linkToken) return ok({ linkToken });
  if (!asked) return fail("hold-expired");
  return makeReservation(
    db,
    { ...asked, holdId, holder: { visitorId, userId: null }, now },
    {
      condition: assertThat("link-spent", isOpenRequest(token)),
      steps: [
        db
          .update(reservationRequests)
          .set({ usedAt: now })
          .where(eq(reservationRequests.tokenHash, hashLinkToken(token))),
      ],
    },
  );
}
