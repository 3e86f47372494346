import type { Steward } from "@/lib/accounts/steward";
import type { SeatChoice } from "@/lib/pricing/price";
import type { CounterPayment } from "./counter-sale";

export type Sale = {
  steward: Steward;
  /** Made before the sale is: a double click names it twice, and is one sale. */
  saleId: string;
  showtimeId: number;
  /** The showtime's, as the seller saw it: what was said to the customer was read from it. */
  revision: number;
  choices: SeatChoice[];
  /** Those of them that the house keeps, as the seller saw: released and sold in one batch. */
  houseSeatIds: number[];
  expectedTotalMinor: number;
  payment: CounterPayment;
  /** A promotion code, as it was typed; what is given away needs none. */
  code?: string;
  /** Either may be empty. */
  contact: { name: string; email: string };
  /** Sell although a rule of seating is broken. */
  isOverride: boolean;
  now: number;
};
