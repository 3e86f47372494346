import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { bookingNotes, bookings, tickets, ticketTransfers } from "@/db/schema/bookings";
import { scans } from "@/db/schema/door";
import { holds } from "@/db/schema/holds";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { paymentEvents, payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { reservations } from "@/db/schema/reservations";
import { showtimes } from "@/db/schema/scheduling";
import type { Written } from "@/lib/message";
import { paidWith } from "@/lib/orders/paid-with";
import { listReversals, type Reversal } from "@/lib/payments/list-reversals";
import { scannedBy } from "./scanned-by";

type MessageSent = Written &
  Pick<typeof messages.$inferSelect, "to" | "deliveredAt" | "failure" | "stoppedAs" | "returnedAs">;
type SeatLabel = { rowLabel: string; seatNumber: string };
type Refund = { amountMinor: number; reason: string; failure: string | null };

/** Something that happened to a booking; `who` of the staff did it. */
export type BookingEvent = { id: string; at: number; who: string | null } & (
  | {
      what:
        | "held"
        | "reserved"
        | "declined"
        | "booked"
        | "moved"
        | "showtime-cancelled"
        | "retried"
        | "handed-back";
    }
  | { what: "sold"; paidWith: string }
  | ({ what: "told" } & MessageSent)
  | { what: "cancelled"; seats: SeatLabel[] }
  | ({ what: "scanned"; outcome: string; deviceName: string } & SeatLabel)
  | ({ what: "offered" | "taken-back" } & SeatLabel)
  | ({ what: "transferred"; name: string } & SeatLabel)
  | { what: "noted"; text: string; about: "complimentary" | null }
  | ({ what: "reversed" } & Pick<Reversal, "kind" | "state" | "amountMinor">)
  | ({ what: "refund-asked" | "refunded" | "refund-failed" } & Refund)
);

/** All that happened to a booking, the latest first. */
export async function getBookingTimeline(
  db: Database,
  { id, orderId }: { id: string; orderId: string },
): Promise<BookingEvent[]> {
  const events = await Promise.all([
    readSale(db, id),
    readProvider(db, orderId),
    readMessages(db, id),
    readTickets(db, id),
    readTransfers(db, id),
    readScans(db, id),
    readNotes(db, id),
    readRefunds(db, id),
    readReversals(db, orderId),
    readRetries(db, id),
  ]);
  const rank = (event: BookingEvent) => (["held", "reserved", "booked", "sold"].includes(event.what) ? 0 : 1);
  return events.flat().sort((a, b) => b.at - a.at || rank(b) - rank(a));
}

/** Who took the money for what was reserved. */
const paidAtTillBy = sql<
  string | null
>`(select users.name from audit_entries join users on users.id = audit_entries.user_id
  where object_type = 'reservation' and object_id = ${reservations.id} and action = 'reservation.paid')`;

async function readSale(db: Database, id: string): Promise<BookingEvent[]> {
  const row = await db
    .select({
      heldAt: holds.createdAt,
      isCustomers: sql<number>`${holds.houseReason} is null`,
      at: bookings.createdAt,
      channel: orders.channel,
      soldBy: users.name,
      reservedAt: reservations.createdAt,
      tillOf: paidAtTillBy,
      paidWith,
      movedAt: showtimes.movedAt,
      showtimeCancelledAt: showtimes.cancelledAt,
    })
    .from(bookings)
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .innerJoin(holds, eq(holds.id, orders.holdId))
    .innerJoin(showtimes, eq(showtimes.id, bookings.showtimeId))
    .leftJoin(users, eq(users.id, orders.soldBy))
    .leftJoin(reservations, eq(reservations.orderId, bookings.orderId))
    .where(eq(bookings.id, id))
    .get();
  if (!row) return [];
  const { at, soldBy, reservedAt, movedAt, showtimeCancelledAt } = row;
  const since = (when: number | null, what: "moved" | "showtime-cancelled"): BookingEvent[] =>
    when !== null && when > at ? [{ id: what, at: when, who: null, what }] : [];
  return [
    ...(reservedAt === null
      ? []
      : [{ id: "reserved", at: reservedAt, who: null, what: "reserved" as const }]),
    ...(row.isCustomers ? [{ id: "held", at: row.heldAt, who: null, what: "held" as const }] : []),
    row.channel === "counter" || reservedAt !== null
      ? { id: "sold", at, who: soldBy ?? row.tillOf, what: "sold", paidWith: row.paidWith }
      : { id: "booked", at, who: null, what: "booked" },
    ...since(movedAt, "moved"),
    ...since(showtimeCancelledAt, "showtime-cancelled"),
  ];
}

async function readProvider(db: Database, orderId: string): Promise<BookingEvent[]> {
  const rows = await db
    .select({ eventId: paymentEvents.eventId, receivedAt: paymentEvents.receivedAt })
    .from(paymentEvents)
    .innerJoin(payments, eq(payments.id, paymentEvents.paymentId))
    .where(and(eq(payments.orderId, orderId), eq(paymentEvents.kind, "declined")));
  return rows.map(({ eventId, receivedAt }) => ({
    ...{ id: eventId, at: receivedAt, who: null, what: "declined" as const },
  }));
}

const audited = (db: Database, bookingId: string, action: string) =>
  db
    .select({ id: auditEntries.id, at: auditEntries.at, who: users.name })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .where(
      sql`${auditEntries.objectType} = 'booking' and ${auditEntries.objectId} = ${bookingId}
        and ${auditEntries.action} = ${action}`,
    );

/** Who of the staff did something at that moment; what a customer did themselves is told without a name. */
const whoAt = (entries: { at: number; who: string | null }[], at: number) =>
  entries.find((entry) => entry.at === at)?.who ?? null;

async function readMessages(db: Database, id: string): Promise<BookingEvent[]> {
  const [resent, rows] = await Promise.all([
    audited(db, id, "booking.resent"),
    db
      .select({
        ...{ id: messages.id, at: messages.createdAt, to: messages.to, failure: messages.failure },
        ...{ kind: messages.kind, payload: messages.payload, language: messages.language },
        ...{
          deliveredAt: messages.deliveredAt,
          stoppedAs: messages.stoppedAs,
          returnedAs: messages.returnedAs,
        },
      })
      .from(messages)
      .where(eq(messages.bookingId, id)),
  ]);
  return rows.map((message) => ({ ...message, what: "told", who: whoAt(resent, message.at) }));
}

async function readTickets(db: Database, id: string): Promise<BookingEvent[]> {
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

async function readTransfers(db: Database, id: string): Promise<BookingEvent[]> {
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

async function readScans(db: Database, bookingId: string): Promise<BookingEvent[]> {
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

async function readNotes(db: Database, bookingId: string): Promise<BookingEvent[]> {
  const rows = await db
    .select({
      id: bookingNotes.id,
      at: bookingNotes.createdAt,
      text: bookingNotes.text,
      about: bookingNotes.about,
      who: users.name,
    })
    .from(bookingNotes)
    .innerJoin(users, eq(users.id, bookingNotes.userId))
    .where(eq(bookingNotes.bookingId, bookingId));
  return rows.map((note) => ({ ...note, what: "noted" }));
}

async function readRefunds(db: Database, bookingId: string): Promise<BookingEvent[]> {
  const rows = await db.select().from(refunds).where(eq(refunds.bookingId, bookingId));
  return rows.flatMap(({ id, createdAt, settledAt, state, ...refund }): BookingEvent[] => [
    { ...refund, id: `${id}-asked`, at: createdAt, who: null, what: "refund-asked" },
    ...(state === "succeeded"
      ? [{ ...refund, id, at: settledAt ?? createdAt, who: null, what: "refunded" as const }]
      : []),
    ...(state === "failed"
      ? [{ ...refund, id, at: createdAt, who: null, what: "refund-failed" as const }]
      : []),
  ]);
}

const readReversals = async (db: Database, orderId: string): Promise<BookingEvent[]> =>
  (await listReversals(db, orderId)).map(({ ref: id, updatedAt: at, kind, state, amountMinor }) => ({
    ...{ id, at, who: null, what: "reversed", kind, state, amountMinor },
  }));

async function readRetries(db: Database, id: string): Promise<BookingEvent[]> {
  const [retried, back] = await Promise.all([
    audited(db, id, "booking.refund-retried"),
    audited(db, id, "booking.handed-back"),
  ]);
  const as = (what: "retried" | "handed-back") => (entry: (typeof retried)[number]) =>
    ({ ...entry, id: `audit-${entry.id}`, what }) as const;
  return [...retried.map(as("retried")), ...back.map(as("handed-back"))];
}
