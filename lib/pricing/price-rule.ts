import type { SeatType } from "@/lib/layouts/seat-type";
import { clockTime, localDay } from "@/lib/zoned-time";
import type { TicketTypePrices } from "./ticket-type-prices";

/** What a price card adds to its base prices, or takes off, when all that it names fits a showtime. */
export type PriceRule = {
  name: string;
  /** Bits, Monday 1 to Sunday 64. */
  weekdays: number;
  /** Minutes after midnight by the theater's clock: the start lies in [from, until). */
  fromMinute: number;
  untilMinute: number;
  /** Null: any. */
  format: string | null;
  ticketTypeId: number | null;
  seatType: SeatType | null;
  /** Either an amount, in minor units, */
  amountMinor: number | null;
  /** or a share of the base price, in hundredths of a per cent. Both may be negative. */
  basisPoints: number | null;
};

/** What rules ask of a showtime; `weekday` from 0, Monday. */
export type Occasion = { weekday: number; minute: number; format: string };

export type PricedShowtime = { startsAt: number; timeZone: string; format: string };

/** A showtime's start by its theater's clock. */
export function occasionOf({ startsAt, timeZone, format }: PricedShowtime): Occasion {
  const [hours = 0, minutes = 0] = clockTime(startsAt, timeZone).split(":").map(Number);
  const sundayFrom0 = new Date(localDay(startsAt, timeZone)).getUTCDay();
  return { weekday: (sundayFrom0 + 6) % 7, minute: hours * 60 + minutes, format };
}

export const isWhen = (rule: PriceRule, { weekday, minute, format }: Occasion): boolean =>
  (rule.weekdays & (1 << weekday)) !== 0 &&
  rule.fromMinute <= minute &&
  minute < rule.untilMinute &&
  (rule.format === null || rule.format === format);

/** A share, in hundredths of a per cent, of an amount in minor units, rounded half up to a whole one. */
export const shareOf = (amountMinor: number, basisPoints: number): number =>
  Math.floor((amountMinor * basisPoints + 5_000) / 10_000);

/**
 * The prices of one showtime: to each base price every rule that fits is added, shares always of the base and each
 * rounded half up by itself, so that the order of rules does not matter. No price falls below 0, and what the card
 * does not sell no rule sells.
 */
export function pricesFor(
  base: readonly TicketTypePrices[],
  rules: readonly PriceRule[],
  occasion: Occasion,
): TicketTypePrices[] {
  const fitting = rules.filter((rule) => isWhen(rule, occasion));
  return base.map((type) => ({
    ...type,
    prices: Object.fromEntries(
      Object.entries(type.prices).map(([seatType, baseMinor]) => {
        const changes = fitting
          .filter(
            (rule) =>
              (rule.ticketTypeId === null || rule.ticketTypeId === type.id) &&
              (rule.seatType === null || rule.seatType === seatType),
          )
          .map(({ amountMinor, basisPoints }) => amountMinor ?? shareOf(baseMinor, basisPoints ?? 0));
        return [
          seatType,
          Math.max(
            0,
            changes.reduce((sum, change) => sum + change, baseMinor),
          ),
        ];
      }),
    ),
  }));
}
