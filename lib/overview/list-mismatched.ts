import { and, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { theaters } from "@/db/schema/venues";
import { canManage } from "@/lib/accounts/staff-member";
import { cameInUnseen } from "@/lib/payments/came-in";
import { MOST_OF_A_KIND, type Query } from "./money-in-doubt";

/** Payments that came in otherwise than they were asked for and were refunded, of which nobody of the staff has said they know. */
export const listMismatched = (db: Database, { staff }: Query) =>
  db
    .select({
      id: payments.id,
      amountMinor: payments.amountMinor,
      currency: orders.currency,
      cameInMinor: payments.cameInMinor,
      cameInCurrency: payments.cameInCurrency,
      name: orders.name,
      updatedAt: payments.updatedAt,
      timeZone: theaters.timeZone,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(theaters, eq(theaters.id, payments.theaterId))
    .where(and(cameInUnseen, canManage(staff, payments.theaterId)))
    .orderBy(desc(payments.updatedAt))
    .limit(MOST_OF_A_KIND);
