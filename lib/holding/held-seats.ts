import type { Database } from "@/db/client";
import type { Hold } from "@/lib/claims/hold-rows";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";

/** A hold as its own seat map is told of it. */
export type HeldSeats = {
  id: string;
  /** On the server's clock. */
  expiresAt: number;
  seatIds: number[];
  /** What its checkout charges, for seats that are taken later too. */
  table: TicketTypePrices[];
  currency: string;
};

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
