import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { holds } from "@/db/schema/holds";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { manages, type Steward } from "@/lib/accounts/steward";
import { DAY_MS, MINUTE_MS } from "@/lib/clock-units";

/** Of each kind; the rest shows itself once these are done. */
const MOST = 8;
/** A provider that has not answered by then is not just slow. */
export const IN_DOUBT_AFTER_MS = 15 * MINUTE_MS;
const LETTERS_OF_MS = 14 * DAY_MS;

type Asked = { steward: Pick<Steward, "userId" | "isAdmin">; now: number };

/** What somebody should look at: only what is so at this moment. */
export async function listAttention(db: Database, asked: Asked) {
  const [owed, inDoubt, letters, drafts, bareScreens] = await Promise.all([
    listOwed(db, asked),
    listInDoubt(db, asked),
    listLetters(db, asked),
    listDrafts(db, asked),
    listBareScreens(db, asked),
  ]);
  return { owed, inDoubt, letters, drafts, bareScreens };
}

export type Attention = Awaited<ReturnType<typeof listAttention>>;

/** Refunds that a provider refused, or has not answered for long. */
const listOwed = (db: Database, { steward, now }: Asked) =>
  db
    .select({
      id: refunds.id,
      bookingId: refunds.bookingId,
      state: refunds.state,
      failure: refunds.failure,
      amountMinor: refunds.amountMinor,
      currency: payments.currency,
      name: payments.name,
      createdAt: refunds.createdAt,
      timeZone: theaters.timeZone,
    })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(holds, eq(holds.id, payments.holdId))
    .innerJoin(showtimes, eq(showtimes.id, holds.showtimeId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        or(
          eq(refunds.state, "failed"),
          and(
            eq(refunds.state, "requested"),
            lte(refunds.createdAt, now - IN_DOUBT_AFTER_MS),
            // what was paid at the counter is handed back there, and no provider is asked
            isNotNull(payments.providerRef),
          ),
        ),
        manages(steward, theaters.id),
      ),
    )
    .orderBy(desc(refunds.createdAt))
    .limit(MOST);

/** Payments of which nobody knows yet whether they were made, or which are neither a booking nor given back. */
const listInDoubt = (db: Database, { steward, now }: Asked) =>
  db
    .select({
      id: payments.id,
      state: payments.state,
      amountMinor: payments.amountMinor,
      currency: payments.currency,
      name: payments.name,
      email: payments.email,
      createdAt: payments.createdAt,
      timeZone: theaters.timeZone,
    })
    .from(payments)
    .innerJoin(holds, eq(holds.id, payments.holdId))
    .innerJoin(showtimes, eq(showtimes.id, holds.showtimeId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        inArray(payments.state, ["started", "pending", "captured"]),
        lte(payments.updatedAt, now - IN_DOUBT_AFTER_MS),
        manages(steward, theaters.id),
      ),
    )
    .orderBy(desc(payments.updatedAt))
    .limit(MOST);

/** Letters whose sending failed: an admin's all, an owner's those about bookings of their theaters. */
const listLetters = (db: Database, { steward, now }: Asked) =>
  db
    .select({
      id: messages.id,
      bookingId: messages.bookingId,
      to: messages.to,
      subject: messages.subject,
      failure: messages.failure,
      createdAt: messages.createdAt,
    })
    .from(messages)
    .leftJoin(bookings, eq(bookings.id, messages.bookingId))
    .where(
      and(
        isNull(messages.deliveredAt),
        isNotNull(messages.failure),
        gt(messages.createdAt, now - LETTERS_OF_MS),
        manages(steward, bookings.theaterId),
      ),
    )
    .orderBy(desc(messages.createdAt))
    .limit(MOST);

/** Showtimes of the next day that nobody can buy a ticket for yet. */
const listDrafts = (db: Database, { steward, now }: Asked) =>
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
        manages(steward, theaters.id),
      ),
    )
    .orderBy(asc(showtimes.startsAt))
    .limit(MOST);

const listBareScreens = (db: Database, { steward }: Asked) =>
  db
    .select({ id: screens.id, name: screens.name, theaterName: theaters.name })
    .from(screens)
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        isNull(screens.archivedAt),
        isNull(theaters.archivedAt),
        sql`not exists (select 1 from layouts l join layout_seats ls on ls.layout_id = l.id where l.screen_id = screens.id)`,
        manages(steward, theaters.id),
      ),
    )
    .limit(MOST);
