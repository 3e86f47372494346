import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { bookings, tickets } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { orderLines, orders } from "@/db/schema/orders";
import { priceCards } from "@/db/schema/pricing";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { seatsHeld, seatsInAll, seatsSold } from "@/lib/claims/seat-counts";
import { sumMinor } from "@/lib/money";
import { wasWanted } from "./remove-showtime";

type Query = { showtimeId: number; staff: Acting; now: number };

export type ShowtimeForStaff = NonNullable<Awaited<ReturnType<typeof getShowtimeForStaff>>>;

/** A showtime of a theater that this person runs, with what was sold of it; null otherwise. */
export async function getShowtimeForStaff(db: Database, { showtimeId, staff, now }: Query) {
  const [row, sales, timeline] = await Promise.all([
    db
      .select({
        showtime: showtimes,
        title: movies.title,
        durationMinutes: movies.durationMinutes,
        year: movies.year,
        screenName: screens.name,
        theaterId: theaters.id,
        theaterName: theaters.name,
        timeZone: theaters.timeZone,
        dayTurnsMinute: theaters.dayTurnsMinute,
        priceCardName: priceCards.name,
        currency: priceCards.currency,
        sold: seatsSold,
        held: seatsHeld(now),
        capacity: seatsInAll,
        wasWanted: wasWanted(sql`${showtimes.id}`),
      })
      .from(showtimes)
      .innerJoin(movies, eq(movies.id, showtimes.movieId))
      .innerJoin(screens, eq(screens.id, showtimes.screenId))
      .innerJoin(theaters, eq(theaters.id, screens.theaterId))
      .innerJoin(priceCards, eq(priceCards.id, showtimes.priceCardId))
      .where(and(eq(showtimes.id, showtimeId), canManage(staff, theaters.id)))
      .get(),
    getSales(db, showtimeId),
    getTimeline(db, showtimeId),
  ]);
  return row ? { ...row, sales, timeline } : null;
}

/** Bookings that stand and those that were cancelled, what came in for them and what has gone back, by currency. */
async function getSales(db: Database, showtimeId: number) {
  const rows = await db
    .select({
      currency: orders.currency,
      standing: sql<number>`count(*) filter (where ${bookings.cancelledAt} is null)`,
      cancelled: sql<number>`count(*) filter (where ${bookings.cancelledAt} is not null)`,
      withoutEmail: sql<number>`count(*) filter (where ${bookings.cancelledAt} is null and ${orders.email} = '')`,
      paidMinor: sql<number>`coalesce(sum((select sum(${orderLines.amountMinor}) from ${orderLines}
        where ${orderLines.orderId} = ${orders.id} and ${orderLines.kind} = 'ticket')), 0)`,
      refundedMinor: sql<number>`coalesce(sum((select sum(${refunds.amountMinor}) from ${refunds}
        where ${refunds.bookingId} = ${bookings.id})), 0)`,
      /** What customers who cancelled got no refund of. */
      retainedMinor: sql<number>`coalesce(sum((select sum(${tickets.retainedMinor}) from ${tickets}
        where ${tickets.bookingId} = ${bookings.id})), 0)`,
    })
    .from(bookings)
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .where(eq(bookings.showtimeId, showtimeId))
    .groupBy(orders.currency)
    .orderBy(asc(orders.currency));
  const sum = (field: "standing" | "cancelled" | "withoutEmail") => sumMinor(rows.map((row) => row[field]));
  return {
    standing: sum("standing"),
    cancelled: sum("cancelled"),
    withoutEmail: sum("withoutEmail"),
    money: rows.map(({ currency, paidMinor, refundedMinor, retainedMinor }) => ({
      ...{ currency, paidMinor, refundedMinor, retainedMinor },
    })),
  };
}

const getTimeline = (db: Database, showtimeId: number) =>
  db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      details: auditEntries.details,
      // a person, or another program
      who: sql<string | null>`coalesce(${users.name}, (
        select api_clients.name from api_clients where api_clients.id = ${auditEntries.clientId}))`,
    })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .where(and(eq(auditEntries.objectType, "showtime"), eq(auditEntries.objectId, String(showtimeId))))
    .orderBy(desc(auditEntries.at), asc(auditEntries.id))
    .limit(50);
