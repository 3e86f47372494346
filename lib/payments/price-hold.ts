import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { PaymentItem } from "@/db/schema/payments";
import { layoutSeats } from "@/db/schema/venues";
import { type Assertion, assertThat } from "@/db/write";
import { getShowtimeDetails } from "@/lib/booking/showtime-details";
import { sumMinor } from "@/lib/money";
import { priceItems, type SeatChoice } from "@/lib/pricing/price";
import { discountOf, spreadDiscount } from "@/lib/pricing/promo-code";
import { judgeCode, type PromoRefusal, promoConditions } from "@/lib/pricing/promo-conditions";
import { listHoldPrices } from "@/lib/pricing/queries";
import { fail, ok, type Result } from "@/lib/result";
import type { Hold } from "@/lib/seating/queries";

type Asked = {
  /** A ticket type for every seat of the hold. */
  choices: SeatChoice[];
  /** As it was typed; empty: none. */
  code: string;
  email: string;
  userId: number | null;
  now: number;
};

export type Priced = {
  /** Each with its share of the discount taken off. */
  items: PaymentItem[];
  currency: string;
  amountMinor: number;
  promoCodeId: number | null;
  discountMinor: number;
  /** What must still hold of the code when the payment is written. */
  conditions: Assertion<PromoRefusal | "price-changed">[];
};

export type PriceHoldCode = "hold-expired" | "seats-changed" | "unknown-ticket-type" | PromoRefusal;

/** What the tickets of a hold cost, by the card that the hold names and with a code taken off. */
export async function priceHold(
  db: Database,
  hold: Hold,
  { choices, code, ...person }: Asked,
): Promise<Result<Priced, PriceHoldCode>> {
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
  const table = await listHoldPrices(db, hold.id);
  const items = priceItems(table, seatTypes, choices);
  if (!items) return fail("unknown-ticket-type");
  const { currency } = showtime;
  const totalMinor = sumMinor(items.map((item) => item.amountMinor));
  if (!code)
    return ok({
      items,
      currency,
      amountMinor: totalMinor,
      promoCodeId: null,
      discountMinor: 0,
      conditions: [],
    });

  const use = { showtimeId: hold.showtimeId, currency, ...person };
  const promo = await judgeCode(db, code, use);
  if (typeof promo === "string") return fail(promo);
  const discountMinor = discountOf(promo, totalMinor);
  const paid = spreadDiscount(
    items.map((item) => item.amountMinor),
    discountMinor,
  );
  return ok({
    items: items.map((item, at) => ({ ...item, amountMinor: paid[at] ?? item.amountMinor })),
    currency,
    amountMinor: totalMinor - discountMinor,
    promoCodeId: promo.id,
    discountMinor,
    conditions: [
      ...promoConditions({ ...use, promoCodeId: promo.id }).map(([refusal, condition]) =>
        assertThat(refusal, condition),
      ),
      assertThat(
        "price-changed",
        sql`exists (select 1 from promo_codes where id = ${promo.id} and revision = ${promo.revision})`,
      ),
    ],
  });
}
