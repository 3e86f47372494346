import type { SeatType } from "@/lib/layouts/seat-type";
import type { PriceRule } from "./price-rule";

export type CardPrice = { ticketTypeId: number; seatType: SeatType; amountMinor: number };

/** What is written of a price card. */
export type CardContent = { name: string; currency: string; prices: CardPrice[]; rules: PriceRule[] };

export const MAX_RULES = 40;

/** "18:00" of minutes after midnight; "24:00" is the end of the day. */
export const clockWords = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** A card as the log keeps it: its content alone, and prices in a steady order. */
export const cardData = ({ name, currency, prices, rules }: CardContent): CardContent => ({
  ...{ name, currency },
  prices: prices
    .map(({ ticketTypeId, seatType, amountMinor }) => ({ ticketTypeId, seatType, amountMinor }))
    .sort((a, b) => a.ticketTypeId - b.ticketTypeId || (a.seatType < b.seatType ? -1 : 1)),
  rules: rules.map((r) => ({
    ...{ name: r.name, weekdays: r.weekdays, fromMinute: r.fromMinute, untilMinute: r.untilMinute },
    ...{ format: r.format, ticketTypeId: r.ticketTypeId, seatType: r.seatType },
    ...{ amountMinor: r.amountMinor, basisPoints: r.basisPoints },
  })),
});
