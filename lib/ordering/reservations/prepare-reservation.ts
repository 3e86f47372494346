import { eq, not, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { assertThat } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { listSoldSeats } from "@/lib/bookings/list-sold-seats";
import { cutOffOf, letsReserve } from "@/lib/bookings/reservations/limits";
import { checkSeats } from "@/lib/claims/check-seats";
import type { getHoldById } from "@/lib/claims/get-hold-by-id";
import { isHeldBy, isLive } from "@/lib/claims/hold";
import { feeLines } from "@/lib/orders/fee-lines";
import { ticketLines } from "@/lib/orders/order-steps";
import { standsFor } from "@/lib/payments/stands-for";
import { fail, ok } from "@/lib/result";
import { getShowtimeDetails } from "@/lib/scheduling/get-showtime-details";
import { isStillToCome } from "@/lib/scheduling/showtime-details";
import type { BreachCode } from "@/lib/seating/breach";
import { translated } from "@/lib/translations/translated";
import { type PriceHoldCode, priceHold } from "../price-hold";
import type { startPaymentInput } from "../start-payment";

export type ReserveInput = z.output<typeof startPaymentInput> & { holder: Holder; now: number };
type Hold = NonNullable<Awaited<ReturnType<typeof getHoldById>>>;

export type ReservationCode =
  | PriceHoldCode
  | "showtime-gone"
  | "price-changed"
  /** The theater does not let its customers pay at the box office. */
  | "no-reservations"
  /** The cut-off is over. */
  | "too-late-to-reserve"
  | "too-many-reserved"
  | "payment-in-progress"
  | BreachCode;

/** What a person's hold would be reserved as, and the conditions under which it still may when that is written. */
export async function prepareReservation(db: Database, input: ReserveInput, hold: Hold) {
  const { holdId, holder, contact, choices, code = "", now } = input;
  const { showtimeId } = hold;
  const { userId } = holder;
  const [priced, breach, details] = await Promise.all([
    priceHold(db, hold, { choices, code, email: contact.email, userId, isStranger: userId === null, now }),
    checkSeats(db, { showtimeId, holder, now }),
    getShowtimeDetails(db, showtimeId),
  ]);
  if (!details) return fail("hold-expired");
  if (!priced.ok) return priced;
  const { items, theaterId, currency, amountMinor: totalMinor } = priced.value;
  // what costs nothing is booked at once
  if (totalMinor === 0 || totalMinor !== input.expectedTotalMinor || currency !== input.expectedCurrency)
    return fail("price-changed");
  if (breach) return { ok: false as const, ...breach };
  const sold = ticketLines(showtimeId, items);
  const seats = await listSoldSeats(db, details.layoutId, sold);
  if (!seats) return fail("seats-changed");
  const [office, until] = await Promise.all([
    db
      .select({
        telephone: theaters.telephone,
        boxOfficeHours: translated("theater.boxOfficeHours", theaters.id, theaters.boxOfficeHours),
      })
      .from(theaters)
      .where(eq(theaters.id, theaterId))
      .get(),
    readCutOff(db, showtimeId),
  ]);
  const asked = JSON.stringify(items.map(({ seatId }) => seatId));
  const conditions = [
    assertThat(
      "hold-expired",
      hasRow(holds, eq(holds.id, holdId), isLive(holds.expiresAt, now), isHeldBy(holder)),
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
  ];
  const lines = [...sold, ...feeLines(priced.value.fee)];
  return ok({ ...priced.value, showtimeId, details, totalMinor, lines, seats, office, until, conditions });
}

/** 0 where there is no such showtime. */
async function readCutOff(db: Database, showtimeId: number): Promise<number> {
  const [[until] = [0]] = await db.values<[number]>(sql`select ${cutOffOf(showtimeId)}`);
  return until ?? 0;
}
