import { sortedByName } from "@/lib/formatters";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { CardContent } from "@/lib/pricing/price-card";
import { weekdayShort, weekdays } from "@/lib/weekdays";
import { formatMinute, formatMinuteUntil } from "@/lib/zoned-time";

/** "Mon, Sat, Sun": the days of a rule's bits. */
const dayWords = (chosen: number): string =>
  listFacts(weekdays().map((day) => (chosen & (1 << day)) !== 0 && weekdayShort(day)));

/** Prices and rules of a card as lines that a person can compare: for the audit log and for two editors. */
export function describePrices(
  typeName: (ticketTypeId: number) => string,
  { prices, rules }: Pick<CardContent, "prices" | "rules">,
) {
  const amounts = prices.map(({ ticketTypeId, seatType, amountMinor }): [string, number] => [
    t("audit.price.of", { ticketType: typeName(ticketTypeId), seatType }),
    amountMinor,
  ]);
  const written = rules.map((rule) => ({
    name: rule.name,
    when: t("audit.price.when", {
      daily: rule.weekdays === 127 ? "yes" : "other",
      days: dayWords(rule.weekdays),
      from: formatMinute(rule.fromMinute),
      until: formatMinuteUntil(rule.untilMinute),
    }),
    format: rule.format ?? "any",
    of: t("audit.price.rule", {
      tickets: rule.ticketTypeId === null ? "all" : "other",
      ticketType: rule.ticketTypeId === null ? "" : typeName(rule.ticketTypeId),
      seatType: rule.seatType ?? "all",
    }),
    ...(rule.amountMinor === null
      ? { perCent: (rule.basisPoints ?? 0) / 100 }
      : { addMinor: rule.amountMinor }),
  }));
  return { prices: sortedByName(amounts, ([name]) => name), rules: written };
}
