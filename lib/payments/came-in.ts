import { type SQL, sql } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";

/** What a refund is in: what came in instead, or its payment's order's. Where both stand beside other tables. */
export const refundCurrency = sql<string>`coalesce(${payments.cameInCurrency}, ${orders.currency})`;

/** Condition on payments: another amount or currency came in than was asked for, and nobody of the staff has said they know. */
export const cameInUnseen: SQL = sql`(${payments.cameInMinor} is not null and ${payments.cameInSeenAt} is null
  and ${payments.state} = 'refunded')`;

type Payment = Pick<typeof payments.$inferSelect, "cameInMinor" | "cameInCurrency">;

/** What came in of a payment where that is not what was asked for. */
export const cameInOf = ({ cameInMinor, cameInCurrency }: Payment) =>
  cameInMinor === null || cameInCurrency === null
    ? null
    : { amountMinor: cameInMinor, currency: cameInCurrency };
