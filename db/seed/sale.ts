import { MINUTE_MS } from "@/lib/clock-units";
import type { AudienceSeat } from "./audience";
import type { Random } from "./random";

const REFERENCE_ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789";

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
  /** The provider refuses the first try to send its money back. */
  refundFails?: boolean;
  /** Sold in the house, to somebody who did not say their name. */
  counter?: { soldBy: number; provider: "cash" | "complimentary" };
};

/** A sale with all that chance says of it. */
export type DrawnSale = ReturnType<typeof drawSale>;

export function drawSale(random: Random, sale: Sale) {
  // drawn whether needed or not, so that what is sold at the counter changes nothing of what follows
  const [holdId, paymentId, bookingId, visitorId, eventId] = Array.from({ length: 5 }, () => random.id()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const paidAt = sale.at + random.integer(1, 6) * MINUTE_MS;
  const { counter, refundFails = false } = sale;
  const isGift = counter?.provider === "complimentary";
  const priced = sale.seats.map((seat) => {
    const type = (random.chance(0.7) ? sale.ticketTypes[0] : random.pick(sale.ticketTypes)) as SoldTicketType;
    return { seat, type, amountMinor: isGift ? 0 : (type.amounts[seat.type] ?? 0) };
  });
  return {
    ...sale,
    ...{ holdId, paymentId, bookingId, visitorId, eventId },
    paidAt,
    isGift,
    priced,
    totalMinor: priced.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    buyer: counter ? { userId: null, name: "", email: "" } : sale.buyer,
    method: counter?.provider ?? (refundFails ? "no-refund" : "succeed"),
    reference: Array.from({ length: 8 }, () => random.pick([...REFERENCE_ALPHABET])).join(""),
    linkToken: random.id(),
  };
}
