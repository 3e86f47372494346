import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import fc from "@/db/testing/properties";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { getHold } from "@/lib/claims/get-hold";
import { LONGEST_HOLD_MS } from "@/lib/claims/hold-limits";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { admitTicket } from "@/lib/door/admit-ticket";
import { undoAdmission } from "@/lib/door/undo-admission";
import { adoptHolds } from "@/lib/holding/adopt-holds";
import { extendHold } from "@/lib/holding/extend-hold";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import { answerAs } from "@/lib/payments/testing/answer-as";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { changeSoldShowtime } from "@/lib/programme/change-sold-showtime";
import { cancelTickets } from "./refunds/cancel-tickets";
import { refundTickets } from "./refunds/refund-tickets";
import { settlePayment } from "./settle-payment";
import { settleStalePayments } from "./settle-stale-payments";
import { startPayment } from "./start-payment";

const NOW = Date.UTC(2026, 10, 22, 12);
const STEPS = [
  "claim",
  "extend",
  "release",
  "sign-in",
  "pay",
  "settle",
  "cancel",
  "refund",
  "admit",
  "undo",
  "move",
  "cancel-showtime",
] as const;
type Step = { what: (typeof STEPS)[number]; who: number; seat: number; jumpMs: number };

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("claim", "pay", "settle") },
    { weight: 3, arbitrary: fc.constantFrom(...STEPS.slice(1, -2)) },
    { weight: 1, arbitrary: fc.constantFrom("move", "cancel-showtime") },
  ) as fc.Arbitrary<Step["what"]>,
  who: fc.nat(1),
  seat: fc.nat(2),
  jumpMs: fc.oneof(fc.integer({ min: -HOUR_MS, max: HOUR_MS }), fc.constant(-HOUR_MS), fc.constant(1_000)),
});

const contact = { name: "Ada", email: "ada@example.org" };

/** One sale after the other in one house, told what time it is. */
class House {
  readonly people = [newId(), newId()].map((visitorId) => ({ visitorId, userId: null }));
  constructor(
    readonly db: Database,
    readonly fixture: Fixture,
    readonly staff: StaffMember,
  ) {}

  async take({ what, who, seat }: Step, now: number): Promise<unknown> {
    const { db, staff, fixture } = this;
    const { showtimeId } = fixture;
    const holder = this.people[who] ?? { visitorId: newId(), userId: null };
    const seatIds = fixture.seatIds.slice(seat, seat + 1);
    const by = { showtimeId, holder, now };
    switch (what) {
      case "claim":
        return holdSeats(db, { ...by, seatIds, from: [`address ${who}`] });
      case "extend":
        return extendHold(db, by);
      case "release":
        return releaseSeats(db, { ...by, seatIds });
      case "sign-in":
        return adoptHolds(db, { visitorId: holder.visitorId, userId: staff.userId, now });
      case "pay":
        return this.pay(by);
      case "settle":
        for (const { id } of await this.payments()) await settlePayment(db, { paymentId: id, now });
        return;
      case "move":
        return changeSoldShowtime(db, {
          ...(await this.acting(now)),
          change: { start: { startsAt: fixture.startsAt + seat * HOUR_MS } },
        });
      case "cancel-showtime":
        return cancelShowtime(db, { ...(await this.acting(now)), reason: "The projector is broken." });
      default:
        return this.withTicket(what, now);
    }
  }

  private async pay(by: { showtimeId: number; holder: { visitorId: string; userId: null }; now: number }) {
    const hold = await getHold(this.db, by);
    const { ticketTypeId } = this.fixture;
    return (
      hold &&
      startPayment(this.db, {
        holdId: hold.id,
        ...by,
        contact,
        choices: hold.seatIds.map((seatId) => ({ seatId, ticketTypeId })),
        expectedTotalMinor: 1_250 * hold.seatIds.length,
        expectedCurrency: "GBP",
        provider: "test",
        method: "succeed",
      })
    );
  }

