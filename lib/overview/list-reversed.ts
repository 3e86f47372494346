import { and, desc, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { paymentReversals } from "@/db/schema/reversals";
import { theaters } from "@/db/schema/venues";
import { canManage } from "@/lib/accounts/staff-member";
import { MOST_OF_A_KIND, type Query } from "./money-in-doubt";

/** Disputes, and refunds made at a provider itself, that nobody of the staff has said they know. */
export const listReversed = (db: Database, { staff }: Query) =>
  db
    .select({
      ref: paymentReversals.ref,
      kind: paymentReversals.kind,
      state: paymentReversals.state,
      amountMinor: paymentReversals.amountMinor,
      currency: paymentReversals.currency,
      dueAt: paymentReversals.dueAt,
      paymentId: payments.id,
      name: orders.name,
      updatedAt: paymentReversals.updatedAt,
      timeZone: theaters.timeZone,
    })
    .from(paymentReversals)
    .innerJoin(payments, eq(payments.id, paymentReversals.paymentId))
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(theaters, eq(theaters.id, payments.theaterId))
    .where(and(isNull(paymentReversals.seenAt), canManage(staff, payments.theaterId)))
    .orderBy(desc(paymentReversals.updatedAt))
    .limit(MOST_OF_A_KIND);
