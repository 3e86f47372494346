import { and, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countRows } from "@/db/conditions";
import { bookings, tickets, ticketTransfers } from "@/db/schema/bookings";
import { orders } from "@/db/schema/orders";
import type { Message } from "@/lib/message";

const rows = (db: Database, ticketIds: readonly string[]) =>
  db
    .select({
      email: ticketTransfers.acceptedEmail,
      reference: ticketTransfers.reference,
      holderToken: ticketTransfers.holderToken,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
      bookingId: tickets.bookingId,
      language: orders.language,
    })
    .from(ticketTransfers)
    .innerJoin(tickets, eq(tickets.id, ticketTransfers.ticketId))
    .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .where(and(isAccepted(ticketIds), isNull(tickets.cancelledAt)))
    .orderBy(tickets.seatId);

const isAccepted = (ticketIds: readonly string[]): SQL | undefined =>
  and(inArray(ticketTransfers.ticketId, [...ticketIds]), isNotNull(ticketTransfers.acceptedAt));

export type TicketHolder = Awaited<ReturnType<typeof rows>>[number];

/** Friends who have these tickets now, of those that stand. */
export const listHolders = async (db: Database, ticketIds: readonly string[]): Promise<TicketHolder[]> =>
  ticketIds.length === 0 ? [] : rows(db, ticketIds);

/** Condition: nobody else has accepted one of them since, who would not be told. */
export const areTheHolders = (ticketIds: readonly string[], holders: readonly TicketHolder[]): SQL =>
  eq(countRows(ticketTransfers, isAccepted(ticketIds)), holders.length);

type ToHolder = Extract<Message, { kind: "ticket-received" | "ticket-changed" | "ticket-ended" }>;
type Held = Pick<ToHolder["payload"], "reference" | "holderToken" | "seats">;

/** A message to each of them who left an address. */
export const tellHolders = (
  holders: readonly TicketHolder[],
  say: (held: Held) => Pick<ToHolder, "kind" | "payload">,
): Message[] =>
  holders.flatMap(({ email, language, bookingId, rowLabel, seatNumber, reference, holderToken }) => {
    if (!email || !reference || !holderToken) return [];
    const held = { reference, holderToken, seats: [{ rowLabel, seatNumber }] };
    return [{ ...say(held), to: email, language, bookingId } as Message];
  });
