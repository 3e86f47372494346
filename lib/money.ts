import { typedNumber } from "./digits";
import { currencyFormat } from "./formatters";

/** Whole minor units (cents, pence) of an ISO 4217 currency. */
export type Money = { amountMinor: number; currency: string };

/** "£12.50", "$9.00", "¥1,200": as the language writes it, with the currency's own number of decimals. */
export const formatMoney = ({ amountMinor, currency }: Money, language?: string): string =>
  amounts(currency, language)
    .format(amountMinor / 10 ** minorDigits(currency))
    .replace(LATIN_SIGN, "$&\u200E");

/** "UK£" and "US$" in Arabic: a sign behind letters would be drawn before them where one reads from the right. */
const LATIN_SIGN = /(?<=^\u200F.*)[A-Z]{2}\p{Sc}/u;

const amounts = currencyFormat({ currencyDisplay: "narrowSymbol" });

export const sumMinor = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + amount, 0);

/** How many digits stand behind the point: 2 of GBP, 0 of JPY. */
export function minorDigits(currency: string): number {
  let found = digits.get(currency);
  if (found === undefined) {
    found = amounts(currency).resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, found);
  }
  return found;
}

const digits = new Map<string, number>();

/**
 * "12.50", "12,5" or "١٢٫٥" as minor units. Null for what is no amount from 0 below ten million, or says more digits than the
 * currency has: nothing stands between thousands, so that a comma is a decimal one.
 */
export function parseMinor(text: string, currency: string): number | null {
  const most = minorDigits(currency);
  const [, whole, fraction = ""] = /^(\d{1,7})(?:[.,](\d+))?$/.exec(typedNumber(text)) ?? [];
  if (whole === undefined || fraction.length > most) return null;
  return Number(whole + fraction.padEnd(most, "0"));
}

/** The amount as one types it: "12.50". */
export const writeMinor = (amountMinor: number, currency: string): string =>
  (amountMinor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
