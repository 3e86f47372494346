import { newId } from "@/lib/id";
import type { Account, Refund } from "./account";
import { type Form, formAt, textAt } from "./form";
import { invalid, missing } from "./wire-error";

export function createRefund(account: Account, form: Form): Refund {
  const intentId = textAt(form, "payment_intent") ?? "";
  const intent = account.intents.get(intentId);
  if (!intent) throw missing("payment_intent", intentId);
  const amount = Number(textAt(form, "amount") ?? intent.amount);
  const made = [...account.refunds.values()].filter(
    ({ payment_intent, status }) => payment_intent === intentId && status !== "failed",
  );
  const left = intent.amount - made.reduce((sum, refund) => sum + refund.amount, 0);
  if (!Number.isInteger(amount) || amount < 1) throw invalid("parameter_invalid_integer", "Invalid integer");
  if (left === 0) throw invalid("charge_already_refunded", "The payment has already been refunded.");
  if (amount > left)
    throw invalid("refund_amount_too_large", "Refund amount is greater than the unrefunded amount.");
  const { currency, latest_charge: charge } = intent;
  const status = account.nextRefunds.shift() ?? "succeeded";
  const refund: Refund = {
    ...{ id: `re_${newId()}`, object: "refund", status, amount, currency, payment_intent: intentId, charge },
    metadata: formAt(form, "metadata") as Record<string, string>,
    created: account.seconds(),
    ...(status === "failed" && { failure_reason: "expired_or_canceled_card" }),
  };
  account.refunds.set(refund.id, refund);
  if (status !== "failed") book(account, refund);
  account.emit("refund.created", refund);
  return refund;
}

export function findRefund(account: Account, id: string): Refund {
  const refund = account.refunds.get(id);
  if (!refund) throw missing("refund", id);
  return refund;
}

/** What the customer's bank makes of a refund, days later perhaps. */
export function settleRefund(account: Account, id: string, status: Refund["status"]): Refund {
  const refund = findRefund(account, id);
  if (status === "failed") book(account, refund, "refund_failure");
  Object.assign(refund, { status, ...(status === "failed" && { failure_reason: "lost_or_stolen_card" }) });
  account.emit(status === "failed" ? "refund.failed" : "refund.updated", refund);
  return refund;
}

/** Stripe keeps its fee of what is refunded; what the customer's bank sends back comes in again. */
function book(
  account: Account,
  { id: source, amount: of, currency }: Refund,
  type: "refund" | "refund_failure" = "refund",
): void {
  const amount = type === "refund" ? -of : of;
  account.transactions.push({
    ...{ id: `txn_${newId()}`, object: "balance_transaction", type, source },
    ...{ amount, fee: 0, net: amount, currency, created: account.seconds() },
  });
}
