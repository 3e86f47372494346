import { PAGE_LANGUAGE } from "./language";

/** Whole minor units (cents, pence) of an ISO 4217 currency. */
export type Money = { amountMinor: number; currency: string };

/** "£12.50", "$9.00", "¥1,200": as the locale writes it, with the currency's own number of decimals. */
export function formatMoney({ amountMinor, currency }: Money, locale = PAGE_LANGUAGE): string {
  const { format, digits } = formatOf(currency, locale);
  return format.format(amountMinor / 10 ** digits);
}

const formats = new Map<string, { format: Intl.NumberFormat; digits: number }>();

/** Making a formatter costs a hundred times what it does. */
function formatOf(currency: string, locale: string) {
  const key = `${locale} ${currency}`;
  let found = formats.get(key);
  if (!found) {
    const format = new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
    });
    found = { format, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
    formats.set(key, found);
  }
  return found;
}

export const sumMinor = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + amount, 0);

/** How many digits stand behind the point: 2 of GBP, 0 of JPY. */
export const minorDigits = (currency: string): number => formatOf(currency, PAGE_LANGUAGE).digits;

/**
 * "12.50" or "12,5" as minor units. Null for what is no amount from 0 below ten million, or says more digits than the
 * currency has: nothing stands between thousands, so that a comma is a decimal one.
 */
export function parseMinor(text: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const [, whole, fraction = ""] = /^(\d{1,7})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || fraction.length > digits) return null;
  return Number(whole + fraction.padEnd(digits, "0"));
}

/** The amount as one types it: "12.50". */
export const writeMinor = (amountMinor: number, currency: string): string =>
  (amountMinor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
