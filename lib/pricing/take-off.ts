import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { promoCodes } from "@/db/schema/pricing";
import { type Assertion, assertThat } from "@/db/write";
import { readLine } from "@/lib/input/clean";
import { sumMinor } from "@/lib/money";
import type { PricedSeat } from "./price";
import { discountOf, spreadDiscount } from "./promo-code";
import { type CodeUse, judgeCode, type PromoRefusal, promoConditions } from "./promo-conditions";

export type TakenOff = {
  /** Each with its share of the discount taken off. */
  items: PricedSeat[];
  promoCode: string | null;
  promoCodeId: number | null;
  discountMinor: number;
  /** What must still hold of the code when the payment is written. */
  conditions: Assertion<PromoRefusal | "price-changed">[];
};

/** What is left to pay for each item once a code is taken off their sum; `typed` as it was typed, empty: no code. */
export async function takeOff(
  db: Database,
  typed: string,
  items: PricedSeat[],
  use: Omit<CodeUse, "promoCodeId">,
): Promise<TakenOff | PromoRefusal> {
  if (!readLine(typed))
    return { items, promoCode: null, promoCodeId: null, discountMinor: 0, conditions: [] };
  const promo = await judgeCode(db, typed, use);
  if (typeof promo === "string") return promo;
  const amounts = items.map((item) => item.amountMinor);
  const discountMinor = discountOf(promo, sumMinor(amounts));
  const paid = spreadDiscount(amounts, discountMinor);
  return {
    items: items.map((item, at) => ({ ...item, amountMinor: paid[at] ?? item.amountMinor })),
    promoCode: promo.code,
    promoCodeId: promo.id,
    discountMinor,
    conditions: [
      ...promoConditions({ ...use, promoCodeId: promo.id }).map(([code, condition]) =>
        assertThat(code, condition),
      ),
      assertThat(
        "price-changed",
        hasRow(promoCodes, eq(promoCodes.id, promo.id), eq(promoCodes.revision, promo.revision)),
      ),
    ],
  };
}
