import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { reviews } from "@/db/schema/reviews";
import { assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { isWaiting } from "./review";

const moderateReviewInput = z.object({
  reviewId: publicId,
  /** Or shows it: again, or all the same after it was reported. */
  isHidden: z.boolean(),
  /** Its writer reads why it is hidden; staff read both. */
  reason: line(200, 1),
});

type Input = z.output<typeof moderateReviewInput> & { staff: Acting; now: number };

export type ModerateReviewCode = "not-found" | "so-already";

/** Hides a review or shows it, which settles what was reported of it until then. */
export const moderateReview = withInput(moderateReviewInput, act);

async function act(
  db: Database,
  { staff, reviewId, isHidden, reason, now }: Input,
): Promise<Result<null, ModerateReviewCode>> {
  const isTheirs = and(eq(reviews.id, reviewId), canManage(staff, reviews.theaterId));
  const review = await db
    .select()
    .from(reviews)
    .where(and(isTheirs, isNull(reviews.deletedAt)))
    .get();
  if (!review) return fail("not-found");
  const wasHidden = review.hiddenAt !== null;
  const action = isHidden ? "review.hidden" : wasHidden ? "review.restored" : "review.kept";
  const isSoStill = sql`(${reviews.hiddenAt} is not null) = ${wasHidden ? 1 : 0}`;
  const isOther = isHidden === wasHidden ? isWaiting : sql`1`;
  const written = await write(db, [
    assertThat("not-found", hasRow(reviews, isTheirs, isNull(reviews.deletedAt))),
    assertThat("so-already", hasRow(reviews, eq(reviews.id, reviewId), isSoStill, isOther)),
    db
      .update(reviews)
      .set({ hiddenAt: isHidden ? now : null, hiddenWhy: isHidden ? reason : null, settledAt: now })
      .where(eq(reviews.id, reviewId)),
    audit(
      db,
      {
        ...{ by: staff, theaterId: review.theaterId, action, objectId: reviewId },
        details: { movieId: review.movieId, reason },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
