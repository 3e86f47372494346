import type { Database } from "@/db/client";
import { listBasePrices } from "./list-base-prices";
import { listRules } from "./list-rules";
import { occasionOf, type PricedShowtime, pricesFor } from "./price-rule";
import type { TicketTypePrices } from "./ticket-type-prices";

type Query = PricedShowtime & {
  priceCardId: number;
  /** Whose prices they are: those of a hold stay as they were when it was begun. */
  holdId?: string;
};

/** What a showtime's tickets cost by a price card, its rules counted in; ticket types in the theater's order. */
export async function listPrices(
  db: Database,
  { priceCardId, holdId, ...showtime }: Query,
): Promise<TicketTypePrices[]> {
  const [base, rules] = await Promise.all([
    listBasePrices(db, priceCardId, holdId),
    listRules(db, priceCardId),
  ]);
  return pricesFor(base, rules, occasionOf(showtime));
}
