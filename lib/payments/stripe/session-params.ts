import type { Stripe } from "stripe";
import { MINUTE_MS } from "@/lib/clock-units";
import { sumMinor } from "@/lib/money";
import type { BeginLine, BeginRequest } from "../provider";
import { toStripe } from "./stripe-amount";

type Params = Stripe.Checkout.SessionCreateParams;

/** A session cannot end sooner than this after it was made. */
const SHORTEST_MS = 30 * MINUTE_MS;
/**
 * So long after a payment was written down its session can be made: later Stripe itself refuses the end that it names, so
 * that whether there is one is settled then.
 */
export const BEGIN_WITHIN_MS = 5 * MINUTE_MS;

const MOST_LINES = 100;
const MOST_CHARS = 250;
/** Of the 22 on a statement the account's own prefix takes up to 10 and what joins them 2. */
const MOST_STATEMENT_CHARS = 10;

/**
 * What a session is made with, from rows that stand: asked again, it is the same to the letter, or Stripe refuses the key.
 * Null where Stripe cannot charge this amount. Of the customer it carries nothing but the address for the receipt.
 */
export function sessionParams(request: BeginRequest): Params | null {
  const { paymentId, currency, amountMinor, email, startedAt, returnUrl } = request;
  const amounts = linesOf(request).map((line) => ({ line, unit: unitAmount(line, currency) }));
  if (toStripe({ amountMinor, currency }) === null || amounts.some(({ unit }) => unit === null)) return null;
  const suffix = statementSuffix(request.seller);
  const metadata = { paymentId };
  return {
    mode: "payment",
    client_reference_id: paymentId,
    metadata,
    payment_intent_data: { metadata, ...(suffix && { statement_descriptor_suffix: suffix }) },
    ...(email && { customer_email: email }),
    // what was asked for is charged, in the currency it was asked in
    adaptive_pricing: { enabled: false },
    expires_at: Math.floor((startedAt + SHORTEST_MS + BEGIN_WITHIN_MS) / 1_000),
    success_url: returnUrl,
    cancel_url: returnUrl,
    line_items: amounts.map(({ line: { label, detail, quantity }, unit }) => ({
      quantity,
      price_data: {
        currency: currency.toLowerCase(),
        unit_amount: unit ?? 0,
        product_data: { name: clip(label), ...(detail && { description: clip(detail) }) },
      },
    })),
  };
}

/** The lines as they stand, or one of the sum where there are more than a session takes, or they are paid in parts. */
function linesOf({ lines, amountMinor, seller }: BeginRequest): BeginLine[] {
  const isWhole = sumMinor(lines.map((line) => line.amountMinor)) === amountMinor;
  if (isWhole && lines.length > 0 && lines.length <= MOST_LINES) return lines.map(asPriced);
  return [{ label: lines[0]?.label ?? seller, detail: null, quantity: 1, amountMinor }];
}

/** Stripe has a price for each: where that would be a fraction, several are one of their sum. */
const asPriced = (line: BeginLine): BeginLine =>
  line.amountMinor % line.quantity === 0
    ? line
    : { ...line, quantity: 1, label: `${line.quantity} × ${line.label}` };

const unitAmount = ({ amountMinor, quantity }: BeginLine, currency: string) =>
  toStripe({ amountMinor: amountMinor / quantity, currency });

const clip = (text: string): string => [...text].slice(0, MOST_CHARS).join("");

/** The theater's name in the letters that card networks print, or nothing where none of them are left. */
export function statementSuffix(seller: string): string | null {
  const printed = seller
    .normalize("NFKD")
    .replace(/[^\w .&-]|_/g, "")
    .replace(/ +/g, " ")
    .toUpperCase()
    .slice(0, MOST_STATEMENT_CHARS)
    .trim();
  return /[A-Z]/.test(printed) ? printed : null;
}
