import type { Database } from "@/db/client";
import type { Hold } from "@/lib/claims/hold-rows";
import { allIn, type BookingFee } from "@/lib/pricing/booking-fee";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";

/** A hold as its own seat map is told of it. */
export type HeldSeats = {
  id: string;
  /** On the server's clock. */
  expiresAt: number;
  seatIds: number[];
  /** What its checkout charges, for seats that are taken later too; all in. */
  table: TicketTypePrices[];
  bookingFee: BookingFee | null;
  currency: string;
};

export const tellHold = async (
  db: Database,
  { id, expiresAt, seatIds, currency, bookingFee }: Hold,
): Promise<HeldSeats> => ({
  id,
  expiresAt,
  seatIds,
  currency,
  bookingFee,
  table: allIn(await listHoldPrices(db, id), bookingFee),
});
