import type { PromoRefusal } from "@/lib/pricing/promo-conditions";
import type { Failure } from "@/lib/result";
import type { BreachCode } from "@/lib/seating/breach";
import type { TenderRefusal } from "./till-payment";

/** How a sale at the counter is paid. */
export type CounterPayment =
  /** What the customer handed over, in minor units. */
  | { kind: "cash"; givenMinor: number }
  /** On a card terminal of the house, with the number of its receipt. */
  | { kind: "terminal"; receipt: string }
  /** A voucher has paid all of it. */
  | { kind: "voucher" }
  | { kind: "complimentary"; reason: string };

/** A group that comes in person is sold as many; online a hold has fewer. */
export const MAX_SEATS_AT_COUNTER = 40;

export type Sold = {
  bookingId: string;
  linkToken: string;
  reference: string;
  totalMinor: number;
  /** What of it a voucher paid. */
  voucherMinor: number;
  changeMinor: number;
};

export type SellCode =
  | PromoRefusal
  | TenderRefusal
  | "no-seats"
  | "too-many-seats"
  | "not-found"
  /** Its time, room or layout, since the seller saw it or while the sale was made. */
  | "showtime-changed"
  | "showtime-cancelled"
  | "not-on-sale"
  | "showtime-over"
  | "unknown-seat"
  | "unknown-ticket-type"
  | "price-changed"
  /** The sale of that name was made after all, of other seats. */
  | "sold-before";

export type SellResult =
  | { ok: true; value: Sold }
  | Failure<SellCode>
  /** By seat id: those that others have, and as many free ones near them. */
  | (Failure<"seats-taken"> & { taken: number[]; nearest: number[] | null })
  /** A rule of seating, which whoever sells may pass over: about these seats; `fix` is the choice to make instead. */
  | (Failure<BreachCode> & { seats: number[]; fix: number[] | null });
