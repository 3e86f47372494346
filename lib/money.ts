/** Whole minor units (cents, pence) of an ISO 4217 currency. */
export type Money = { amountMinor: number; currency: string };

/** "£12.50", "$9.00", "¥1,200": as the locale writes it, with the currency's own number of decimals. */
export function formatMoney({ amountMinor, currency }: Money, locale = "en-GB"): string {
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** decimals);
}

export const sumMinor = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + amount, 0);
