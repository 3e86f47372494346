import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { REPORT_CAUSES, reviewReports, reviews } from "@/db/schema/reviews";
import { theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { hasVisit, isWaiting, openReports } from "./review";

export const REVIEW_FILTERS = ["waiting", "hidden"] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

type Cause = (typeof REPORT_CAUSES)[number];

/** Behind which the next page begins. */
export type StaffPlace = readonly [isWaiting: number, writtenAt: number, id: string];

type Query = {
  staff: Acting;
  filter?: ReviewFilter | undefined;
  /** One alone. */
  reviewId?: string | undefined;
  after: StaffPlace | null;
  limit: number;
};

const causes = sql<Cause[]>`(select json_group_array(distinct cause) from review_reports
  where review_reports.review_id = ${reviews.id} and review_reports.reported_at > ${reviews.settledAt})`.mapWith(
  (listed) => REPORT_CAUSES.filter((cause) => (JSON.parse(listed) as string[]).includes(cause)),
);

// few are either, so that nobody is asked about all the others
const mayWait = or(
  isNotNull(reviews.hiddenAt),
  sql`${reviews.id} in (select ${reviewReports.reviewId} from ${reviewReports})`,
);

const columns = {
  id: reviews.id,
  movieId: reviews.movieId,
  movieTitle: movies.title,
  movieSlug: movies.slug,
  theaterId: reviews.theaterId,
  theaterName: theaters.name,
  timeZone: theaters.timeZone,
  halves: reviews.halves,
  words: reviews.words,
  name: reviews.name,
  createdAt: reviews.createdAt,
  writtenAt: reviews.writtenAt,
  hiddenAt: reviews.hiddenAt,
  hiddenWhy: reviews.hiddenWhy,
  /** Since staff last decided. */
  reports: openReports,
  causes,
  isWaiting,
  /** Else nobody sees it: its admission was taken back. */
  hasVisit: hasVisit.mapWith(Boolean),
};

export type StaffReview = Omit<Awaited<ReturnType<typeof read>>[number], "isWaiting"> & {
  isWaiting: boolean;
};

const read = (db: Database, { staff, filter, reviewId, after, limit }: Query) =>
  db
    .select(columns)
    .from(reviews)
    .innerJoin(movies, eq(movies.id, reviews.movieId))
    .innerJoin(theaters, eq(theaters.id, reviews.theaterId))
    .where(
      and(
        canManage(staff, reviews.theaterId),
        isNull(reviews.deletedAt),
        filter === "waiting" ? and(mayWait, isWaiting) : undefined,
        filter === "hidden" ? isNotNull(reviews.hiddenAt) : undefined,
        reviewId === undefined ? undefined : eq(reviews.id, reviewId),
        after === null
          ? undefined
          : sql`(${isWaiting}, ${reviews.writtenAt}, ${reviews.id}) < (${after[0]}, ${after[1]}, ${after[2]})`,
      ),
    )
    .orderBy(desc(isWaiting), desc(reviews.writtenAt), desc(reviews.id))
    .limit(limit);

/** The reviews of visits to a person's theaters: those that somebody should look at first, then the newest. */
export async function listReviewsForStaff(
  db: Database,
  asked: Query,
): Promise<{ reviews: StaffReview[]; next: StaffPlace | null }> {
  const rows = await read(db, { ...asked, limit: asked.limit + 1 });
  const shown = rows.slice(0, asked.limit);
  const last = shown.at(-1);
  const isMore = rows.length > asked.limit && last !== undefined;
  return {
    reviews: shown.map((review) => ({ ...review, isWaiting: Boolean(review.isWaiting) })),
    next: isMore ? [Number(last.isWaiting), last.writtenAt, last.id] : null,
  };
}
