import { asc, eq, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines } from "@/db/schema/orders";

/** The lines of an order, as they stand in it. */
export const listLines = (db: Database, orderId: string | SQL) =>
  db.select().from(orderLines).where(eq(orderLines.orderId, orderId)).orderBy(asc(orderLines.position));
