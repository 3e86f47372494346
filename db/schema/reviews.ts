import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { tickets } from "./bookings";
import { movies } from "./catalogue";
import { instant } from "./columns";
import { theaters } from "./venues";

/** Open: what a reader finds wrong with a review. */
export const REPORT_CAUSES = ["offensive", "spoiler", "advertising", "personal", "other"] as const;

/**
 * What somebody who was let in says of a movie. One of a person: their account's, or, of a guest, the mailbox's that our
 * message went to. What its writer deletes keeps its row without words, so that a review that was hidden stays so.
 */
export const reviews = sqliteTable(
  "reviews",
  {
    id: text().primaryKey(),
    movieId: integer("movie_id")
      .notNull()
      .references(() => movies.id),
    /** The admission that entitles them. */
    ticketId: text("ticket_id")
      .notNull()
      .references(() => tickets.id),
    /** Where that was: who runs it moderates. */
    theaterId: integer("theater_id")
      .notNull()
      .references(() => theaters.id),
    userId: integer("user_id").references(() => users.id),
    mailbox: text(),
    /** What they are called beside it; perhaps empty. */
    name: text().notNull().default(""),
    /** Half stars, 1 to 10. */
    halves: integer().notNull(),
    /** Plain text, perhaps empty. */
    words: text().notNull().default(""),
    createdAt: instant("created_at").notNull(),
    /** When it was last changed by its writer. */
    writtenAt: instant("written_at").notNull(),
    deletedAt: instant("deleted_at"),
    hiddenAt: instant("hidden_at"),
    /** Why it is hidden, for its writer and for staff. */
    hiddenWhy: text("hidden_why"),
    /** When staff last decided: what was reported before is settled. */
    settledAt: instant("settled_at").notNull().default(0),
  },
  (t) => [
    uniqueIndex("reviews_one_per_person").on(t.movieId, t.userId).where(sql`user_id is not null`),
    uniqueIndex("reviews_one_per_mailbox").on(t.movieId, t.mailbox).where(sql`mailbox is not null`),
    index("reviews_shown")
      .on(t.movieId, t.createdAt, t.id)
      .where(sql`hidden_at is null and deleted_at is null`),
    // whose readers have one already, and what goes with a movie
    index("reviews_movie").on(t.movieId),
    index("reviews_theater").on(t.theaterId, t.writtenAt),
    index("reviews_user").on(t.userId).where(sql`user_id is not null`),
    index("reviews_ticket").on(t.ticketId),
    check("reviews_one_writer", sql`(${t.userId} is null) <> (${t.mailbox} is null)`),
    check("reviews_halves", sql`${t.halves} between 1 and 10`),
    check("reviews_hidden_why", sql`(${t.hiddenAt} is null) = (${t.hiddenWhy} is null)`),
    check("reviews_deleted", sql`${t.deletedAt} is null or (${t.words} = '' and ${t.name} = '')`),
  ],
);

/** Who told us of a review, each once: an account or a browser. */
export const reviewReports = sqliteTable(
  "review_reports",
  {
    reviewId: text("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    reporter: text().notNull(),
    cause: text({ enum: REPORT_CAUSES }).notNull(),
    reportedAt: instant("reported_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.reporter] }),
    index("review_reports_at").on(t.reviewId, t.reportedAt),
  ],
);

/** Which bookings' guests have been asked what they thought, each address once. */
export const reviewRequests = sqliteTable(
  "review_requests",
  {
    bookingId: text("booking_id").notNull(),
    address: text().notNull(),
    postedAt: instant("posted_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.bookingId, t.address] }), index("review_requests_posted").on(t.postedAt)],
);

/** Addresses whose readers want no such messages. */
export const reviewOptOuts = sqliteTable("review_opt_outs", {
  address: text().primaryKey(),
  optedOutAt: instant("opted_out_at").notNull(),
});
