import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { bookings } from "@/db/schema/bookings";
import { holds } from "@/db/schema/holds";
import { orders } from "@/db/schema/orders";
import { paymentEvents, payments } from "@/db/schema/payments";
import { reservations } from "@/db/schema/reservations";
import { showtimes } from "@/db/schema/scheduling";
import { paidWith } from "@/lib/orders/paid-with";
import type { BookingEvent } from "./booking-event";

/** Who took the money for what was reserved. */
const paidAtTillBy = sql<
  string | null
>`(select users.name from audit_entries join users on users.id = audit_entries.user_id
  where object_type = 'reservation' and object_id = ${reservations.id} and action = 'reservation.paid')`;

/** How it came to be, and what became of its showtime. */
export async function readSale(db: Database, id: string): Promise<BookingEvent[]> {
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

/** Tries to pay for it that were declined. */
export async function readProvider(db: Database, orderId: string): Promise<BookingEvent[]> {
  const rows = await db
    .select({ eventId: paymentEvents.eventId, receivedAt: paymentEvents.receivedAt })
    .from(paymentEvents)
    .innerJoin(payments, eq(payments.id, paymentEvents.paymentId))
    .where(and(eq(payments.orderId, orderId), eq(paymentEvents.kind, "declined")));
  return rows.map(({ eventId, receivedAt }) => ({
    ...{ id: eventId, at: receivedAt, who: null, what: "declined" as const },
  }));
}
