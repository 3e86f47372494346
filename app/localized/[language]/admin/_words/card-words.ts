import { DAY_MS } from "@/lib/clock-units";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { type CardContent, clockWords } from "@/lib/pricing/price-card";
import { formatWeekday } from "@/lib/zoned-time";

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

/** "Mon, Sat, Sun": the days of a rule's bits. */
const dayWords = (weekdays: number): string =>
  listFacts(
    [0, 1, 2, 3, 4, 5, 6]
      .filter((day) => weekdays & (1 << day))
      .map((day) => formatWeekday(MONDAY + day * DAY_MS, "UTC")),
  );

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
      from: clockWords(rule.fromMinute),
      until: clockWords(rule.untilMinute),
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
  return { prices: amounts.sort(([a], [b]) => (a < b ? -1 : 1)), rules: written };
}
