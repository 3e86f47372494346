import { asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { paymentReversals, type REVERSAL_KINDS, REVERSAL_STANDS } from "@/db/schema/reversals";

export type Reversal = typeof paymentReversals.$inferSelect;

/** What was taken back of an order's payments without us, the first first. */
export const listReversals = async (db: Database, orderId: string): Promise<Reversal[]> =>
  (
    await db
      .select({ reversal: paymentReversals })
      .from(paymentReversals)
      .innerJoin(payments, eq(payments.id, paymentReversals.paymentId))
      .where(eq(payments.orderId, orderId))
      .orderBy(asc(paymentReversals.createdAt), asc(paymentReversals.ref))
  ).map(({ reversal }) => reversal);

const standing = sql.raw(REVERSAL_STANDS.map((state) => `'${state}'`).join(", "));

/** Whose say an order's money is under besides ours, as a column: a dispute before a refund; null as a rule. */
export const reversedBy = (orderId: SQL) =>
  sql<(typeof REVERSAL_KINDS)[number] | null>`(select min(r.kind) from payment_reversals r
    join payments p on p.id = r.payment_id where p.order_id = ${orderId} and r.state in (${standing}))`;
