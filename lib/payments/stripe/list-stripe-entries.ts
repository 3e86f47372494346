import type { Stripe } from "stripe";
import type { ProviderEntry } from "../provider";
import { fromStripe } from "./stripe-amount";

type Transaction = Stripe.BalanceTransaction;
type Kind = ProviderEntry["kind"];

/** What Stripe's many types of movements are here; of the rest nothing is owed to anybody. */
const KINDS: Record<string, Kind> = {
  charge: "payment",
  payment: "payment",
  refund: "refund",
  payment_refund: "refund",
  refund_failure: "refund",
  stripe_fee: "fee",
  stripe_fx_fee: "fee",
  tax_fee: "fee",
};

/** All movements on the account's balance of a time, each with the charge or refund that it is of. */
export async function listStripeEntries(
  stripe: Stripe,
  { from, until }: { from: number; until: number },
): Promise<ProviderEntry[]> {
  const created = { gte: Math.ceil(from / 1_000), lt: Math.ceil(until / 1_000) };
  const entries: ProviderEntry[] = [];
  const pages = stripe.balanceTransactions.list({ created, limit: 100, expand: ["data.source"] });
  for await (const transaction of pages) entries.push(entryOf(transaction));
  return entries;
}

function entryOf({ id, type, created, source, fee, ...balance }: Transaction): ProviderEntry {
  const object = typeof source === "object" ? source : null;
  const ref = object?.id ?? (typeof source === "string" ? source : id);
  const kind = object?.object === "dispute" ? "dispute" : (KINDS[type] ?? "other");
  return {
    ...{ ref, kind, at: created * 1_000, ourId: ourIdOf(object) },
    ...moved(balance, object),
    fee: fromStripe(fee, balance.currency),
  };
}

/** In the currency that was charged: the balance may be kept in another. */
function moved({ amount, currency }: Pick<Transaction, "amount" | "currency">, object: Source) {
  if (object?.object !== "charge" && object?.object !== "refund" && object?.object !== "dispute")
    return fromStripe(amount, currency);
  return fromStripe(Math.sign(amount) * object.amount, object.currency);
}

type Source = Exclude<Transaction["source"], string>;

const ourIdOf = (object: Source): string | null => {
  if (object?.object === "charge") return object.metadata.paymentId ?? null;
  return object?.object === "refund" ? (object.metadata?.refundId ?? null) : null;
};
