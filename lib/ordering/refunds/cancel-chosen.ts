import { and, eq, inArray, isNotNull, isNull, not, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countRows, hasRow } from "@/db/conditions";
import { bookings, tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { type Assertion, assertThat, write } from "@/db/write";
import type { ApiClient } from "@/lib/accounts/api-client";
import { audit } from "@/lib/audit";
import type { Booking, Ticket } from "@/lib/bookings/booking";
import { backOf, refundableMinor, refundOf, type Terms } from "@/lib/bookings/cancellation";
import { areTheHolders, listHolders, type TicketHolder, tellHolders } from "@/lib/bookings/transfers/holders";
import { sumMinor } from "@/lib/money";
import { isHandedOver } from "@/lib/orders/paid-at-till";
import { creditsOf, type PlannedRefund, planRefunds } from "@/lib/orders/plan-refunds";
import { refundSteps } from "@/lib/orders/refund-steps";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { handedBackStep } from "@/lib/shifts/drawer-steps";

export type CancelChosenCode =
  | "already-cancelled"
  | "already-in"
  | "nothing-chosen"
  | "unknown-ticket"
  | "refund-changed";

/** No refund when nothing had been paid; of those that are not settled already the provider is to be asked. */
export type Cancelled = { refundIds: string[]; refundMinor: number };

type Input<Guard extends string> = {
  booking: Booking;
  ticketIds: string[];
  /** What the person was shown. */
  expectedRefundMinor: number;
  /** What goes back of each ticket, and whether the fee does in any case. */
  terms: Terms;
  /** What must hold besides, at the moment it is written. */
  guards: Assertion<Guard>[];
  reason: "cancelled" | "by-staff" | "showtime-moved";
  /** The money is handed back across the counter. */
  isHandedBack: boolean;
  userId: number | null;
  /** The program that does so for the customer. */
  client?: ApiClient | null;
  now: number;
};

/** Cancels tickets of a booking: their seats are free to others in the same batch that writes the refund down. */
export async function cancelChosen<Guard extends string>(
  db: Database,
  input: Input<Guard>,
): Promise<Result<Cancelled, CancelChosenCode | Guard>> {
  const { booking, ticketIds, guards, terms } = input;
  if (ticketIds.length === 0) return fail("nothing-chosen");
  const chosen = booking.tickets.filter((ticket) => ticketIds.includes(ticket.id));
  if (chosen.length !== new Set(ticketIds).size) return fail("unknown-ticket");
  if (chosen.some((ticket) => ticket.cancelledAt !== null)) return fail("already-cancelled");
  const { lines, refundMinor, ...ofFee } = refundOf(booking, chosen, terms);
  if (refundMinor !== input.expectedRefundMinor) return fail("refund-changed");

  const planned = await planRefunds(db, booking.orderId, lines);
  if (sumMinor(planned.map(({ amountMinor }) => amountMinor)) !== refundMinor) return fail("refund-changed");
  const isHeld = chosen.some(({ transfer }) => (transfer?.acceptedAt ?? null) !== null);
  const holders = isHeld ? await listHolders(db, ticketIds) : [];
  const written = await write(db, EXCEEDED, [
    ...guards,
    // who has accepted one since would not be told
    assertThat("refund-changed", areTheHolders(ticketIds, holders)),
    ...standAsSeen(booking),
    ...cancelSteps(db, { ...input, chosen, planned, refundMinor, ...ofFee, holders }),
  ]);
  return written.ok ? ok({ refundIds: planned.map(({ id }) => id), refundMinor }) : written;
}

/** A fee of the whole booking goes with its last ticket: which that is must not change meanwhile. */
const standAsSeen = ({ id, fee, tickets: seen }: Booking) =>
  fee?.per === "booking"
    ? [
        assertThat(
          "refund-changed",
          eq(
            countRows(tickets, eq(tickets.bookingId, id), isNull(tickets.cancelledAt)),
            seen.filter(({ cancelledAt }) => cancelledAt === null).length,
          ),
        ),
      ]
    : [];

const EXCEEDED = { refund_exceeds_payment: "refund-changed", refund_exceeds_line: "refund-changed" } as const;

type Chosen = Omit<Input<never>, "guards"> & {
  chosen: Ticket[];
  planned: PlannedRefund[];
  refundMinor: number;
  feeMinor: number;
  feeKeptMinor: number;
  holders: TicketHolder[];
};

function cancelSteps(
  db: Database,
  { booking, chosen, planned, refundMinor, feeMinor, feeKeptMinor, holders, terms, now, ...input }: Chosen,
) {
  const { showtime, orderId } = booking;
  const ticketIds = chosen.map((ticket) => ticket.id);
  const isChosen = inArray(tickets.id, ticketIds);
  const leftMinor = refundableMinor(chosen);
  const kept = chosen.map((ticket) => [ticket.id, refundableMinor([ticket]) - backOf(ticket, terms)]);
  const retainedMinor = sql<number>`(select cast(value ->> 1 as integer) from json_each(${JSON.stringify(kept)})
    where value ->> 0 = ${tickets.id})`;
  return [
    assertThat(
      "already-cancelled",
      eq(countRows(tickets, isChosen, isNull(tickets.cancelledAt)), ticketIds.length),
    ),
    // who was let in has used the ticket: its seat is taken, whatever a screen at home still shows
    assertThat("already-in", not(hasRow(tickets, isChosen, isNotNull(tickets.admittedAt)))),
    assertThat(
      "refund-changed",
      sql`(select sum(${tickets.paidMinor} - ${tickets.goodwillMinor}) from ${tickets} where ${isChosen}) = ${leftMinor}`,
    ),
    db.update(tickets).set({ cancelledAt: now, retainedMinor }).where(isChosen),
    db
      .delete(seatClaims)
      // where its tickets stand now: a change of screen may have come between
      .where(
        and(
          eq(seatClaims.bookingId, booking.id),
          inArray(seatClaims.seatId, db.select({ seatId: tickets.seatId }).from(tickets).where(isChosen)),
        ),
      ),
    db
      .update(bookings)
      .set({ cancelledAt: now })
      .where(
        and(
          eq(bookings.id, booking.id),
          not(hasRow(tickets, eq(tickets.bookingId, booking.id), isNull(tickets.cancelledAt))),
        ),
      ),
    ...refundSteps(db, { ...input, orderId, bookingId: booking.id, theater: showtime, planned, now }),
    ...(input.isHandedBack && input.userId !== null
      ? [
          handedBackStep(db, {
            staff: { userId: input.userId },
            refundIds: planned.map(({ id }) => id),
            now,
          }),
        ]
      : []),
    ...(booking.email
      ? [
          post(
            db,
            {
              kind: "booking-cancelled",
              ...{ to: booking.email, language: booking.language, bookingId: booking.id },
              payload: {
                ...{ ...booking, currency: showtime.currency, seats: chosen, refundMinor },
                ...{ reason: input.reason, isHandedBack: isHandedOver(planned, input.isHandedBack) },
                ...{ feeMinor, feeKeptMinor, credits: creditsOf(planned) },
              },
            },
            now,
          ),
        ]
      : []),
    ...tellHolders(holders, (held) => ({
      kind: "ticket-ended",
      payload: { ...held, showtime, isOff: false, reason: "" },
    })).map((message) => post(db, message, now)),
    audit(
      db,
      {
        by: input.client ?? { userId: input.userId },
        theaterId: showtime.theaterId,
        action: "booking.cancelled",
        objectId: booking.id,
        details: { tickets: ticketIds, currency: showtime.currency, refundMinor, reason: input.reason },
      },
      now,
    ),
  ];
}
