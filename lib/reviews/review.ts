import { and, isNull, type SQL, sql } from "drizzle-orm";
import { reviews } from "@/db/schema/reviews";

/** Fewer say too little of a movie to be told to search engines. */
export const LEAST_TO_AGGREGATE = 5;

export const MOST_HALVES = 10;
export const MOST_WORDS = 2_000;

/** Condition: everybody sees it. Whatever counts or lists reviews for customers goes by it. */
export const isShown: SQL = and(isNull(reviews.hiddenAt), isNull(reviews.deletedAt)) as SQL;

/** How often it was reported since staff last decided. */
export const openReports = sql<number>`(select count(*) from review_reports
  where review_reports.review_id = ${reviews.id} and review_reports.reported_at > ${reviews.settledAt})`;

/** Condition: somebody should look at it: it was reported, or is hidden and was changed since. */
export const isWaiting = sql<number>`(${openReports} > 0
  or (${reviews.hiddenAt} is not null and ${reviews.writtenAt} > ${reviews.settledAt}))`;
