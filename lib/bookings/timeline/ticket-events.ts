import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { tickets, ticketTransfers } from "@/db/schema/bookings";
import { scans } from "@/db/schema/door";
import { scannedBy } from "../scanned-by";
import { audited, whoAt } from "./audited";
import type { BookingEvent } from "./booking-event";

/** Seats that were cancelled, those of one moment together. */
export async function readTickets(db: Database, id: string): Promise<BookingEvent[]> {
  const [cancelled, rows] = await Promise.all([
    audited(db, id, "booking.cancelled"),
    db
      .select()
      .from(tickets)
      .where(sql`${tickets.bookingId} = ${id} and ${tickets.cancelledAt} is not null`)
      .orderBy(asc(tickets.seatId)),
  ]);
  const moments = [...new Set(rows.map(({ cancelledAt }) => cancelledAt ?? 0))];
  return moments.map((at) => ({
    id: `cancelled-${at}`,
    at,
    who: whoAt(cancelled, at),
    what: "cancelled",
    seats: rows.filter(({ cancelledAt }) => cancelledAt === at),
  }));
}

/** Tickets that were offered to friends. */
export async function readTransfers(db: Database, id: string): Promise<BookingEvent[]> {
  const rows = await db
    .select({ transfer: ticketTransfers, rowLabel: tickets.rowLabel, seatNumber: tickets.seatNumber })
    .from(ticketTransfers)
    .innerJoin(tickets, eq(tickets.id, ticketTransfers.ticketId))
    .where(eq(tickets.bookingId, id));
  return rows.flatMap(({ transfer, ...seat }): BookingEvent[] => {
    const { id: key, offeredAt, takenBackAt, acceptedAt, acceptedName } = transfer;
    const by = { ...seat, who: null };
    return [
      { ...by, id: `${key}-offered`, at: offeredAt, what: "offered" },
      ...(takenBackAt === null ? [] : [{ ...by, id: key, at: takenBackAt, what: "taken-back" as const }]),
      ...(acceptedAt === null
        ? []
        : [{ ...by, id: key, at: acceptedAt, what: "transferred" as const, name: acceptedName ?? "" }]),
    ];
  });
}

/** Tickets at the door. */
export async function readScans(db: Database, bookingId: string): Promise<BookingEvent[]> {
  const rows = await db
    .select({
      id: scans.id,
      at: scans.scannedAt,
      outcome: scans.outcome,
      deviceName: scans.deviceName,
      who: scannedBy,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
    })
    .from(scans)
    .innerJoin(tickets, eq(tickets.id, scans.ticketId))
    .leftJoin(users, eq(users.id, scans.userId))
    .where(eq(tickets.bookingId, bookingId));
  return rows.map((scan) => ({ ...scan, what: "scanned" }));
}
