import { newId } from "@/lib/id";
import type { Account, Dispute, Session } from "./account";

const ANSWER_WITHIN_S = 7 * 86_400;
const FEE = 1_500;

/** The customer's bank takes a paid session back, or asks about it. */
export function openDispute(
  account: Account,
  { payment_intent }: Session,
  status: "needs_response" | "warning_needs_response" = "needs_response",
): Dispute {
  const intent = account.intents.get(payment_intent ?? "");
  if (!intent) throw new Error("nothing was paid");
  const { id, amount, currency, latest_charge: charge } = intent;
  const created = account.seconds();
  const dispute: Dispute = {
    ...{ id: `du_${newId()}`, object: "dispute", status, reason: "fraudulent", amount, currency, charge },
    ...{ payment_intent: id, evidence_details: { due_by: created + ANSWER_WITHIN_S }, created },
  };
  account.disputes.set(dispute.id, dispute);
  if (status === "needs_response") move(account, dispute, -amount, FEE);
  account.emit("charge.dispute.created", dispute);
  return dispute;
}

export function closeDispute(account: Account, id: string, status: "won" | "lost"): Dispute {
  const dispute = account.disputes.get(id);
  if (!dispute) throw new Error("no such dispute");
  dispute.status = status;
  if (status === "won") move(account, dispute, dispute.amount, 0);
  account.emit("charge.dispute.closed", dispute);
  return dispute;
}

function move(account: Account, { id: source, currency }: Dispute, amount: number, fee: number): void {
  account.transactions.push({
    ...{ id: `txn_${newId()}`, object: "balance_transaction", type: "adjustment", source },
    ...{ amount, fee, net: amount - fee, currency, created: account.seconds() },
  });
}
