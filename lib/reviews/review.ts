import { and, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { reviews } from "@/db/schema/reviews";

/** Fewer say too little of a movie to be told to search engines. */
export const LEAST_TO_AGGREGATE = 5;

export const MOST_HALVES = 10;
export const MOST_WORDS = 2_000;

/**
 * Condition: its writer was let in, as the door has it now: by its ticket, or by another of the booking, where neither is a
 * friend's. That money went back later does not undo what they saw.
 */
export const hasVisit = sql<number>`exists (select 1 from tickets its
  join tickets admitted on admitted.booking_id = its.booking_id and admitted.admitted_at is not null
  where its.id = ${reviews.ticketId} and (admitted.id = its.id or not exists (select 1 from ticket_transfers
    where ticket_id in (its.id, admitted.id) and accepted_at is not null)))`;

/** Condition: everybody sees it. Whatever counts or lists reviews for customers goes by it. */
export const isShown: SQL = and(isNull(reviews.hiddenAt), isNull(reviews.deletedAt), hasVisit) as SQL;

/** The step by which what is said after a visit is shown, or is not any more, once the door has changed its ticket (a rule). */
export const showAnew = (db: Database, ticketId: string) =>
  db.run(sql`update reviews set created_at = created_at where ticket_id in (select id from tickets
    where booking_id = (select booking_id from tickets where id = ${ticketId}))`);

/** How often it was reported since staff last decided. */
export const openReports = sql<number>`(select count(*) from review_reports
  where review_reports.review_id = ${reviews.id} and review_reports.reported_at > ${reviews.settledAt})`;

/** Condition: somebody should look at it: it was reported, or is hidden and was changed since. */
export const isWaiting = sql<number>`(${openReports} > 0
  or (${reviews.hiddenAt} is not null and ${reviews.writtenAt} > ${reviews.settledAt}))`;
