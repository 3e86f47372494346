import { type SQL, sql } from "drizzle-orm";
import { messages } from "@/db/schema/messages";

/** Condition on a letter that failed: it was written again since, and that one did not fail. */
export const isMadeGood: SQL = sql`exists (select 1 from messages again
  where again.created_at > ${messages.createdAt} and again.kind = ${messages.kind} and again.failure is null
  and iif(${messages.bookingId} is null, again.to_email = ${messages.to}, again.booking_id = ${messages.bookingId}))`;
