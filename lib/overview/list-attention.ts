import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, not, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { messages } from "@/db/schema/messages";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { webhookEndpoints } from "@/db/schema/webhooks";
import { canManage } from "@/lib/accounts/staff-member";
import { DAY_MS } from "@/lib/clock-units";
import { listReviewsForStaff } from "@/lib/reviews/list-reviews-for-staff";
import { wasResent } from "@/lib/was-resent";
import { listInDoubt } from "./list-in-doubt";
import { listMismatched } from "./list-mismatched";
import { listOwed } from "./list-owed";
import { listReversed } from "./list-reversed";
import { listUntold } from "./list-untold";
import { MOST_OF_A_KIND, type Query } from "./money-in-doubt";

const LETTERS_OF_MS = 14 * DAY_MS;

/** What somebody should look at: only what is so at this moment. */
export async function listAttention(db: Database, asked: Query) {
  const [
    owed,
    reversed,
    mismatched,
    inDoubt,
    undelivered,
    untold,
    disabledWebhooks,
    drafts,
    bareScreens,
    { reviews },
  ] = await Promise.all([
    listOwed(db, asked),
    listReversed(db, asked),
    listMismatched(db, asked),
    listInDoubt(db, asked),
    listUndelivered(db, asked),
    listUntold(db, asked),
    listDisabledWebhooks(db, asked),
    listDrafts(db, asked),
    listBareScreens(db, asked),
    listReviewsForStaff(db, { staff: asked.staff, filter: "waiting", after: null, limit: MOST_OF_A_KIND }),
  ]);
  return {
    owed,
    reversed,
    mismatched,
    inDoubt,
    undelivered,
    untold,
    disabledWebhooks,
    drafts,
    bareScreens,
    reviews,
  };
}

export type Attention = Awaited<ReturnType<typeof listAttention>>;

/** Messages that were not sent, or came back: an admin's all, an owner's those about bookings of their theaters. */
const listUndelivered = (db: Database, { staff, now }: Query) =>
  db
    .select({
      id: messages.id,
      kind: messages.kind,
      bookingId: messages.bookingId,
      to: messages.to,
      payload: messages.payload,
      language: messages.language,
      failure: messages.failure,
      ...{
        stoppedAs: messages.stoppedAs,
        returnedAs: messages.returnedAs,
        returnedWhy: messages.returnedWhy,
      },
      createdAt: messages.createdAt,
    })
    .from(messages)
    .leftJoin(bookings, eq(bookings.id, messages.bookingId))
    .where(
      and(
        or(
          and(isNull(messages.deliveredAt), isNotNull(messages.stoppedAt)),
          inArray(messages.returnedAs, ["bounced", "complained"]),
        ),
        gt(messages.createdAt, now - LETTERS_OF_MS),
        not(wasResent),
        canManage(staff, bookings.theaterId),
      ),
    )
    .orderBy(desc(messages.createdAt))
    .limit(MOST_OF_A_KIND);

/** Other programs that are told nothing any more, without anybody's having said so. */
const listDisabledWebhooks = (db: Database, { staff }: Query) =>
  db
    .select({
      id: webhookEndpoints.id,
      url: webhookEndpoints.url,
      description: webhookEndpoints.description,
      disabledAs: webhookEndpoints.disabledAs,
      disabledAt: webhookEndpoints.disabledAt,
    })
    .from(webhookEndpoints)
    .where(
      and(
        inArray(webhookEndpoints.disabledAs, ["gone", "failing", "maker-left"]),
        isNull(webhookEndpoints.removedAt),
        canManage(staff, webhookEndpoints.theaterId),
      ),
    )
    .limit(MOST_OF_A_KIND);

/** Showtimes of the next day that nobody can buy a ticket for yet. */
const listDrafts = (db: Database, { staff, now }: Query) =>
  db
    .select({
      id: showtimes.id,
      startsAt: showtimes.startsAt,
      title: movies.title,
      screenName: screens.name,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
    })
    .from(showtimes)
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        eq(showtimes.state, "draft"),
        gt(showtimes.startsAt, now),
        lt(showtimes.startsAt, now + DAY_MS),
        canManage(staff, theaters.id),
      ),
    )
    .orderBy(asc(showtimes.startsAt))
    .limit(MOST_OF_A_KIND);

const listBareScreens = (db: Database, { staff }: Query) =>
  db
    .select({ id: screens.id, name: screens.name, theaterName: theaters.name })
    .from(screens)
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        isNull(screens.archivedAt),
        isNull(theaters.archivedAt),
        sql`not exists (select 1 from layouts l join layout_seats ls on ls.layout_id = l.id where l.screen_id = screens.id)`,
        canManage(staff, theaters.id),
      ),
    )
    .limit(MOST_OF_A_KIND);
