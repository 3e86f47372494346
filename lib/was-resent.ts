import { type SQL, sql } from "drizzle-orm";
import { messages } from "@/db/schema/messages";

/**
 * Condition on a letter that failed: it was written again since, and that one did not fail. Two letters of one kind may
 * tell of two things, as of two refunds of one booking, so that only the same topic makes good.
 */
export const wasResent: SQL = sql`exists (select 1 from messages again
  where again.topic = ${messages.topic} and again.created_at > ${messages.createdAt}
  and again.kind = ${messages.kind} and again.stopped_at is null)`;
