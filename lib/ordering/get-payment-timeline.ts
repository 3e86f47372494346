import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { paymentEvents } from "@/db/schema/payments";
import { seatOffers } from "@/db/schema/seat-offers";
import type { Money } from "@/lib/money";
import { listReversals, type Reversal } from "@/lib/payments/list-reversals";
import type { PaymentForStaff } from "./get-payment-for-staff";

export type PaymentEvent = { id: string; at: number; who: string | null } & (
  | {
      what:
        | "begun"
        | "pending"
        | "captured"
        | "declined"
        | "booked"
        | "asked-again"
        | "refunded"
        | "seats-offered"
        | "offer-accepted"
        | "offer-refused";
    }
  | ({ what: "refund-sent" | "disbelieved" } & Money)
  | ({ what: "reversed" } & Money & Pick<Reversal, "kind" | "state">)
);

/** All that happened to a payment, the latest first. */
export async function getPaymentTimeline(
  db: Database,
  {
    payment,
    order,
    bookedAt,
    refunds: owed,
  }: Pick<PaymentForStaff, "payment" | "order" | "bookedAt" | "refunds">,
): Promise<PaymentEvent[]> {
  const [told, entries, reversals, offers] = await Promise.all([
    db.select().from(paymentEvents).where(eq(paymentEvents.paymentId, payment.id)),
    db
      .select({ id: auditEntries.id, at: auditEntries.at, action: auditEntries.action, who: users.name })
      .from(auditEntries)
      .leftJoin(users, eq(users.id, auditEntries.userId))
      .where(and(eq(auditEntries.objectType, "payment"), eq(auditEntries.objectId, payment.id))),
    listReversals(db, order.id),
    db.select().from(seatOffers).where(eq(seatOffers.orderId, order.id)),
  ]);
  const events: PaymentEvent[] = [
    { id: "begun", at: payment.createdAt, who: null, what: "begun" },
    ...told.flatMap(({ eventId: id, receivedAt: at, kind, amountMinor, currency }): PaymentEvent[] => {
      // refunds tell of themselves
      if (kind !== "pending" && kind !== "captured" && kind !== "declined") return [];
      const isAsAsked = amountMinor === payment.amountMinor && currency === order.currency;
      const it = { id, at, who: null };
      return [
        kind === "captured" && !isAsAsked
          ? { ...it, what: "disbelieved", amountMinor, currency }
          : { ...it, what: kind },
      ];
    }),
    ...entries.flatMap(({ id, at, action, who }): PaymentEvent[] => {
      if (action === "payment.asked-again") return [{ id: `audit-${id}`, at, who, what: "asked-again" }];
      // whose money it was is known already
      return action === "payment.refunded" ? [{ id: `audit-${id}`, at, who: null, what: "refunded" }] : [];
    }),
    ...(bookedAt === null ? [] : [{ id: "booked", at: bookedAt, who: null, what: "booked" as const }]),
    ...offers.flatMap(({ createdAt, acceptedAt, refusedAt }): PaymentEvent[] => [
      { id: "offered", at: createdAt, who: null, what: "seats-offered" },
      ...(acceptedAt === null
        ? []
        : [{ id: "accepted", at: acceptedAt, who: null, what: "offer-accepted" as const }]),
      ...(refusedAt === null
        ? []
        : [{ id: "refused", at: refusedAt, who: null, what: "offer-refused" as const }]),
    ]),
    ...reversals
      .filter(({ paymentId }) => paymentId === payment.id)
      .map(({ ref: id, updatedAt: at, kind, state, amountMinor, currency }) => ({
        ...{ id, at, who: null, what: "reversed" as const, kind, state, amountMinor, currency },
      })),
    ...owed.flatMap(({ id, settledAt, amountMinor }) =>
      settledAt === null
        ? []
        : {
            id,
            at: settledAt,
            who: null,
            what: "refund-sent" as const,
            amountMinor,
            currency: payment.cameInCurrency ?? order.currency,
          },
    ),
  ];
  return events.reverse().sort((a, b) => b.at - a.at);
}
