import { eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { tickets } from "@/db/schema/bookings";
import { reviews } from "@/db/schema/reviews";
import { answer, assertThat, write } from "@/db/write";
import { countAttempt, REVIEWS_PER_PERSON, type Throttled } from "@/lib/accounts/passwords/throttle";
import { audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { personNameOrNone } from "@/lib/input/person-name";
import { type NotPlain, whyNotPlain } from "@/lib/input/plain-words";
import { text } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { isOnlyWay, isOwn } from "./own-review";
import { MOST_HALVES, MOST_WORDS } from "./review";
import { findVisit, isAdmitted, reviewed, type Visit } from "./visit";

const writeReviewInput = z.object({
  of: reviewed,
  halves: z.int().min(1).max(MOST_HALVES),
  words: text(MOST_WORDS),
  /** What they are called beside it; empty: nothing. */
  name: personNameOrNone,
});

type Content = Pick<z.output<typeof writeReviewInput>, "halves" | "words" | "name">;
type Input = z.output<typeof writeReviewInput> & { userId: number | null; now: number };

/** `reviewed-otherwise`: by their account, who writes by a message's link, or the other way round. */
export type WriteReviewCode = "not-admitted" | "reviewed-otherwise" | NotPlain;

/** Says what somebody thinks of a movie that they were let in to, or changes what they have said. */
export const writeReview = withInput(writeReviewInput, act);

async function act(
  db: Database,
  { of, userId, now, ...content }: Input,
): Promise<Result<{ reviewId: string; slug: string }, WriteReviewCode> | Throttled> {
  const fault = whyNotPlain(content.words);
  if (fault) return fail(fault);
  const visit = await findVisit(db, { of, userId });
  if (!visit) return fail("not-admitted");
  const writer = visit.mailbox ?? `user ${visit.userId}`;
  const tooMany = await countAttempt(db, [[REVIEWS_PER_PERSON, writer]], now);
  return tooMany ?? storeReview(db, visit, content, now);
}

/** The same by who is known to have been there: what they say is plain, and how often they say it is not counted. */
export async function storeReview(
  db: Database,
  visit: Visit,
  content: Content,
  now: number,
): Promise<Result<{ reviewId: string; slug: string }, "not-admitted" | "reviewed-otherwise">> {
  const { ticketId, movieId, theaterId, userId, mailbox, slug } = visit;
  const isThere = hasRow(tickets, eq(tickets.id, ticketId), isAdmitted);
  const written = await write(db, [
    assertThat("not-admitted", isThere),
    assertThat("reviewed-otherwise", isOnlyWay(visit)),
    answer(
      "review",
      db
        .insert(reviews)
        .values({
          ...{ id: newId(), movieId, ticketId, theaterId, userId, mailbox },
          ...{ ...content, createdAt: now, writtenAt: now },
        })
        .onConflictDoUpdate({ ...oneOf(visit), set: { ...content, ticketId, ...again(now) } })
        .returning({ id: reviews.id }),
    ),
    audit(
      db,
      {
        ...{ by: { userId }, theaterId, action: "review.written" },
        objectId: sql`(select ${reviews.id} from ${reviews} where ${isOwn(visit)})`,
        details: { movieId, stars: content.halves / 2 },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ reviewId: written.row("review").id, slug }) : written;
}

const oneOf = ({ userId }: Visit) =>
  userId === null
    ? { target: [reviews.movieId, reviews.mailbox], targetWhere: sql`mailbox is not null` }
    : { target: [reviews.movieId, reviews.userId], targetWhere: sql`user_id is not null` };

/** What was deleted is said anew; what is hidden stays so, and is looked at once more. */
const again = (now: number): { writtenAt: number; deletedAt: null; createdAt: SQL } => ({
  ...{ writtenAt: now, deletedAt: null },
  createdAt: sql`iif(${reviews.deletedAt} is null, ${reviews.createdAt}, ${now})`,
});
