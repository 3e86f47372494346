import { newId } from "@/lib/id";

/** Objects as they travel, with the fields that are read here: https://docs.stripe.com/api. Instants are seconds. */
export type Session = {
  id: string;
  object: "checkout.session";
  status: "open" | "complete" | "expired";
  payment_status: "unpaid" | "paid";
  payment_intent: string | null;
  client_reference_id: string | null;
  customer_email: string | null;
  amount_total: number;
  currency: string;
  metadata: Record<string, string>;
  created: number;
  expires_at: number;
  success_url: string;
  cancel_url: string;
  url: string | null;
};
export type Intent = {
  id: string;
  object: "payment_intent";
  status: "succeeded" | "processing" | "requires_payment_method";
  amount: number;
  currency: string;
  latest_charge: string;
  metadata: Record<string, string>;
  created: number;
};
export type Refund = {
  id: string;
  object: "refund";
  status: "succeeded" | "pending" | "failed";
  failure_reason?: string;
  amount: number;
  currency: string;
  payment_intent: string;
  charge: string;
  metadata: Record<string, string>;
  created: number;
};
export type Dispute = {
  id: string;
  object: "dispute";
  status: "warning_needs_response" | "needs_response" | "won" | "lost";
  reason: string;
  amount: number;
  currency: string;
  charge: string;
  payment_intent: string;
  evidence_details: { due_by: number };
  created: number;
};
export type Transaction = {
  id: string;
  object: "balance_transaction";
  type: "charge" | "refund" | "refund_failure" | "adjustment";
  amount: number;
  fee: number;
  net: number;
  currency: string;
  source: string;
  created: number;
};
export type WireEvent = {
  id: string;
  object: "event";
  type: string;
  api_version: string;
  created: number;
  livemode: false;
  data: { object: object };
};

/** What customers were shown of a session, which the session itself does not repeat. */
export type ShownLine = { name: string; description: string | null; quantity: number; amount: number };

/** All that an account at Stripe knows. */
export type Account = ReturnType<typeof openAccount>;

export function openAccount(now: () => number) {
  const events: WireEvent[] = [];
  const listeners: ((event: WireEvent) => void)[] = [];
  const seconds = () => Math.floor(now() / 1_000);
  return {
    seconds,
    sessions: new Map<string, Session>(),
    lines: new Map<string, ShownLine[]>(),
    intents: new Map<string, Intent>(),
    refunds: new Map<string, Refund>(),
    disputes: new Map<string, Dispute>(),
    transactions: [] as Transaction[],
    /** How the next refunds go; they succeed at once unless something else is said. */
    nextRefunds: [] as Refund["status"][],
    events,
    listen: (listener: (event: WireEvent) => void) => void listeners.push(listener),
    emit(type: string, object: object): WireEvent {
      const event: WireEvent = {
        ...{ id: `evt_${newId()}`, object: "event", type, api_version: "2026-10-28.endive" },
        ...{ created: seconds(), livemode: false, data: { object: structuredClone(object) } },
      };
      events.push(event);
      for (const listener of listeners) listener(event);
      return event;
    },
  };
}
