import type { InvalidInput } from "@/lib/input/with-input";
import { writeMinor } from "@/lib/money";
import { MAX_RULES } from "@/lib/pricing/price-card";
import { type CardDraft, cellOf, contentOf, type DraftErrors } from "./_draft";

const NAME = "Give it a name, in up to 60 characters.";
const TIMES = "It ends after it begins, on the same day. For a night, make two rules.";

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
    if (list === "rules") return ["rules", `A card has up to ${MAX_RULES} rules.`];
    return [String(list), NAME];
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
  if (part === "name") return wrong("name", NAME);
  if (part === "weekdays") return wrong("weekdays", "Choose a day at least.");
  if (part === "fromMinute" || part === "untilMinute") return wrong("until", TIMES);
  if (!rule.isShare) return wrong("value", amountWords(currency));
  const isAmount = /^\d+([.,]\d+)?$/.test(rule.value.trim());
  return wrong(
    "value",
    isAmount ? `At most ${rule.isOff ? 100 : 1_000} per cent.` : "A share like 10 or 12.5.",
  );
}

const amountWords = (currency: string) => `An amount like ${writeMinor(123_400, currency)}, from 0 up.`;
