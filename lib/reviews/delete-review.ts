import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { reviews } from "@/db/schema/reviews";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { findSaid, isOwn } from "./own-review";
import { findVisit, reviewed } from "./visit";

const deleteReviewInput = z.object({ of: reviewed });

type Input = z.output<typeof deleteReviewInput> & { userId: number | null; now: number };

/** Takes back what somebody said: its words are gone, and its stars count no more. */
export const deleteReview = withInput(deleteReviewInput, act);

async function act(db: Database, { of, userId, now }: Input): Promise<Result<{ slug: string }, "not-found">> {
  const visit = await ("movieId" in of ? findSaid(db, { ...of, userId }) : findVisit(db, { of, userId }));
  if (!visit) return fail("not-found");
  const isThere = and(isOwn(visit), isNull(reviews.deletedAt));
  const written = await write(db, [
    assertThat("not-found", hasRow(reviews, isThere)),
    db.update(reviews).set({ deletedAt: now, words: "", name: "" }).where(isThere),
    audit(
      db,
      {
        ...{ by: { userId: visit.userId }, theaterId: visit.theaterId, action: "review.deleted" },
        objectId: sql`(select ${reviews.id} from ${reviews} where ${and(isOwn(visit), eq(reviews.deletedAt, now))})`,
        details: { movieId: visit.movieId },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ slug: visit.slug }) : written;
}
