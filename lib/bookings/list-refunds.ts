import { asc, eq, getTableColumns } from "drizzle-orm";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";

/** The refunds of a booking, the first one first, each with what it goes back to. */
export const listRefunds = (db: Database, bookingId: string) =>
  db
    .select({ ...getTableColumns(refunds), tender: payments.tender })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .where(eq(refunds.bookingId, bookingId))
    .orderBy(asc(refunds.createdAt));
