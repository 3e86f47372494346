import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { refunds } from "@/db/schema/refunds";

/** The refunds of a booking, the first one first. */
export const listRefunds = (db: Database, bookingId: string) =>
  db.select().from(refunds).where(eq(refunds.bookingId, bookingId)).orderBy(asc(refunds.createdAt));
