import { eq } from "drizzle-orm";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { reservationRequests } from "@/db/schema/reservations";
import { assertThat, write } from "@/db/write";
import { hashLinkToken, newLinkToken } from "@/lib/accounts/passwords/email-link";
import {
  type Attempt,
  countAttempt,
  forgive,
  RESERVATIONS_PER_ADDRESS,
  RESERVATIONS_PER_MAILBOX,
} from "@/lib/accounts/passwords/throttle";
import { mayBeReserved } from "@/lib/bookings/reservations/limits";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { mailboxOf } from "@/lib/input/mailbox";
import { withInput } from "@/lib/input/with-input";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import type { BreachCode } from "@/lib/seating/breach";
import { type SeatingRefused, startPaymentInput } from "../start-payment";
import { forgetRequests } from "./forget-requests";
import { prepareReservation, type ReservationCode, type ReserveInput } from "./prepare-reservation";

type Input = ReserveInput & {
  /** Where it is asked from; null is not counted. */
  address: string | null;
};

/** Many links were asked for: to that mailbox, or from there. */
export type AskToReserveCode = ReservationCode | "too-many-links";

/**
 * Sends a guest the link by which they confirm what they would reserve. The seats stay a hold like any other meanwhile,
 * and a newer link for it ends the one before.
 */
export const askToReserve = withInput(startPaymentInput, act);

async function act(
  db: Database,
  { address, ...input }: Input,
): Promise<Result<{ sentTo: string }, Exclude<AskToReserveCode, BreachCode>> | SeatingRefused> {
  const { holdId, contact, choices, code, expectedTotalMinor, expectedCurrency, now } = input;
  const { email } = contact;
  const holder = { visitorId: input.holder.visitorId, userId: null };
  const hold = await getHoldById(db, { holdId, holder, now });
  if (!hold) return fail("hold-expired");
  const prepared = await prepareReservation(db, { ...input, holder }, hold);
  if (!prepared.ok) return prepared;
  const { showtimeId, details: showtime, seats, currency, totalMinor, until, conditions } = prepared.value;
  const attempts: Attempt[] = [
    [RESERVATIONS_PER_ADDRESS, address],
    [RESERVATIONS_PER_MAILBOX, mailboxOf(email)],
  ];
  if (await countAttempt(db, attempts, now)) return fail("too-many-links");
  const token = newLinkToken();
  const asked = { contact, choices, ...(code && { code }), expectedTotalMinor, expectedCurrency };
  const written = await write(db, [
    ...conditions,
    // what somebody has reserved already is told to who reads their mail: anybody may type an address
    assertThat("too-many-reserved", mayBeReserved(showtimeId, seats.length)),
    forgetRequests(db, now),
    db.delete(reservationRequests).where(eq(reservationRequests.holdId, holdId)),
    db.insert(reservationRequests).values({ tokenHash: hashLinkToken(token), holdId, asked, createdAt: now }),
    post(
      db,
      {
        kind: "reservation-asked",
        ...{ to: email, language: currentLocale(), token, notAfter: hold.expiresAt },
        payload: { showtime, seats, currency, totalMinor, heldUntil: hold.expiresAt, until },
      },
      now,
    ),
  ]);
  if (written.ok) return ok({ sentTo: email });
  // no letter went out, and for nothing that the guest did: another may have bought, or the price have changed meanwhile
  if (written.code !== "too-many-reserved")
    await write(
      db,
      attempts.map((attempt) => forgive(db, attempt)),
    );
  return written;
}
