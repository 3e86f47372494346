import { and, eq, isNotNull, isNull, not, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { users } from "@/db/schema/accounts";
import { movies } from "@/db/schema/catalogue";
import { reviews } from "@/db/schema/reviews";
import { mailboxSql } from "@/lib/input/mailbox";
import type { Visit } from "./visit";

type Whose = Pick<Visit, "movieId" | "userId" | "mailbox">;

/** Condition: the review is what this person says of this movie. */
export const isOwn = ({ movieId, userId, mailbox }: Whose): SQL =>
  and(
    eq(reviews.movieId, movieId),
    userId === null ? eq(reviews.mailbox, mailbox ?? "") : eq(reviews.userId, userId),
  ) as SQL;

/**
 * Condition: nothing is said by them in the other way: as a guest by who has an account, or the other way round. What was
 * hidden there counts although its writer has deleted it: else it would be said here and seen again.
 */
export const isOnlyWay = ({ movieId, userId, mailbox }: Whose): SQL => {
  const isThere = and(
    eq(reviews.movieId, movieId),
    or(isNull(reviews.deletedAt), isNotNull(reviews.hiddenAt)),
  );
  const address = sql`(select ${users.email} from ${users} where ${users.id} = ${userId ?? reviews.userId})`;
  return not(
    userId === null
      ? hasRow(reviews, isThere, sql`${mailboxSql(address)} = ${mailbox}`)
      : hasRow(reviews, isThere, sql`${reviews.mailbox} = ${mailboxSql(address)}`),
  );
};

/** What somebody says of what they saw: of what they deleted, nothing but whether it is hidden. */
export async function getOwnReview(db: Database, whose: Whose) {
  const found = await db
    .select({
      ...{ id: reviews.id, halves: reviews.halves, words: reviews.words, name: reviews.name },
      ...{ deletedAt: reviews.deletedAt, hiddenWhy: reviews.hiddenWhy },
    })
    .from(reviews)
    .where(isOwn(whose))
    .get();
  return found ?? null;
}

/** What an account has said of a movie, for it to be taken back whatever has become of the ticket. */
export async function findSaid(
  db: Database,
  { movieId, userId }: { movieId: number; userId: number | null },
) {
  if (userId === null) return null;
  const { mailbox, theaterId } = reviews;
  const found = await db
    .select({ movieId: reviews.movieId, userId: reviews.userId, mailbox, theaterId, slug: movies.slug })
    .from(reviews)
    .innerJoin(movies, eq(movies.id, reviews.movieId))
    .where(isOwn({ movieId, userId, mailbox: null }))
    .get();
  return found ?? null;
}

export type OwnReview = NonNullable<Awaited<ReturnType<typeof getOwnReview>>>;
