import { and, asc, eq, getTableColumns, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase, place } from "@/db/prepared";
import { bookings, tickets, ticketTransfers } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { orders } from "@/db/schema/orders";
import { promoCodes } from "@/db/schema/pricing";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { paidByVoucher, paidWith } from "@/lib/orders/paid-with";
import { showtimeDetails } from "@/lib/scheduling/get-showtime-details";
import type { Texts } from "@/lib/translations/texts";
import { bookedFee } from "./booked-fee-of";
import { ticketTypeTexts } from "./ticket-type-texts";

const bookingColumns = {
  id: bookings.id,
  reference: bookings.reference,
  linkToken: bookings.linkToken,
  orderId: orders.id,
  userId: orders.userId,
  name: orders.name,
  email: orders.email,
  /** The customer's. */
  language: orders.language,
  channel: orders.channel,
  paidWith,
  voucherMinor: paidByVoucher,
  totalMinor: orders.totalMinor,
  /** What it was charged for being booked. */
  fee: bookedFee,
  /** What cancelling comes to, as it was said before it was paid. */
  refundTiers: orders.refundTiers,
  /** What a code had taken off; what was paid is the total. */
  discountMinor: orders.discountMinor,
  promoCode: promoCodes.code,
  /** What has gone back, or is on its way back. */
  refundedMinor: sql<number>`(select coalesce(sum(${refunds.amountMinor}), 0) from ${refunds}
    where ${refunds.bookingId} = ${bookings.id})`,
  hasReceipt: sql<boolean>`exists (select 1 from receipts where receipts.order_id = ${orders.id})`.mapWith(
    Boolean,
  ),
  createdAt: bookings.createdAt,
  cancelledAt: bookings.cancelledAt,
  showtime: { ...showtimeDetails, currency: orders.currency },
};

export const bookingRows = (db: Database) =>
  db
    .select(bookingColumns)
    .from(bookings)
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .leftJoin(promoCodes, eq(promoCodes.id, orders.promoCodeId))
    .innerJoin(showtimes, eq(showtimes.id, bookings.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .$dynamic();

/** What a buyer may know of a transfer: not the link and the reference that its holder has. */
const transferColumns = {
  id: ticketTransfers.id,
  offerToken: ticketTransfers.offerToken,
  offeredAt: ticketTransfers.offeredAt,
  acceptedAt: ticketTransfers.acceptedAt,
  acceptedName: ticketTransfers.acceptedName,
};

type Transfer = Pick<typeof ticketTransfers.$inferSelect, keyof typeof transferColumns>;

export type Ticket = typeof tickets.$inferSelect & {
  /** The offer that is open, or was accepted: then the code is its holder's, and empty here. */
  transfer: Transfer | null;
  /** Its type in further languages: see `said`. */
  ticketTypes?: Texts;
};

/** Whether it is good, and still its buyer's to show. */
export const isBuyersToShow = ({
  cancelledAt,
  transfer,
}: Pick<Ticket, "cancelledAt" | "transfer">): boolean =>
  cancelledAt === null && (transfer?.acceptedAt ?? null) === null;

export type Booking = Awaited<ReturnType<typeof bookingRows>>[number] & { tickets: Ticket[] };

/** Those that were cancelled at the end; without the codes of those that were passed on. */
export async function listTickets(db: Database, bookingIds: string[]): Promise<Ticket[]> {
  const found = await ofBookings(db).all({ ids: JSON.stringify(bookingIds) });
  return found.map((ticket) => (ticket.transfer?.acceptedAt ? { ...ticket, code: "" } : ticket));
}

const ofBookings = perDatabase((db) =>
  db
    .select({ ...getTableColumns(tickets), ticketTypes: ticketTypeTexts, transfer: transferColumns })
    .from(tickets)
    .leftJoin(
      ticketTransfers,
      and(eq(ticketTransfers.ticketId, tickets.id), isNull(ticketTransfers.takenBackAt)),
    )
    .where(inArray(tickets.bookingId, sql`(select value from json_each(${place("ids")}))`))
    .orderBy(sql`${tickets.cancelledAt} is not null`, asc(tickets.seatId))
    .prepare(),
);

export async function withTickets(
  db: Database,
  rows: Awaited<ReturnType<typeof bookingRows>>,
): Promise<Booking[]> {
  const ids = rows.map(({ id }) => id);
  const found = ids.length ? await listTickets(db, ids) : [];
  return rows.map((row) => ({ ...row, tickets: found.filter((ticket) => ticket.bookingId === row.id) }));
}
