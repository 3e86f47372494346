import { typedNumber } from "@/lib/digits";
import { t } from "@/lib/i18n/t";
import type { InvalidInput } from "@/lib/input/with-input";
import { writeMinor } from "@/lib/money";
import { MAX_RULES } from "@/lib/pricing/price-card";
import { type CardDraft, cellOf, contentOf, type DraftErrors } from "./_draft";

/** Words beside every field that does not fit. */
export function draftErrors({ issues }: InvalidInput, draft: CardDraft): DraftErrors {
  const { prices } = contentOf(draft);
  const found = issues.map(({ path: [, list, at, part] }): [field: string, words: string] => {
    const index = Number(at);
    if (list === "prices" && prices[index])
      return [
        `price:${cellOf(prices[index].ticketTypeId, prices[index].seatType)}`,
        amountWords(draft.currency),
      ];
    const rule = draft.rules[index];
    if (list === "rules" && rule && part !== undefined)
      return ruleError(rule, index, String(part), draft.currency);
    if (list === "rules") return ["rules", t("prices.error.rules", { most: MAX_RULES })];
    return [String(list), t("prices.error.name")];
  });
  return Object.fromEntries(found);
}

function ruleError(
  rule: CardDraft["rules"][number],
  at: number,
  part: string,
  currency: string,
): [string, string] {
  const wrong = (field: string, words: string): [string, string] => [`rule:${at}:${field}`, words];
  if (part === "name") return wrong("name", t("prices.error.name"));
  if (part === "weekdays") return wrong("weekdays", t("prices.error.days"));
  if (part === "fromMinute" || part === "untilMinute") return wrong("until", t("prices.error.times"));
  if (!rule.isShare) return wrong("value", amountWords(currency));
  const isAmount = /^\d+([.,]\d+)?$/.test(typedNumber(rule.value));
  return wrong(
    "value",
    isAmount
      ? t("prices.error.shareTooLarge", { most: rule.isOff ? "100" : "1000" })
      : t("prices.error.share"),
  );
}

const amountWords = (currency: string) =>
  t("prices.error.amount", { example: writeMinor(123_400, currency) });
