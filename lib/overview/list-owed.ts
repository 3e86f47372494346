import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { REFUND_UNDER_WAY, refunds } from "@/db/schema/refunds";
import { theaters } from "@/db/schema/venues";
import { canManage } from "@/lib/accounts/staff-member";
import { isLeftFor } from "@/lib/not-before";
import { refundCurrency } from "@/lib/payments/came-in";
import { IN_DOUBT_AFTER_MS, MOST_OF_A_KIND, type Query } from "./money-in-doubt";

/**
 * Refunds that a provider refused, or has not answered for long, and what staff took for an order that never came to be:
 * no provider sends that back, and no booking says at the counter that it waits there.
 */
export const listOwed = (db: Database, { staff, now }: Query) =>
  db
    .select({
      id: refunds.id,
      bookingId: refunds.bookingId,
      paymentId: refunds.paymentId,
      state: refunds.state,
      failure: refunds.failure,
      isByHand: sql<boolean>`${payments.provider} is null`.mapWith(Boolean),
      amountMinor: refunds.amountMinor,
      currency: refundCurrency,
      name: orders.name,
      createdAt: refunds.createdAt,
      timeZone: theaters.timeZone,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(theaters, eq(theaters.id, payments.theaterId))
    .where(
      and(
        or(
          eq(refunds.state, "failed"),
          and(
            inArray(refunds.state, REFUND_UNDER_WAY),
            isLeftFor(refunds.createdAt, IN_DOUBT_AFTER_MS, now),
            isNotNull(payments.providerRef),
          ),
          and(eq(refunds.state, "requested"), isNull(payments.provider), isNull(refunds.bookingId)),
        ),
        canManage(staff, payments.theaterId),
      ),
    )
    .orderBy(desc(refunds.createdAt))
    .limit(MOST_OF_A_KIND);
