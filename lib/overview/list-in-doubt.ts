import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { payments, UNDER_WAY } from "@/db/schema/payments";
import { theaters } from "@/db/schema/venues";
import { canManage } from "@/lib/accounts/staff-member";
import { isLeftFor } from "@/lib/not-before";
import { IN_DOUBT_AFTER_MS, MOST_OF_A_KIND, type Query } from "./money-in-doubt";

/** Payments of which nobody knows yet whether they were made, or which are neither a booking nor refunded. */
export const listInDoubt = (db: Database, { staff, now }: Query) =>
  db
    .select({
      id: payments.id,
      state: payments.state,
      amountMinor: payments.amountMinor,
      currency: orders.currency,
      name: orders.name,
      email: orders.email,
      createdAt: payments.createdAt,
      timeZone: theaters.timeZone,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(theaters, eq(theaters.id, payments.theaterId))
    .where(
      and(
        or(
          eq(payments.state, "in-doubt"),
          and(
            inArray(payments.state, UNDER_WAY),
            isLeftFor(payments.updatedAt, IN_DOUBT_AFTER_MS, now),
            // its customer has time to say whether they take other seats
            sql`not exists (select 1 from seat_offers where seat_offers.order_id = ${payments.orderId}
              and accepted_at is null and refused_at is null and until > ${now})`,
          ),
        ),
        canManage(staff, payments.theaterId),
      ),
    )
    .orderBy(desc(payments.updatedAt))
    .limit(MOST_OF_A_KIND);
