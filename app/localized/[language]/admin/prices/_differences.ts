import type { Difference } from "@/app/localized/[language]/admin/_form-state";
import { describePrices } from "@/app/localized/[language]/admin/_words/card-words";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { CardContent } from "@/lib/pricing/price-card";

/** Where the card in force is not what was written, in words. */
export function cardDifferences(
  theirs: CardContent,
  yours: CardContent,
  types: { id: number; name: string }[],
): Difference[] {
  const words = (content: CardContent): Record<string, string> => {
    const { name, currency } = content;
    const typeName = (id: number) =>
      types.find((type) => type.id === id)?.name ?? t("prices.difference.allTickets");
    const { prices, rules } = describePrices(typeName, content);
    const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
    return {
      [t("prices.difference.name")]: name,
      [t("prices.difference.currency")]: currency,
      ...Object.fromEntries(prices.map(([of, amount]) => [of, money(amount)])),
      ...Object.fromEntries(
        rules.map((rule, at) => [
          t("prices.difference.rule", { name: rule.name }),
          t("prices.difference.ruleContent", {
            when: rule.when,
            format: content.rules[at]?.format ?? t("prices.difference.anyFormat"),
            seats: rule.of,
            change:
              "perCent" in rule
                ? t("prices.difference.share", { share: rule.perCent })
                : money(rule.addMinor ?? 0),
          }),
        ]),
      ),
    };
  };
  const [now, mine] = [words(theirs), words(yours)];
  return [...new Set([...Object.keys(now), ...Object.keys(mine)])].flatMap((label) =>
    now[label] === mine[label] ? [] : [{ label, theirs: now[label] ?? "", yours: mine[label] ?? "" }],
  );
}
