import { describePrices } from "@/app/localized/[language]/admin/_words/card-words";
import { changeWords } from "@/app/localized/[language]/admin/_words/change-words";
import { languageName } from "@/lib/formatters";
import { listFactsApart } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { LayoutChange } from "@/lib/layouts/layout-changes";
import { formatMoney } from "@/lib/money";
import type { CardContent } from "@/lib/pricing/price-card";
import type { TranslationLine } from "@/lib/translations/texts";
import { fieldWords } from "./_field-words";
import type { NameOf } from "./_name-words";

type Details = Record<string, unknown>;
type Around = { currency: string | null; nameOf: NameOf };

/** The details of an entry, with the lists of records that some actions keep as lines that people read. */
export function inLines(action: string, details: Details, around: Around): Details {
  if (action.startsWith("movie.") || action === "theater.edited") return inBothLanguages(details);
  if (action.startsWith("price-card.")) return cardLines(details, around);
  if (action === "ticket-types.edited") return inBoth(details, typeLines);
  if (action === "layout.saved" && Array.isArray(details.changes))
    return { ...details, changes: changeWords(details.changes as LayoutChange[]) };
  return details;
}

const inBoth = ({ before, after, ...others }: Details, lines: (content: Details) => Details): Details => ({
  ...others,
  before: lines((before ?? {}) as Details),
  after: lines((after ?? {}) as Details),
});

/** The currency is told only where it has changed. */
function cardLines({ currency, ...details }: Details, around: Around): Details {
  const typeName = (id: number) =>
    around.nameOf({ kind: "ticket-type", id: String(id) })?.words ?? String(id);
  return inBoth(details, (content) => {
    const { prices = [], rules = [] } = content as Partial<CardContent>;
    const lines = describePrices(typeName, { prices, rules });
    const money = (amountMinor: number) =>
      formatMoney({ amountMinor, currency: String(content.currency ?? currency ?? around.currency) });
    const priced = lines.prices.map(([of, amountMinor]) =>
      t("audit.price.amount", { of, amount: money(amountMinor) }),
    );
    return {
      ...content,
      ...("prices" in content && { prices: listFactsApart(priced) }),
      ...("rules" in content && { rules: lines.rules.map(inFormatWords) }),
    };
  });
}

const inFormatWords = <Rule extends { format: string }>(rule: Rule) => ({
  ...rule,
  format: rule.format === "any" ? t("audit.price.anyFormat") : rule.format,
});

const inBothLanguages = ({ before, after, ...others }: Details): Details => ({
  ...inOthers(others),
  ...(before === undefined ? {} : { before: inOthers(before as Details) }),
  ...(after === undefined ? {} : { after: inOthers(after as Details) }),
});

/** "Title (German): Der General", each text in another language as a line. */
const inOthers = (content: Details): Details =>
  content && Array.isArray(content.translations)
    ? { ...content, translations: translationLines(content.translations) }
    : content;

const translationLines = (lines: TranslationLine[]): string[] =>
  lines.map(({ of, language, text }) =>
    t("audit.translation", { field: fieldWords(of), language: languageName(language), text }),
  );

type Named = { name: string; note: string; translations?: TranslationLine[] };

const typeLines = ({ types, ...others }: Details): Details => ({
  ...others,
  types: ((types ?? []) as Named[]).flatMap(({ name, note, translations = [] }) => [
    note ? t("audit.ticketType.noted", { name, note }) : name,
    ...translationLines(translations),
  ]),
});
