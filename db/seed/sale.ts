import type { BookingFee } from "@/db/schema/venues";
import { MINUTE_MS } from "@/lib/clock-units";
import { sumMinor } from "@/lib/money";
import { chargedFee } from "@/lib/pricing/booking-fee";
import type { AudienceSeat } from "./audience";
import type { Names, Random } from "./random";

export type Buyer = { userId: number | null; name: string; email: string };
export type SoldTicketType = { id: number; name: string; amounts: Partial<Record<string, number>> };
export type Sale = {
  showtimeId: number;
  priceCardId: number;
  currency: string;
  /** What is sold there, at the prices of that showtime. */
  ticketTypes: readonly SoldTicketType[];
  seats: readonly AudienceSeat[];
  buyer: Buyer;
  at: number;
  cancelledAt?: number;
  /** When the party came to the door; a few come without one of theirs. */
  arrival?: { at: number; doorKeeper: number };
  /** The provider refuses the first try of its refund. */
  refundFails?: boolean;
  /** Sold at the counter, to somebody who did not say their name. */
  counter?: { soldBy: number; provider: "cash" | "complimentary" };
};

/** A sale with all that chance says of it. */
export type DrawnSale = ReturnType<typeof drawSale>;

export function drawSale(
  { random, names }: { random: Random; names: Names },
  sale: Sale,
  /** The theater's, for what is booked online. */
  bookingFee: BookingFee | null,
) {
  const paidAt = sale.at + random.integer(1, 6) * MINUTE_MS;
  const { counter, refundFails = false } = sale;
  const isGift = counter?.provider === "complimentary";
  const priced = sale.seats.flatMap((seat) => {
    // a ticket type need not be sold for every seat
    const sold = sale.ticketTypes.filter((type) => type.amounts[seat.type] !== undefined);
    const type = random.chance(0.7) ? sold[0] : sold[random.integer(0, sold.length - 1)];
    return type ? [{ seat, type, amountMinor: isGift ? 0 : (type.amounts[seat.type] ?? 0) }] : [];
  });
  const fee = counter || bookingFee?.currency !== sale.currency ? null : bookingFee;
  const amounts = priced.map(({ amountMinor }) => amountMinor);
  const charged = chargedFee(fee, amounts);
  return {
    ...sale,
    fee,
    charged,
    holdId: names.id(),
    paymentId: names.id(),
    bookingId: names.id(),
    visitorId: names.id(),
    eventId: names.id(),
    paidAt,
    isGift,
    priced,
    totalMinor: sumMinor(amounts) + (charged?.amountMinor ?? 0),
    buyer: counter ? { userId: null, name: "", email: "" } : sale.buyer,
    method: counter?.provider ?? (refundFails ? "no-refund" : "succeed"),
    reference: names.reference(),
    linkToken: names.id(),
  };
}
