import { type SQL, sql } from "drizzle-orm";
import { type MESSAGE_KINDS, messages } from "@/db/schema/messages";

/** Kinds of which a newer letter with the same subject says all that the older one did: a new link, the tickets. */
const RENEWED: (typeof MESSAGE_KINDS)[number][] = [
  "booking-confirmed",
  "invitation",
  "register",
  "register-known",
  "reset",
  "reset-unknown",
];

/**
 * Condition on a letter that failed: it was written again since, and that one did not fail. Two letters of other kinds
 * may tell of two things, as of two refunds of one booking, so that only the same words make good.
 */
export const isMadeGood: SQL = sql`exists (select 1 from messages again
  where again.created_at > ${messages.createdAt} and again.kind = ${messages.kind} and again.failure is null
  and iif(${messages.bookingId} is null, again.to_email = ${messages.to}, again.booking_id = ${messages.bookingId})
  and again.subject = ${messages.subject} and (again.body = ${messages.body}
    or again.kind in (select value from json_each(${JSON.stringify(RENEWED)}))))`;
