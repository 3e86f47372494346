import type { AuditAction } from "@/lib/audit";
import { thingOf } from "@/lib/audit-log/audit-references";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { formatMinute, formatShortFullDay, formatTime } from "@/lib/zoned-time";
import { ACTION_WORDS } from "./_action-words";
import { fieldWords, innerWords } from "./_field-words";
import { inLines } from "./_line-words";
import type { NameOf } from "./_name-words";

/** A field of an entry as people read it; of an edit, before and after. */
export type DetailLine = { label: string; before: string | null; after: string };

/** The currency is its theater's, for entries that do not say theirs. */
type Surroundings = { timeZone: string; currency: string | null; nameOf: NameOf };

/** What an older or a newer version wrote down is told by its name. */
export function actionWords(action: string): string {
  const words = Object.hasOwn(ACTION_WORDS, action) && ACTION_WORDS[action as AuditAction];
  return words ? t(words) : action;
}

/** What the details of an entry say, an edit's as differences, field by field. */
export function tellDetails(
  { action, details }: { action: string; details: Record<string, unknown> },
  around: Surroundings,
): DetailLine[] {
  const own = inCurrencyOf(details, around);
  const { before, after, ...others } = inLines(action, details, own);
  const told: DetailLine[] = [];
  if (isRecord(before) || isRecord(after)) {
    const [was, is] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
    // what was made just now was nothing before
    const isNew = !isRecord(before);
    for (const field of new Set([...Object.keys(was), ...Object.keys(is)]))
      told.push({
        label: fieldWords(field),
        before: isNew ? null : valueWords(field, was[field], inCurrencyOf(was, own)),
        after: valueWords(field, is[field], inCurrencyOf(is, own)),
      });
  } else {
    if (before !== undefined) others.before = before;
    if (after !== undefined) others.after = after;
  }
  for (const [field, value] of Object.entries(others))
    told.push({ label: fieldWords(field), before: null, after: valueWords(field, value, own) });
  return told;
}

const inCurrencyOf = ({ currency }: Record<string, unknown>, around: Surroundings): Surroundings =>
  typeof currency === "string" ? { ...around, currency } : around;

function valueWords(field: string, value: unknown, around: Surroundings): string {
  if (value === null || value === undefined || value === "") return t("audit.value.nothing");
  const name = around.nameOf(thingOf(field, value));
  if (name) return name.words;
  if (value === true) return t("audit.value.yes");
  if (value === false) return t("audit.value.no");
  if (typeof value === "number") return numberWords(field, value, around);
  if (typeof value === "string") return value;
  if (Array.isArray(value)) {
    if (value.length === 0) return t("audit.value.nothing");
    return listFacts(value.map((one) => valueWords(field, one, around)));
  }
  if (isRecord(value)) {
    const own = inCurrencyOf(value, around);
    const isMoney = Object.keys(value).some((key) => key.endsWith("Minor"));
    const told = Object.entries(value).filter(([key]) => !(isMoney && key === "currency"));
    return listFacts(told.map(([key, one]) => innerWords(key, valueWords(key, one, own))));
  }
  return String(value);
}

function numberWords(field: string, value: number, { timeZone, currency }: Surroundings): string {
  if (/(At|Until)$/.test(field) && value > 1e11) return momentWords(value, timeZone);
  if (/(Opens|Closes|Turns)Minute$/i.test(field)) return formatMinute(value);
  if (/BasisPoints$/i.test(field)) return t("audit.value.percent", { share: value / 100 });
  if (/Minor$/.test(field) && currency) return formatMoney({ amountMinor: value, currency });
  return String(value);
}

/** "Tue 24 Nov 2026, 19:30" */
export const momentWords = (at: number, timeZone: string): string =>
  t("audit.moment", { day: formatShortFullDay(at, timeZone), time: formatTime(at, timeZone) });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
