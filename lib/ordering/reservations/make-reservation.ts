import { eq, sql } from "drizzle-orm";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { reservations } from "@/db/schema/reservations";
import { type Assertion, assertThat, type Step, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { findReservationOfHold } from "@/lib/bookings/reservations/find-reservation-of-hold";
import { withinReservedSeats } from "@/lib/bookings/reservations/limits";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { forgetRepeats } from "@/lib/claims/network-limits";
import { newId, newReference } from "@/lib/id";
import { orderSteps } from "@/lib/orders/order-steps";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { soldAt } from "@/lib/scheduling/showtime-details";
import type { BreachCode } from "@/lib/seating/breach";
import type { SeatingRefused } from "../start-payment";
import { prepareReservation, type ReservationCode, type ReserveInput } from "./prepare-reservation";

/** That messages reach who reserves: conditions of the batch, and what is written beside them. */
export type ProvenAddress<Code extends string> = {
  condition: Assertion<Code>;
  steps: readonly Exclude<Step, Assertion>[];
};

/**
 * Makes of a hold a reservation for whoever's address is proven: the same seats under the same hold, which lasts until the
 * theater's cut-off now and is out of anybody's hands. Asked again, it answers with the first one's.
 */
export async function makeReservation<Code extends string>(
  db: Database,
  input: ReserveInput,
  proven: ProvenAddress<Code>,
): Promise<Made<Code>> {
  const made = await makeOnce(db, input, proven);
  if (made.ok) return made;
  // whatever stood in its way may be what the first click of two has done since it began
  const rival = await findReservationOfHold(db, input);
  return rival ? ok({ linkToken: rival }) : made;
}

type Made<Code extends string> =
  | Result<{ linkToken: string }, Exclude<ReservationCode, BreachCode> | Code>
  | SeatingRefused;

async function makeOnce<Code extends string>(
  db: Database,
  input: ReserveInput,
  proven: ProvenAddress<Code>,
): Promise<Made<Code>> {
  const { holdId, holder, contact, now } = input;
  const { userId } = holder;
  const [before, hold] = await Promise.all([
    findReservationOfHold(db, { holdId, holder }),
    getHoldById(db, { holdId, holder, now }),
  ]);
  if (before) return ok({ linkToken: before });
  if (!hold) return fail("hold-expired");
  const prepared = await prepareReservation(db, input, hold);
  if (!prepared.ok) return prepared;
  const { showtimeId, details, items, theaterId, currency, totalMinor, lines, until } = prepared.value;
  const { promoCodeId, discountMinor, seats, office } = prepared.value;

  const one = { id: newId(), reference: newReference(), linkToken: newId(), orderId: newId() };
  const seatIds = items.map(({ seatId }) => seatId);
  const written = await write(db, [
    proven.condition,
    ...prepared.value.conditions,
    ...proven.steps,
    ...orderSteps(db, {
      ...{ id: one.orderId, theaterId, currency, channel: "online", userId, ...contact, holdId },
      ...{ promoCodeId, discountMinor, totalMinor, lines, tendered: [], at: soldAt(showtimeId, now), now },
    }),
    db.insert(reservations).values({ ...one, holdId, showtimeId, until, createdAt: now }),
    // the limits of networks are for what is in somebody's hands
    db
      .update(holds)
      .set({ reservedAt: now, expiresAt: until, address: null, network: null, provider: null })
      .where(eq(holds.id, holdId)),
    db.run(sql`update seat_claims set expires_at = ${until} where hold_id = ${holdId}`),
    assertThat("too-many-reserved", withinReservedSeats({ showtimeId, userId, email: contact.email, now })),
    forgetRepeats(db, showtimeId, seatIds),
    post(
      db,
      {
        kind: "seats-reserved",
        ...{ to: contact.email, language: currentLocale(), notAfter: until },
        payload: {
          ...{ ...one, showtime: details, seats, currency, totalMinor, until, address: details.address },
          ...{ telephone: office?.telephone ?? "", boxOfficeHours: office?.boxOfficeHours ?? "" },
        },
      },
      now,
    ),
    audit(
      db,
      {
        ...{ by: holder, theaterId, action: "reservation.made", objectId: one.id },
        details: { currency, totalMinor, seats: items.length },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ linkToken: one.linkToken }) : written;
}
