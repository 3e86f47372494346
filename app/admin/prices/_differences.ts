import type { Difference } from "@/app/admin/_form-state";
import { describePrices } from "@/app/admin/_words/card-words";
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
    const typeName = (id: number) => types.find((type) => type.id === id)?.name ?? "all tickets";
    const { prices, rules } = describePrices(typeName, content);
    const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
    return {
      Name: name,
      Currency: currency,
      ...Object.fromEntries(prices.map(([of, amount]) => [of, money(amount)])),
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
