import { and, desc, eq, gt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { orders } from "@/db/schema/orders";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { IS_GIVEN_UP, walletCopies, walletPasses } from "@/db/schema/wallets";
import { canManage } from "@/lib/accounts/staff-member";
import { MOST_OF_A_KIND, type Query } from "./money-in-doubt";

/** Bookings whose passes in a wallet say what is so no more, since that was told in vain, of showtimes that are not over. */
export const listUntold = (db: Database, { staff, now }: Query) =>
  db
    .select({
      bookingId: bookings.id,
      wallet: walletCopies.wallet,
      copies: sql<number>`count(*)`,
      failure: sql<string | null>`max(${walletCopies.failure})`,
      stoppedAt: sql<number>`max(${walletCopies.stoppedAt})`,
      name: orders.name,
      timeZone: theaters.timeZone,
    })
    .from(walletCopies)
    .innerJoin(walletPasses, eq(walletPasses.id, walletCopies.passId))
    .innerJoin(showtimes, eq(showtimes.id, walletPasses.showtimeId))
    .innerJoin(tickets, eq(tickets.id, walletPasses.ticketId))
    .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .innerJoin(theaters, eq(theaters.id, bookings.theaterId))
    .where(and(IS_GIVEN_UP, gt(showtimes.endsAt, now), canManage(staff, bookings.theaterId)))
    .groupBy(bookings.id, walletCopies.wallet)
    .orderBy(desc(sql`max(${walletCopies.stoppedAt})`))
    .limit(MOST_OF_A_KIND);
