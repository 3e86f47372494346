import type { Difference } from "@/app/admin/_form-state";
import { formatMoney } from "@/lib/money";
import { type CardContent, describeCard } from "@/lib/pricing/price-card";

/** Where the card in force is not what was written, in words. */
export function cardDifferences(
  theirs: CardContent,
  yours: CardContent,
  types: { id: number; name: string }[],
): Difference[] {
  const words = (content: CardContent): Record<string, string> => {
    const { name, currency, prices, rules } = describeCard(types, content);
    const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
    return {
      Name: name,
      Currency: currency,
      ...Object.fromEntries(Object.entries(prices).map(([of, amount]) => [of, money(amount)])),
      ...Object.fromEntries(
        rules.map((rule) => [
          `Rule ${rule.name}`,
          `${rule.when}, ${rule.format === "any" ? "any format" : rule.format}, ${rule.of}: ${
            "perCent" in rule ? `${rule.perCent} %` : money(rule.addMinor ?? 0)
          }`,
        ]),
      ),
    };
  };
  const [now, mine] = [words(theirs), words(yours)];
  return [...new Set([...Object.keys(now), ...Object.keys(mine)])].flatMap((label) =>
    now[label] === mine[label] ? [] : [{ label, theirs: now[label] ?? "", yours: mine[label] ?? "" }],
  );
}
