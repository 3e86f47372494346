import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { type PaymentItem, payments } from "@/db/schema/payments";
import { layoutSeats } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { audit } from "@/lib/audit";
import { getShowtimeDetails, isStillToCome } from "@/lib/booking/showtime-details";
import { newId } from "@/lib/id";
import { sumMinor } from "@/lib/money";
import { priceItems, type SeatChoice } from "@/lib/pricing/price";
import { listPrices } from "@/lib/pricing/queries";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import type { BreachCode } from "@/lib/seating/breach";
import { checkSeats, type SeatingBreach } from "@/lib/seating/check-seats";
import { isHeldBy, isLive } from "@/lib/seating/hold";
import { getHoldById, type Hold } from "@/lib/seating/queries";
import { getPaymentOfHold, paymentOfHold } from "./queries";

type Input = {
  holdId: string;
  holder: Holder;
  contact: { name: string; email: string };
  /** A ticket type for every seat of the hold. */
  choices: SeatChoice[];
  /** What the customer was shown: a payment of anything else is refused. */
  expectedTotalMinor: number;
  provider: string;
  method: string;
  now: number;
};

export type StartPaymentCode =
  | "hold-expired"
  | "showtime-gone"
  | "seats-changed"
  | "unknown-ticket-type"
  | "price-changed"
  | BreachCode;

type SeatingRefused = Failure<BreachCode> & SeatingBreach;

/**
 * Writes the payment down before the provider is asked. A hold has one payment under way: a double click, a repeated
 * request and a second tab are answered with that one.
 */
export async function startPayment(
  db: Database,
  input: Input,
): Promise<Result<{ paymentId: string }, Exclude<StartPaymentCode, BreachCode>> | SeatingRefused> {
  const { holdId, holder, now } = input;
  const underWay = await getPaymentOfHold(db, { holdId, holder });
  if (underWay) return ok({ paymentId: underWay });

  const hold = await getHoldById(db, { holdId, holder, now });
  if (!hold) return fail("hold-expired");
  const priced = await priceHold(db, hold, input.choices);
  if (!priced.ok) return priced;
  const { items, currency } = priced.value;
  const amountMinor = sumMinor(items.map((item) => item.amountMinor));
  if (amountMinor !== input.expectedTotalMinor) return fail("price-changed");

  const breach = await checkSeats(db, { showtimeId: hold.showtimeId, holder, now });
  if (breach) return { ok: false, ...breach };

  const paymentId = newId();
  const seatIds = JSON.stringify(items.map((item) => item.seatId));
  const written = await write(db, [
    assertThat(
      "hold-expired",
      sql`exists (select 1 from ${holds} where ${holds.id} = ${holdId} and ${isLive(holds.expiresAt, now)} and ${isHeldBy(holder)})`,
    ),
    assertThat("showtime-gone", isStillToCome(hold.showtimeId, now)),
    assertThat(
      "seats-changed",
      sql`(select count(*) from seat_claims where hold_id = ${holdId}) = ${items.length} and not exists (
        select 1 from seat_claims where hold_id = ${holdId} and seat_id not in (select value from json_each(${seatIds})))`,
    ),
    assertThat("paid-already", sql`not exists (${paymentOfHold(holdId)})`),
    db.insert(payments).values({
      id: paymentId,
      holdId,
      provider: input.provider,
      method: input.method,
      currency,
      amountMinor,
      items,
      userId: holder.userId,
      ...input.contact,
      createdAt: now,
      updatedAt: now,
    }),
    audit(
      db,
      {
        userId: holder.userId,
        action: "payment.started",
        objectId: paymentId,
        details: { amountMinor, currency },
      },
      now,
    ),
  ]);
  if (written.ok) return ok({ paymentId });
  switch (written.refusal) {
    case "hold-expired":
    case "showtime-gone":
    case "seats-changed":
      return fail(written.refusal);
    case "paid-already":
    case "unique:payments": {
      const rival = await getPaymentOfHold(db, { holdId, holder });
      return rival ? ok({ paymentId: rival }) : fail("hold-expired");
    }
    default:
      throw new Error(`unexpected refusal: ${written.refusal}`);
  }
}

async function priceHold(
  db: Database,
  hold: Hold,
  choices: SeatChoice[],
): Promise<
  Result<{ items: PaymentItem[]; currency: string }, "hold-expired" | "seats-changed" | "unknown-ticket-type">
> {
  const showtime = await getShowtimeDetails(db, hold.showtimeId);
  if (!showtime) return fail("hold-expired");
  const chosen = new Set(choices.map((choice) => choice.seatId));
  const same =
    chosen.size === choices.length &&
    hold.seatIds.length === chosen.size &&
    hold.seatIds.every((id) => chosen.has(id));
  if (!same || chosen.size === 0) return fail("seats-changed");
  const seats = await db
    .select({ seatId: layoutSeats.seatId, type: layoutSeats.type })
    .from(layoutSeats)
    .where(eq(layoutSeats.layoutId, showtime.layoutId));
  const seatTypes = new Map(seats.map(({ seatId, type }) => [seatId, type]));
  const table = await listPrices(db, { ...showtime, priceCardId: hold.priceCardId, holdId: hold.id });
  const items = priceItems(table, seatTypes, choices);
  return items ? ok({ items, currency: showtime.currency }) : fail("unknown-ticket-type");
}
