import type { Database } from "@/db/client";
import type { Hold } from "@/lib/claims/hold-rows";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import type { HeldSeats } from "./choice";

/** A hold as its own seat map is told of it: with the prices that its checkout will charge. */
export const tellHold = async (
  db: Database,
  { id, expiresAt, seatIds, currency }: Hold,
): Promise<HeldSeats> => ({
  id,
  expiresAt,
  seatIds,
  currency,
  table: await listHoldPrices(db, id),
});
