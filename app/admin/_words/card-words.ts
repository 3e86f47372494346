import { type CardContent, clockWords } from "@/lib/pricing/price-card";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** "Mon, Sat, Sun": the days of a rule's bits. */
const dayWords = (weekdays: number): string =>
  weekdays === 127 ? "every day" : DAYS.filter((_, day) => weekdays & (1 << day)).join(", ");

/** Prices and rules of a card as lines that a person can compare: for the audit log and for two editors. */
export function describePrices(
  typeName: (ticketTypeId: number) => string,
  { prices, rules }: Pick<CardContent, "prices" | "rules">,
) {
  const amounts = prices.map(({ ticketTypeId, seatType, amountMinor }): [string, number] => [
    `${typeName(ticketTypeId)}, ${seatType}`,
    amountMinor,
  ]);
  const written = rules.map((rule) => ({
    name: rule.name,
    when: `${dayWords(rule.weekdays)} ${clockWords(rule.fromMinute)}–${clockWords(rule.untilMinute)}`,
    format: rule.format ?? "any",
    of: `${rule.ticketTypeId === null ? "all tickets" : typeName(rule.ticketTypeId)}, ${rule.seatType ?? "all seats"}`,
    ...(rule.amountMinor === null
      ? { perCent: (rule.basisPoints ?? 0) / 100 }
      : { addMinor: rule.amountMinor }),
  }));
  return { prices: amounts.sort(([a], [b]) => (a < b ? -1 : 1)), rules: written };
}
