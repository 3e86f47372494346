import { and, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { IS_GIVEN_UP, walletCopies } from "@/db/schema/wallets";

/** Of the passes of a booking's tickets, its buyer's and its friends'. */
export const isOfBooking = (bookingId: string) => sql`wallet_copies.pass_id in (
  select wallet_passes.id from tickets join wallet_passes on wallet_passes.ticket_id = tickets.id
  where tickets.booking_id = ${bookingId})`;

/** In which wallets passes of a booking say what is so no more, since that was told in vain, and how many. */
export const listGivenUp = (db: Database, bookingId: string) =>
  db
    .select({
      wallet: walletCopies.wallet,
      copies: sql<number>`count(*)`,
      failure: sql<string | null>`max(${walletCopies.failure})`,
    })
    .from(walletCopies)
    .where(and(isOfBooking(bookingId), IS_GIVEN_UP))
    .groupBy(walletCopies.wallet);

export type GivenUp = Awaited<ReturnType<typeof listGivenUp>>[number];
