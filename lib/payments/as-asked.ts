type Money = { amountMinor: number; currency: string };

/** Whether a provider tells of the money that it was asked for: any other buys nothing. */
export const isAsAsked = (told: Money, asked: Money): boolean =>
  told.amountMinor === asked.amountMinor && told.currency === asked.currency;
