import { eq, not, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { REPORT_CAUSES, reviewReports, reviews } from "@/db/schema/reviews";
import { assertThat, write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import {
  countAttempt,
  REPORTS_PER_ADDRESS,
  REPORTS_PER_PERSON,
  type Throttled,
} from "@/lib/accounts/passwords/throttle";
import { audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { isShown } from "./review";

const reportReviewInput = z.object({ reviewId: publicId, cause: z.enum(REPORT_CAUSES) });

type Input = z.output<typeof reportReviewInput> & {
  holder: Holder;
  /** The networks that the address lies in, as marks, the narrowest first. */
  from: readonly string[];
  now: number;
};

export type ReportReviewCode = "not-found" | "own";

/** Tells staff of a review. From one person it counts once, whatever they say of it. */
export const reportReview = withInput(reportReviewInput, act);

async function act(
  db: Database,
  { reviewId, cause, holder, from, now }: Input,
): Promise<Result<null, ReportReviewCode> | Throttled> {
  const { userId, visitorId } = holder;
  const review = await db.select().from(reviews).where(eq(reviews.id, reviewId)).get();
  if (!review) return fail("not-found");
  const reporter = userId === null ? `visitor ${visitorId}` : `user ${userId}`;
  const tooMany = await countAttempt(
    db,
    [
      [REPORTS_PER_PERSON, reporter],
      [REPORTS_PER_ADDRESS, from[0] ?? null],
    ],
    now,
  );
  if (tooMany) return tooMany;
  const isIt = eq(reviews.id, reviewId);
  const isTheirs = hasRow(reviews, isIt, sql`${reviews.userId} = ${userId}`);
  const written = await write(db, [
    assertThat("not-found", hasRow(reviews, isIt, isShown)),
    assertThat("own", not(isTheirs)),
    db.insert(reviewReports).values({ reviewId, reporter, cause, reportedAt: now }).onConflictDoNothing(),
    audit(
      db,
      {
        ...{ by: { userId }, theaterId: review.theaterId, action: "review.reported" },
        ...{ objectId: reviewId, details: { movieId: review.movieId, cause } },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
