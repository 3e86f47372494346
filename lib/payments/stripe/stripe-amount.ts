import { type Money, minorDigits } from "@/lib/money";

/** docs.stripe.com/currencies: what Stripe counts in whole units, and what in thousandths. All others are in hundredths there. */
const WHOLE = new Set("BIF,CLP,DJF,GNF,JPY,KMF,KRW,MGA,PYG,RWF,VND,VUV,XAF,XOF,XPF".split(","));
const THOUSANDTHS = new Set("BHD,JOD,KWD,OMR,TND".split(","));
/** Its documents say two things about these: nothing is charged on a guess. */
const UNCLEAR = new Set(["UGX"]);

/** ISO 4217's "no currency": money that nobody here asked for in it. */
const NO_CURRENCY = "XXX";

/**
 * How many of Stripe's units make one of ours, whose decimals are those that people write: a forint is 1 here and 100
 * there, a króna likewise.
 */
function unitsOf(currency: string): number {
  const digits = WHOLE.has(currency) ? 0 : THOUSANDTHS.has(currency) ? 3 : 2;
  return 10 ** (digits - minorDigits(currency));
}

/** An amount as Stripe takes it; null where it cannot be charged: networks take thousandths in tens alone. */
export function toStripe({ amountMinor, currency }: Money): number | null {
  if (UNCLEAR.has(currency)) return null;
  const amount = amountMinor * unitsOf(currency);
  return Number.isInteger(amount) && !(THOUSANDTHS.has(currency) && amount % 10 !== 0) ? amount : null;
}

/** An amount as Stripe tells it. What has no equal among our units is in no currency that was asked for. */
export function fromStripe(amount: number | null, currency: string | null): Money {
  const code = currency?.toUpperCase() ?? NO_CURRENCY;
  const amountMinor = (amount ?? 0) / unitsOf(code);
  return Number.isInteger(amountMinor) && !UNCLEAR.has(code)
    ? { amountMinor, currency: code }
    : { amountMinor: amount ?? 0, currency: NO_CURRENCY };
}
