import { and, eq, gt, isNotNull, isNull, lt, ne, not, type SQL, sql } from "drizzle-orm";
import { countRows, hasRow } from "@/db/conditions";
import { tickets, ticketTransfers } from "@/db/schema/bookings";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat } from "@/db/write";

/** A ticket is offered so often at most: offers are rows for good, and entries of the audit log. */
export const MOST_OFFERS = 10;

/** Why a ticket cannot change hands. */
export type TransferRefusal = "cancelled" | "already-in" | "begun";

type Transferable = {
  cancelledAt: number | null;
  admittedAt: number | null;
  showtime: { state: string; startsAt: number };
};

/** The same as `transferGuards` of what was read; null while it can. */
export function whyNotTransferable(ticket: Transferable, now: number): TransferRefusal | null {
  if (ticket.cancelledAt !== null || ticket.showtime.state === "cancelled") return "cancelled";
  if (ticket.admittedAt !== null) return "already-in";
  return ticket.showtime.startsAt <= now ? "begun" : null;
}

/** Neither a cancelled ticket changes hands, nor one that is in, nor any once the showtime has begun. */
export const transferGuards = (ticketId: string, now: number) => [
  assertThat("cancelled", hasRow(tickets, eq(tickets.id, ticketId), isNull(tickets.cancelledAt))),
  assertThat("cancelled", hasRow(showtimes, isOf(ticketId), ne(showtimes.state, "cancelled"))),
  assertThat("already-in", not(hasRow(tickets, eq(tickets.id, ticketId), isNotNull(tickets.admittedAt)))),
  assertThat("begun", hasRow(showtimes, isOf(ticketId), gt(showtimes.startsAt, now))),
];

/** Condition: the ticket was not offered as often as it may be, offers that were taken back included. */
export const mayBeOffered = (ticketId: string): SQL =>
  lt(countRows(ticketTransfers, eq(ticketTransfers.ticketId, ticketId)), MOST_OFFERS);

const isOf = (ticketId: string): SQL =>
  sql`${showtimes.id} = (select ${tickets.showtimeId} from ${tickets} where ${tickets.id} = ${ticketId})`;

/** Condition: the offer was neither accepted nor taken back. */
export const isUndecided = (transferId: string): SQL =>
  hasRow(
    ticketTransfers,
    and(
      eq(ticketTransfers.id, transferId),
      isNull(ticketTransfers.takenBackAt),
      isNull(ticketTransfers.acceptedAt),
    ),
  );
