import type { SeatType } from "@/lib/layouts/seat-type";
import type { PriceRule } from "./price-rule";

export type CardPrice = { ticketTypeId: number; seatType: SeatType; amountMinor: number };

/** What is written of a price card. */
export type CardContent = { name: string; currency: string; prices: CardPrice[]; rules: PriceRule[] };

export const MAX_RULES = 40;

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** "Mon, Sat, Sun": the days of a rule's bits. */
export const dayWords = (weekdays: number): string =>
  weekdays === 127 ? "every day" : DAYS.filter((_, day) => weekdays & (1 << day)).join(", ");

/** "18:00" of minutes after midnight; "24:00" is the end of the day. */
export const clockWords = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** A card as lines that a person can compare: for the audit log and for two editors. */
export function describeCard(
  types: readonly { id: number; name: string }[],
  { name, currency, prices, rules }: CardContent,
) {
  const typeName = (id: number | null) => types.find((type) => type.id === id)?.name ?? "all tickets";
  const amounts = prices.map(({ ticketTypeId, seatType, amountMinor }): [string, number] => [
    `${typeName(ticketTypeId)}, ${seatType}`,
    amountMinor,
  ]);
  const written = rules.map((rule) => ({
    name: rule.name,
    when: `${dayWords(rule.weekdays)} ${clockWords(rule.fromMinute)}–${clockWords(rule.untilMinute)}`,
    format: rule.format ?? "any",
    of: `${typeName(rule.ticketTypeId)}, ${rule.seatType ?? "all seats"}`,
    ...(rule.amountMinor === null
      ? { perCent: (rule.basisPoints ?? 0) / 100 }
      : { addMinor: rule.amountMinor }),
  }));
  return {
    name,
    currency,
    prices: Object.fromEntries(amounts.sort(([a], [b]) => (a < b ? -1 : 1))) as Record<string, number>,
    rules: written,
  };
}
