import { eq, isNull, not, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { users } from "@/db/schema/accounts";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { reservations } from "@/db/schema/reservations";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { audit } from "@/lib/audit";
import { listSoldSeats } from "@/lib/bookings/list-sold-seats";
import { findReservationOfHold } from "@/lib/bookings/reservations/find-reservation-of-hold";
import { cutOffOf, letsReserve, withinReservedSeats } from "@/lib/bookings/reservations/limits";
import { checkSeats } from "@/lib/claims/check-seats";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { isHeldBy, isLive } from "@/lib/claims/hold";
import { forgetRepeats } from "@/lib/claims/network-limits";
import { newId, newReference } from "@/lib/id";
import { withInput } from "@/lib/input/with-input";
import { PAGE_LANGUAGE } from "@/lib/language";
import { feeLines } from "@/lib/orders/fee-lines";
import { orderSteps, ticketLines } from "@/lib/orders/order-steps";
import { post } from "@/lib/outbox";
import { standsFor } from "@/lib/payments/stands-for";
import { fail, ok, type Result } from "@/lib/result";
import { getShowtimeDetails } from "@/lib/scheduling/get-showtime-details";
import { isStillToCome, soldAt } from "@/lib/scheduling/showtime-details";
import type { BreachCode } from "@/lib/seating/breach";
import { type PriceHoldCode, priceHold } from "../price-hold";
import { type SeatingRefused, startPaymentInput } from "../start-payment";

type Input = z.output<typeof startPaymentInput> & { holder: Holder; now: number };

export type ReserveSeatsCode =
  | PriceHoldCode
  | "showtime-gone"
  | "price-changed"
  /** The theater does not let its customers pay at the box office. */
  | "no-reservations"
  /** Only who has an account has shown that messages reach them. */
  | "account-needed"
  /** The cut-off is over. */
  | "too-late-to-reserve"
  | "too-many-reserved"
  | "payment-in-progress"
  | BreachCode;

/**
 * Makes of a person's hold a reservation: the same seats under the same hold, which lasts until the theater's cut-off now
 * and is out of anybody's hands. Nothing is asked for; the box office takes the money. A double click is answered with
 * the first one's.
 */
export const reserveSeats = withInput(startPaymentInput, act);

async function act(
  db: Database,
  input: Input,
): Promise<Result<{ linkToken: string }, Exclude<ReserveSeatsCode, BreachCode>> | SeatingRefused> {
  const { holdId, holder, contact, now } = input;
  const { userId } = holder;
  if (userId === null) return fail("account-needed");
  const [before, hold] = await Promise.all([
    findReservationOfHold(db, { holdId, holder }),
    getHoldById(db, { holdId, holder, now }),
  ]);
  if (before) return ok({ linkToken: before });
  if (!hold) return fail("hold-expired");
  const { showtimeId } = hold;
  const { choices, code = "" } = input;
  const [priced, breach, details] = await Promise.all([
    priceHold(db, hold, { choices, code, email: contact.email, userId, now }),
    checkSeats(db, { showtimeId, holder, now }),
    getShowtimeDetails(db, showtimeId),
  ]);
  if (!details) return fail("hold-expired");
  if (!priced.ok) return priced;
  const { items, theaterId, currency, amountMinor: totalMinor, promoCodeId, discountMinor } = priced.value;
  // what costs nothing is booked at once
  if (totalMinor === 0 || totalMinor !== input.expectedTotalMinor || currency !== input.expectedCurrency)
    return fail("price-changed");
  if (breach) return { ok: false, ...breach };
  const sold = ticketLines(showtimeId, items);
  const lines = [...sold, ...feeLines(priced.value.fee)];
  const seats = await listSoldSeats(db, details.layoutId, sold);
  if (!seats) return fail("seats-changed");
  const [office, until] = await Promise.all([
    db
      .select({ telephone: theaters.telephone, boxOfficeHours: theaters.boxOfficeHours })
      .from(theaters)
      .where(eq(theaters.id, theaterId))
      .get(),
    readCutOff(db, showtimeId),
  ]);

  const one = { id: newId(), reference: newReference(), linkToken: newId(), orderId: newId() };
  const seatIds = items.map(({ seatId }) => seatId);
  const asked = JSON.stringify(seatIds);
  const written = await write(db, [
    assertThat(
      "hold-expired",
      hasRow(holds, eq(holds.id, holdId), isLive(holds.expiresAt, now), isHeldBy(holder)),
    ),
    assertThat(
      "account-needed",
      hasRow(users, eq(users.id, userId), eq(users.email, contact.email), isNull(users.disabledAt)),
    ),
    assertThat("no-reservations", letsReserve(showtimeId)),
    assertThat("showtime-gone", isStillToCome(showtimeId, now)),
    assertThat(
      "showtime-gone",
      hasRow(showtimes, eq(showtimes.id, showtimeId), eq(showtimes.revision, details.revision)),
    ),
    // what the message says is what the seats are kept by
    assertThat("too-late-to-reserve", sql`${cutOffOf(showtimeId)} = ${until} and ${until} > ${now}`),
    assertThat(
      "seats-changed",
      sql`(select count(*) from seat_claims where hold_id = ${holdId}) = ${items.length} and not exists (
        select 1 from seat_claims where hold_id = ${holdId} and seat_id not in (select value from json_each(${asked})))`,
    ),
    assertThat(
      "price-changed",
      sql`${currency} = (select currency from price_cards join holds on holds.price_card_id = price_cards.id where holds.id = ${holdId})`,
    ),
    assertThat("payment-in-progress", not(hasRow(payments, standsFor(holdId)))),
    ...priced.value.conditions,
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
        ...{ to: contact.email, language: PAGE_LANGUAGE, notAfter: until },
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
  if (written.ok) return ok({ linkToken: one.linkToken });
  // the first click of two, when this was the second
  const rival = await findReservationOfHold(db, { holdId, holder });
  return rival ? ok({ linkToken: rival }) : written;
}

/** 0 where there is no such showtime. */
async function readCutOff(db: Database, showtimeId: number): Promise<number> {
  const [[until] = [0]] = await db.values<[number]>(sql`select ${cutOffOf(showtimeId)}`);
  return until ?? 0;
}