  private async withTicket(what: Step["what"], now: number) {
    const { db, staff } = this;
    const { showtimeId } = this.fixture;
    const [sold] = await db
      .select({ id: tickets.id, code: tickets.code, bookingId: bookings.id, linkToken: bookings.linkToken })
      .from(tickets)
      .innerJoin(bookings, eq(bookings.id, tickets.bookingId))
      .where(eq(tickets.showtimeId, showtimeId));
    const booking = sold && (await getBookingByLink(db, sold.linkToken));
    if (!booking) return;
    const chosen = { ticketIds: [sold.id], expectedRefundMinor: 1_250, now };
    const scan = { id: newId(), deviceId: "d", deviceName: "Door", scannedAt: now };
    if (what === "cancel") return cancelTickets(db, { ...chosen, linkToken: sold.linkToken, userId: null });
    if (what === "refund")
      return refundTickets(db, { ...chosen, staff, bookingId: booking.id, reason: "ill" });
    if (what === "admit")
      return admitTicket(db, {
        staff,
        showtimeId,
        scan: { ...scan, shown: { code: sold.code }, said: null },
        now,
      });
    const [admitted] = await db.values<[string]>(sql`select id from scans where ticket_id = ${sold.id}`);
    return admitted && undoAdmission(db, { staff, showtimeId, undo: { ...scan, scanId: admitted[0] }, now });
  }

  private async acting(now: number) {
    const { showtimeId } = this.fixture;
    const row = await this.db.select().from(showtimes).where(eq(showtimes.id, showtimeId)).get();
    return { showtimeId, revision: row?.revision ?? 0, staff: this.staff, now };
  }

  payments = () =>
    this.db
      .select({ id: payments.id, state: payments.state })
      .from(payments)
      .where(sql`hold_id in (select id from holds where showtime_id = ${this.fixture.showtimeId})`);

  isSold = async (seatId: number) =>
    (
      await this.db
        .select()
        .from(seatClaims)
        .where(sql`showtime_id = ${this.fixture.showtimeId} and seat_id = ${seatId}`)
    ).some(({ bookingId }) => bookingId !== null);
}

async function openHouse(db: Database): Promise<House> {
  const fixture = await makeFixture(db, { startsAt: NOW + 3 * DAY_MS });
  return new House(db, fixture, await addOwner(db, fixture.theaterId));
}

/** Whatever the clock did: no money in hand is left lying, and no seat is kept longer than a hold lasts. */
async function isInOrder(house: House, now: number): Promise<void> {
  const { db, fixture } = house;
  const { showtimeId } = fixture;
  const row = await db.select().from(showtimes).where(eq(showtimes.id, showtimeId)).get();
  const rival = (seatId: number, at: number) =>
    holdSeats(db, { showtimeId, seatIds: [seatId], holder: { visitorId: newId(), userId: null }, now: at });
  const seatIds = fixture.seatIds.slice(0, 3);
  for (const seatId of seatIds) await rival(seatId, now);
  const later = now + LONGEST_HOLD_MS;
  for (const seatId of seatIds)
    if (row?.state === "on-sale" && !(await house.isSold(seatId)))
      expect(await rival(seatId, later)).toMatchObject({ ok: true });
  await settleStalePayments(db, { now: later + 12 * HOUR_MS });
  for (const { state } of await house.payments()) expect(state).toMatch(/^(booked|refunded)$/);
}

describe.each(engines)("a clock that jumps by up to an hour between any two steps, on %s", (_, open) => {
  let db: Database;
  beforeAll(() => {
    db = open();
  });

  it("breaks no sale, strands no money and keeps no seat longer than a hold", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const house = await openHouse(db);
        let now = NOW;
        for (const it of steps) {
          now += it.jumpMs;
          await house.take(it, now);
          expect((await house.payments()).filter(({ state }) => state === "captured")).toEqual([]);
        }
        await isInOrder(house, now);
      }),
      { numRuns: db.engine.mark() === null ? 5 : 40, seed: 8 },
    );
  });

  it("settles at once what a clock ahead left behind", async () => {
    const house = await openHouse(db);
    const claim = { what: "claim", who: 0, seat: 0, jumpMs: 0 } as const;
    await house.take(claim, NOW + HOUR_MS);
    await house.take({ ...claim, what: "pay" }, NOW + HOUR_MS);
    await answerAs(db, (await house.payments())[0]?.id ?? "", "succeed");
    await settleStalePayments(db, { now: NOW });
    expect(await house.payments()).toMatchObject([{ state: "booked" }]);
  });
});

it("holds are not ended by a clock that runs behind where they end by their own instants (twin)", async () => {
  const db = openTestDatabase();
  const house = await openHouse(db);
  await house.take({ what: "claim", who: 0, seat: 0, jumpMs: 0 }, NOW);
  const ending = db.run(sql`update holds set expires_at = min(expires_at, ${NOW - MINUTE_MS})`);
  await expect(write(db, [ending])).rejects.toMatchObject({ code: "check:holds_order" });
});
