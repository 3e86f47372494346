import { newId } from "@/lib/id";
import type { Account, Intent, Session, ShownLine } from "./account";
import { type Form, formAt, textAt } from "./form";
import { invalid, missing } from "./wire-error";

const KNOWN = new Set([
  ...["mode", "client_reference_id", "metadata", "payment_intent_data", "customer_email", "expires_at"],
  ...["adaptive_pricing", "success_url", "cancel_url", "line_items"],
]);
const THOUSANDTHS = ["bhd", "jod", "kwd", "omr", "tnd"];
const WHOLE = ["jpy", "krw", "clp", "isk", "vnd"];
const SHORTEST_S = 30 * 60;
const LONGEST_S = 24 * 3_600;

export function createSession(account: Account, form: Form, origin: string): Session {
  const unknown = Object.keys(form).find((name) => !KNOWN.has(name));
  if (unknown) throw invalid("parameter_unknown", `Received unknown parameter: ${unknown}`);
  if (form.mode !== "payment") throw invalid("parameter_invalid", "Only payments are made here");
  const created = account.seconds();
  const expiresAt = Number(textAt(form, "expires_at") ?? created + LONGEST_S);
  if (expiresAt < created + SHORTEST_S || expiresAt > created + LONGEST_S)
    throw invalid("parameter_invalid", "The `expires_at` timestamp must be 30 minutes to 24 hours from now.");
  checkStatement(textAt(form, "payment_intent_data", "statement_descriptor_suffix"));
  const lines = Object.values(formAt(form, "line_items")).map(readLine);
  const [first] = lines;
  if (!first) throw invalid("parameter_missing", "You must pass `line_items`.");
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  if (amount < (WHOLE.includes(first.currency) ? 30 : 50))
    throw invalid("amount_too_small", "The Checkout Session's total amount due is too small.");
  const id = `cs_test_${newId()}`;
  const session: Session = {
    ...{ id, object: "checkout.session", status: "open", payment_status: "unpaid", payment_intent: null },
    client_reference_id: textAt(form, "client_reference_id"),
    customer_email: textAt(form, "customer_email"),
    ...{ amount_total: amount, currency: first.currency, created, expires_at: expiresAt },
    metadata: formAt(form, "metadata") as Record<string, string>,
    success_url: textAt(form, "success_url") ?? "",
    cancel_url: textAt(form, "cancel_url") ?? "",
    url: `${origin}/c/pay/${id}`,
  };
  account.sessions.set(id, session);
  account.lines.set(id, lines);
  return session;
}

/** https://docs.stripe.com/get-started/account/statement-descriptors */
function checkStatement(suffix: string | null): void {
  if (suffix === null) return;
  if (suffix.length > 22 || !/[a-z]/i.test(suffix) || /[<>\\'"*]|[^ -~]/.test(suffix))
    throw invalid("parameter_invalid", `Invalid statement descriptor suffix: ${suffix}`);
}

function readLine(line: Form | string): ShownLine & { currency: string } {
  const data = typeof line === "string" ? {} : formAt(line, "price_data");
  const quantity = Number(typeof line === "string" ? Number.NaN : textAt(line, "quantity"));
  const unit = Number(textAt(data, "unit_amount") ?? Number.NaN);
  const currency = textAt(data, "currency") ?? "";
  const name = textAt(data, "product_data", "name") ?? "";
  if (!Number.isInteger(unit) || unit < 0 || !Number.isInteger(quantity) || quantity < 1)
    throw invalid("parameter_invalid_integer", "Invalid integer");
  if (!/^[a-z]{3}$/.test(currency)) throw invalid("parameter_invalid", `Invalid currency: ${currency}`);
  if (name === "" || name.length > 1_000) throw invalid("parameter_invalid_empty", "A product has a name");
  if ((THOUSANDTHS.includes(currency) && unit % 10) || (currency === "isk" && unit % 100))
    throw invalid("invalid_charge_amount_no_decimal_compatible", "Invalid amount");
  const description = textAt(data, "product_data", "description");
  return { name, description, quantity, amount: unit * quantity, currency };
}

export function findSession(account: Account, id: string): Session {
  const session = account.sessions.get(id);
  if (!session) throw missing("checkout.session", id);
  if (session.status === "open" && session.expires_at <= account.seconds()) close(account, session);
  return session;
}

export function expireSession(account: Account, id: string): Session {
  const session = findSession(account, id);
  if (session.status !== "open")
    throw invalid("resource_invalid_state", "Only Checkout Sessions with a status of `open` can be expired.");
  return close(account, session);
}

function close(account: Account, session: Session): Session {
  Object.assign(session, { status: "expired", url: null });
  account.emit("checkout.session.expired", session);
  return session;
}

/** The customer pays: at once, or by a method whose bank answers days later. */
export function paySession(account: Account, id: string, how: { takesDays?: boolean } = {}): Session {
  const session = findSession(account, id);
  if (session.status !== "open") throw invalid("resource_invalid_state", "This session is over.");
  const { amount_total: amount, currency, metadata } = session;
  const intent: Intent = {
    ...{ id: `pi_${newId()}`, object: "payment_intent", amount, currency, metadata },
    ...{ status: "processing", latest_charge: `ch_${newId()}`, created: account.seconds() },
  };
  account.intents.set(intent.id, intent);
  Object.assign(session, { status: "complete", url: null, payment_intent: intent.id });
  if (!how.takesDays) capture(account, session, intent);
  account.emit("checkout.session.completed", session);
  return session;
}

/** What the bank says of a payment that takes days. */
export function answerLate(account: Account, id: string, isPaid: boolean): Session {
  const session = findSession(account, id);
  const intent = account.intents.get(session.payment_intent ?? "");
  if (!intent) throw missing("payment_intent", id);
  if (isPaid) capture(account, session, intent);
  else intent.status = "requires_payment_method";
  account.emit(`checkout.session.async_payment_${isPaid ? "succeeded" : "failed"}`, session);
  return session;
}

/** What Stripe takes in Europe: 1.5 % and 25 of the smallest unit. */
const feeOf = (amount: number) => Math.round(amount * 0.015) + 25;

function capture(account: Account, session: Session, intent: Intent): void {
  const { amount, currency, latest_charge: source } = intent;
  const fee = feeOf(amount);
  intent.status = "succeeded";
  session.payment_status = "paid";
  account.transactions.push({
    ...{ id: `txn_${newId()}`, object: "balance_transaction", type: "charge", source },
    ...{ amount, fee, net: amount - fee, currency, created: account.seconds() },
  });
}
