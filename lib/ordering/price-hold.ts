import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase, place } from "@/db/prepared";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats } from "@/db/schema/venues";
import type { Hold } from "@/lib/claims/hold-rows";
import { sumMinor } from "@/lib/money";
import { type ChargedFee, chargedFee } from "@/lib/pricing/booking-fee";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import { priceItems, type SeatChoice } from "@/lib/pricing/price";
import type { PromoRefusal } from "@/lib/pricing/promo-conditions";
import { type TakenOff, takeOff } from "@/lib/pricing/take-off";
import { fail, ok, type Result } from "@/lib/result";
import { getShowtimeDetails } from "@/lib/scheduling/get-showtime-details";

type Query = {
  /** A ticket type for every seat of the hold. */
  choices: SeatChoice[];
  /** As it was typed; empty: none. */
  code: string;
  email: string;
  userId: number | null;
  /** They are neither signed in nor named by somebody who knows them. */
  isStranger: boolean;
  now: number;
};

export type Priced = TakenOff & {
  theaterId: number;
  currency: string;
  /** Of the tickets with their share of the discount taken off, and of the fee, of which no code takes anything. */
  amountMinor: number;
  fee: ChargedFee | null;
};

export type PriceHoldCode = "hold-expired" | "seats-changed" | "unknown-ticket-type" | PromoRefusal;

/** What the tickets of a hold cost, by the card and the fee that the hold names and with a code taken off. */
export async function priceHold(
  db: Database,
  hold: Hold,
  { choices, code, ...person }: Query,
): Promise<Result<Priced, PriceHoldCode>> {
  const [showtime, seats, table] = await Promise.all([
    getShowtimeDetails(db, hold.showtimeId),
    seatTypesOf(db).all({ holdId: hold.id }),
    listHoldPrices(db, hold.id),
  ]);
  if (!showtime) return fail("hold-expired");
  const chosen = new Set(choices.map((choice) => choice.seatId));
  const same =
    chosen.size === choices.length &&
    hold.seatIds.length === chosen.size &&
    hold.seatIds.every((id) => chosen.has(id));
  if (!same || chosen.size === 0) return fail("seats-changed");
  const seatTypes = new Map(seats.map(({ seatId, type }) => [seatId, type]));
  const items = priceItems(table, seatTypes, choices);
  if (!items) return fail("unknown-ticket-type");
  const { currency } = hold;
  const taken = await takeOff(db, code, items, { showtimeId: hold.showtimeId, currency, ...person });
  if (typeof taken === "string") return fail(taken);
  const amounts = taken.items.map((item) => item.amountMinor);
  const fee = chargedFee(hold.bookingFee, amounts);
  const amountMinor = sumMinor(amounts) + (fee?.amountMinor ?? 0);
  return ok({ ...taken, theaterId: showtime.theaterId, currency, amountMinor, fee });
}

const seatTypesOf = perDatabase((db) =>
  db
    .select({ seatId: layoutSeats.seatId, type: layoutSeats.type })
    .from(holds)
    .innerJoin(showtimes, eq(showtimes.id, holds.showtimeId))
    .innerJoin(seatClaims, eq(seatClaims.holdId, holds.id))
    .innerJoin(
      layoutSeats,
      and(eq(layoutSeats.layoutId, showtimes.layoutId), eq(layoutSeats.seatId, seatClaims.seatId)),
    )
    .where(eq(holds.id, place("holdId")))
    .prepare(),
);
