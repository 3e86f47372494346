import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { refunds } from "@/db/schema/refunds";
import { showtimes } from "@/db/schema/scheduling";
import { FEE_PER, theaters } from "@/db/schema/venues";
import fc from "@/db/testing/properties";
import type { Booking } from "@/lib/bookings/booking";
import { refundableMinor, refundOf, termsAt } from "@/lib/bookings/cancellation";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { sellAtCounter } from "@/lib/box-office/sell-at-counter";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { refundAllCancelled } from "@/lib/ordering/refunds/refund-cancelled";
import { refundTickets } from "@/lib/ordering/refunds/refund-tickets";
import { retryRefund } from "@/lib/ordering/refunds/retry-refund";
import { settleRefund } from "@/lib/payments/settle-refund";
import { TEST_OUTCOMES } from "@/lib/payments/test-provider";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import type { House } from "./house";
import { orderPopcorn, refundPopcorn, sellSplit } from "./orders";
import { payOnline } from "./pay-online";
import { priceOf, reprice } from "./prices";

const seats = fc.uniqueArray(fc.nat(19), { minLength: 1, maxLength: 4 });

const which = { showtime: fc.nat(2), nth: fc.nat(30) };

/** One thing that happens in a cinema; whoever it names by number is found among those there are. */
export const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("sale" as const),
      ...which,
      seats,
      method: fc.constantFrom(...TEST_OUTCOMES),
      withCode: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("counter" as const), ...which, seats, isFree: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("hold" as const), ...which, seats }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("cancel" as const, "staff-cancel" as const, "goodwill" as const),
      ...which,
      all: fc.boolean(),
      isSettled: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("retry" as const, "admit" as const, "expel" as const, "cancel-showtime" as const),
      ...which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("split-sale" as const, "order" as const),
      ...which,
      seats,
      method: fc.constantFrom(...TEST_OUTCOMES),
      isSplit: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("refund-line" as const),
      ...which,
      amountMinor: fc.integer({ min: 1, max: 900 }),
      isSettled: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("set-fee" as const),
      ...which,
      fee: fc.option(
        fc.record({
          per: fc.constantFrom(...FEE_PER),
          amountMinor: fc.integer({ min: 1, max: 300 }),
          currency: fc.constantFrom("GBP", "GBP", "JPY"),
          isRefundable: fc.boolean(),
        }),
        { freq: 6 },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("reprice" as const),
      ...which,
      currency: fc.constantFrom("GBP", "KWD", "JPY"),
    }),
  },
);

export type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

/** Lets it happen, through the use cases; what they refuse does not happen. */
export async function play(db: Database, house: House, it: Happening): Promise<void> {
  const showtimeId = house.showtimeIds[it.showtime] as number;
  const { staff, now } = house;
  switch (it.kind) {
    case "hold":
    case "sale": {
      const holder = { visitorId: newId(), userId: null };
      const seatIds = it.seats.map((at) => house.fixture.seatIds[at] as number);
      const held = await holdSeats(db, { showtimeId, seatIds, holder, now });
      if (held.ok && it.kind === "sale")
        await payOnline(db, house, {
          ...it,
          seatIds,
          holder,
          hold: held.value,
        });
      return;
    }
    case "counter": {
      const choices = it.seats.map((at) => ({
        seatId: house.fixture.seatIds[at] as number,
        ticketTypeId: house.fixture.ticketTypeId,
      }));
      const row = await db.select().from(showtimes).where(eq(showtimes.id, showtimeId)).get();
      if (!row) return;
      const { amountMinor } = await priceOf(db, row.priceCardId);
      const expectedTotalMinor = it.isFree ? 0 : amountMinor * choices.length;
      const payment = it.isFree
        ? ({ kind: "complimentary", reason: "a friend of the house" } as const)
        : ({ kind: "cash", givenMinor: expectedTotalMinor } as const);
      await sellAtCounter(db, {
        ...{
          staff,
          saleId: newId(),
          showtimeId,
          revision: row.revision,
          choices,
          houseSeatIds: [],
          expectedTotalMinor,
          payment,
        },
        ...{ contact: { name: "", email: "" }, isOverride: true, now },
      });
      return;
    }
    case "split-sale":
      await sellSplit(db, house, showtimeId, it);
      return;
    case "order":
      await orderPopcorn(db, house, it);
      return;
    case "refund-line":
      await refundPopcorn(db, house, it);
      return;
    case "cancel":
    case "staff-cancel":
    case "goodwill": {
      const booking = await nthBooking(db, it.nth);
      if (booking) await refundSome(db, house, booking, it);
      return;
    }
    case "retry": {
      const failed = await db.select().from(refunds).where(sql`state <> 'succeeded'`);
      const one = failed[it.nth % Math.max(1, failed.length)];
      if (one) await retryRefund(db, { staff, refundId: one.id, now });
      return;
    }
    case "admit":
    case "expel": {
      const all = await db.select({ id: tickets.id }).from(tickets);
      const one = all[it.nth % Math.max(1, all.length)];
      const admittedAt = it.kind === "admit" ? now : null;
      if (one) await db.update(tickets).set({ admittedAt }).where(eq(tickets.id, one.id));
      return;
    }
    case "set-fee":
      await db
        .update(theaters)
        .set({ bookingFee: it.fee && { ...it.fee } })
        .where(eq(theaters.id, house.fixture.theaterId));
      return;
    case "reprice":
      await reprice(db, house, it.currency);
      return;
    case "cancel-showtime": {
      const row = await db.select().from(showtimes).where(eq(showtimes.id, showtimeId)).get();
      // not often, or nothing is left to sell
      if (!row || it.nth > 10) return;
      await cancelShowtime(db, {
        showtimeId,
        revision: row.revision,
        reason: "The projector is broken.",
        staff,
        now,
      });
      await refundAllCancelled(db, { now });
    }
  }
}

async function nthBooking(db: Database, nth: number): Promise<Booking | null> {
  const all = await db.select().from(bookings).orderBy(bookings.createdAt, bookings.id);
  const one = all[nth % Math.max(1, all.length)];
  return one ? getBookingByLink(db, one.linkToken) : null;
}

type Back = { kind: "cancel" | "staff-cancel" | "goodwill"; all: boolean; isSettled: boolean };

async function refundSome(
  db: Database,
  { staff, now }: House,
  booking: Booking,
  { kind, all, isSettled }: Back,
) {
  const left = booking.tickets.filter(({ cancelledAt }) => cancelledAt === null);
  const chosen = all ? left : left.slice(0, 1);
  const ticketIds = chosen.map(({ id }) => id);
  const terms = (kind === "cancel" && termsAt(booking, now)) || undefined;
  const expectedRefundMinor =
    kind === "goodwill" ? refundableMinor(chosen) : refundOf(booking, chosen, terms).refundMinor;
  const input = { ticketIds, expectedRefundMinor, now };
  const done =
    kind === "cancel"
      ? await cancelTickets(db, { ...input, linkToken: booking.linkToken, userId: null })
      : kind === "staff-cancel"
        ? await cancelTicketsByStaff(db, { ...input, staff, bookingId: booking.id })
        : await refundTickets(db, { ...input, staff, bookingId: booking.id, reason: "the picture failed" });
  // some are never sent on: the process stopped
  if (done.ok && isSettled)
    for (const refundId of done.value.refundIds) await settleRefund(db, { refundId, now });
}
