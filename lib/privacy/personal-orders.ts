import { and, asc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookingNotes, bookings, tickets, ticketTransfers } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { scans } from "@/db/schema/door";
import { orderLines, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { receipts } from "@/db/schema/receipts";
import { refunds } from "@/db/schema/refunds";
import { reservations } from "@/db/schema/reservations";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { voucherGifts, vouchers } from "@/db/schema/vouchers";
import { isTheirOrder, isTheirTransfer, listed, type PersonTraces } from "./traces";

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** What is of one of them, without the id by which that is known. */
const of = <Row extends { orderId: string }>(rows: readonly Row[], id: string) =>
  rows.filter(({ orderId }) => orderId === id).map(({ orderId: _, ...row }) => row);

const seen = {
  movie: movies.title,
  theater: theaters.name,
  screen: screens.name,
  startsAt: showtimes.startsAt,
};

/** What somebody ordered, and what became of it: money, tickets, admissions. Amounts are in minor units of the currency. */
export async function listPersonalOrders(db: Database, person: PersonTraces) {
  const own = await db
    .select()
    .from(orders)
    .innerJoin(theaters, eq(theaters.id, orders.theaterId))
    .where(isTheirOrder(person))
    .orderBy(asc(orders.createdAt), asc(orders.id));
  const ids = sql`(select value from json_each(${JSON.stringify(own.map(({ orders: { id } }) => id))}))`;
  const [lines, paid, back, papers, booked, reserved, given, noted, seats] = await Promise.all([
    db
      .select()
      .from(orderLines)
      .where(sql`${orderLines.orderId} in ${ids}`)
      .orderBy(asc(orderLines.position)),
    db.select().from(payments).where(sql`${payments.orderId} in ${ids}`).orderBy(asc(payments.createdAt)),
    db.select().from(refunds).where(sql`${refunds.orderId} in ${ids}`).orderBy(asc(refunds.createdAt)),
    db.select().from(receipts).where(sql`${receipts.orderId} in ${ids}`),
    showtimesOf(db, bookings, sql`${bookings.orderId} in ${ids}`),
    showtimesOf(db, reservations, sql`${reservations.orderId} in ${ids}`),
    giftsOf(db, sql`${orderLines.orderId} in ${ids}`),
    notesOf(db, sql`${bookings.orderId} in ${ids}`),
    ticketsOf(db, sql`${bookings.orderId} in ${ids}`),
  ]);
  return own.map(({ orders: order, theaters: theater }) => ({
    ...{ theater: theater.name, channel: order.channel, name: order.name, email: order.email },
    ...{ language: order.language, currency: order.currency, totalMinor: order.totalMinor },
    ...{ discountMinor: order.discountMinor, orderedAt: iso(order.createdAt) },
    lines: of(lines, order.id).map(({ kind, quantity, amountMinor, taxMinor, label }) => ({
      ...{ kind, quantity, amountMinor, taxMinor, label },
    })),
    payments: of(paid, order.id).map(({ tender, provider, state, amountMinor, createdAt, capturedAt }) => ({
      ...{ tender, provider, state, amountMinor, startedAt: iso(createdAt), capturedAt: iso(capturedAt) },
    })),
    refunds: of(back, order.id).map(({ amountMinor, reason, state, createdAt, settledAt }) => ({
      ...{ amountMinor, reason, state, askedAt: iso(createdAt), settledAt: iso(settledAt) },
    })),
    receipts: of(papers, order.id).map(({ series, year, number, issuedAt }) => ({
      ...{ series, year, number, issuedAt: iso(issuedAt) },
    })),
    bookings: of(booked, order.id).map((row) => ({ ...row, startsAt: iso(row.startsAt) })),
    reservations: of(reserved, order.id).map((row) => ({ ...row, startsAt: iso(row.startsAt) })),
    tickets: of(seats, order.id),
    notes: of(noted, order.id).map(({ text, createdAt }) => ({ text, notedAt: iso(createdAt) })),
    vouchers: of(given, order.id).map((row) => ({ ...row, expiresAt: iso(row.expiresAt) })),
  }));
}

/** Tickets that friends passed on to them. */
export async function listReceivedTickets(db: Database, person: PersonTraces) {
  const rows = await db
    .select({
      ...{ ...seen, name: ticketTransfers.acceptedName, email: ticketTransfers.acceptedEmail },
      ...{ reference: ticketTransfers.reference, acceptedAt: ticketTransfers.acceptedAt },
      ...{ row: tickets.rowLabel, seat: tickets.seatNumber, admittedAt: tickets.admittedAt },
    })
    .from(ticketTransfers)
    .innerJoin(tickets, eq(tickets.id, ticketTransfers.ticketId))
    .innerJoin(showtimes, eq(showtimes.id, tickets.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(and(isTheirTransfer(person), sql`${ticketTransfers.acceptedAt} is not null`))
    .orderBy(asc(ticketTransfers.acceptedAt));
  return rows.map((row) => ({
    ...{
      ...row,
      startsAt: iso(row.startsAt),
      acceptedAt: iso(row.acceptedAt),
      admittedAt: iso(row.admittedAt),
    },
  }));
}

/** Vouchers that others bought for them, once they were sent: what is still to come is a surprise. */
export async function listReceivedVouchers(db: Database, { addresses }: PersonTraces) {
  const rows = await db
    .select({
      ...{ valueMinor: vouchers.valueMinor, currency: vouchers.currency, expiresAt: vouchers.expiresAt },
      ...{ name: voucherGifts.name, email: voucherGifts.email, message: voucherGifts.message },
      sentAt: voucherGifts.postedAt,
    })
    .from(voucherGifts)
    .innerJoin(vouchers, eq(vouchers.id, voucherGifts.voucherId))
    .where(and(sql`${voucherGifts.email} in ${listed(addresses)}`, isNotNull(voucherGifts.postedAt)))
    .orderBy(asc(voucherGifts.postedAt));
  return rows.map((row) => ({ ...row, expiresAt: iso(row.expiresAt), sentAt: iso(row.sentAt) }));
}

const showtimesOf = (db: Database, table: typeof bookings | typeof reservations, which: SQL) =>
  db
    .select({ orderId: table.orderId, reference: table.reference, ...seen })
    .from(table)
    .innerJoin(showtimes, eq(showtimes.id, table.showtimeId))
    .innerJoin(movies, eq(movies.id, showtimes.movieId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(which);

const giftsOf = (db: Database, which: SQL) =>
  db
    .select({
      ...{ orderId: orderLines.orderId, valueMinor: vouchers.valueMinor, codeEnd: vouchers.codeEnd },
      ...{ expiresAt: vouchers.expiresAt, forName: voucherGifts.name, forEmail: voucherGifts.email },
      message: voucherGifts.message,
    })
    .from(vouchers)
    .innerJoin(orderLines, eq(orderLines.id, vouchers.orderLineId))
    .leftJoin(voucherGifts, eq(voucherGifts.voucherId, vouchers.id))
    .where(which);

/** What staff wrote of them. */
const notesOf = (db: Database, which: SQL) =>
  db
    .select({ orderId: bookings.orderId, text: bookingNotes.text, createdAt: bookingNotes.createdAt })
    .from(bookingNotes)
    .innerJoin(bookings, eq(bookings.id, bookingNotes.bookingId))
    .where(which)
    .orderBy(asc(bookingNotes.createdAt));

/** With every scan of them at a door. */
async function ticketsOf(db: Database, which: SQL) {
  const rows = await db
    .select({ orderId: bookings.orderId, ticket: tickets })
    .from(tickets)
    .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
    .where(which)
    .orderBy(asc(tickets.id));
  const scanned = await db
    .select({ ticketId: scans.ticketId, outcome: scans.outcome, scannedAt: scans.scannedAt })
    .from(scans)
    .where(
      inArray(
        scans.ticketId,
        db
          .select({ id: tickets.id })
          .from(tickets)
          .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
          .where(which),
      ),
    )
    .orderBy(asc(scans.scannedAt));
  return rows.map(({ orderId, ticket }) => ({
    ...{ orderId, row: ticket.rowLabel, seat: ticket.seatNumber, seatType: ticket.seatType },
    ...{ ticketType: ticket.ticketType, paidMinor: ticket.paidMinor },
    ...{ cancelledAt: iso(ticket.cancelledAt), admittedAt: iso(ticket.admittedAt) },
    checkIns: scanned
      .filter(({ ticketId }) => ticketId === ticket.id)
      .map(({ outcome, scannedAt }) => ({ outcome, scannedAt: iso(scannedAt) })),
  }));
}
