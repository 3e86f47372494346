import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { sessions, theaterSafeguards, theaterStaff } from "@/db/schema/accounts";
import { makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { confirmPerson } from "@/lib/accounts/second-step/confirm-person";
import { codeAt, withSecondStep } from "@/lib/accounts/testing/second-steps";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { voucherSales } from "../testing/voucher-sales";
import { cancelTicketsByStaff } from "./cancel-tickets-by-staff";
import { refundTickets } from "./refund-tickets";
import { refundVoucher } from "./refund-voucher";

const now = Date.UTC(2026, 10, 22, 12, 0, 10);
const MOST_UNASKED = 1_250;

/** A theater that asks before refunds over £12.50, and its owner, who gave no code in this session. */
async function openHouse(db: Database) {
  const fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  const { theaterId } = fixture;
  await db
    .insert(theaterSafeguards)
    .values({ theaterId, needsSecondStep: false, confirmRefundsOverMinor: MOST_UNASKED });
  const { user, idHash, secret } = await withSecondStep(db, now);
  await db.insert(theaterStaff).values({ theaterId, userId: user.id, role: "owner" });
  await db.update(sessions).set({ confirmedAt: null }).where(eq(sessions.idHash, idHash));
  const staff = { userId: user.id, name: "Ada", isAdmin: false, may: [], idHash };
  const confirm = () => confirmPerson(db, { code: codeAt(secret, now), user, idHash, now });
  const booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 3), now });
  const ids = booking.tickets.map(({ id }) => id);
  const asked = (first: number, count: number) => ({
    ...{ staff, bookingId: booking.id, now, ticketIds: ids.slice(first, first + count) },
    expectedRefundMinor: count * 1_250,
  });
  return { db, fixture, staff, confirm, asked };
}

type House = Awaited<ReturnType<typeof openHouse>>;
type Refund = (house: House, by?: Database) => Promise<{ ok: boolean; code?: string }>;

const REFUNDS: [name: string, refund: Refund][] = [
  [
    "of tickets that stay good",
    ({ db, asked }, by = db) => refundTickets(by, { ...asked(0, 2), reason: "The picture failed" }),
  ],
  ["of tickets that are cancelled", ({ db, asked }, by = db) => cancelTicketsByStaff(by, asked(0, 2))],
  [
    "of a whole showtime",
    ({ fixture: { showtimeId }, staff, db }, by = db) =>
      cancelShowtime(by, { showtimeId, revision: 1, reason: "No power.", staff, now }),
  ],
  [
    "of a voucher",
    async ({ db, fixture, staff }, by = db) => {
      const { id } = await voucherSales(db, fixture, now).buy(3_000);
      return refundVoucher(by, { voucherId: id, expectedRefundMinor: 3_000, reason: "Twice", staff, now });
    },
  ],
];

describe.each(engines)("a refund over what a theater lets go unasked on %s", (_, open) => {
  const db = open();

  it.each(REFUNDS)("asks for a code first: %s", async (_name, refund) => {
    const house = await openHouse(db);
    expect(await refund(house)).toEqual({ ok: false, code: "confirm-it-is-you" });
    expect(await house.confirm()).toMatchObject({ ok: true });
    expect(await refund(house)).toMatchObject({ ok: true });
  });

  it("counts all that a showtime's bookings are to have back", async () => {
    const { asked, fixture, staff } = await openHouse(db);
    const { showtimeId, theaterId } = fixture;
    const most = (confirmRefundsOverMinor: number) =>
      db
        .update(theaterSafeguards)
        .set({ confirmRefundsOverMinor })
        .where(eq(theaterSafeguards.theaterId, theaterId));
    const cancel = () => cancelShowtime(db, { showtimeId, revision: 1, reason: "No power.", staff, now });
    await most(3 * 1_250 - 1);
    expect(await cancel()).toMatchObject({ code: "confirm-it-is-you" });
    // what went back before is not refunded again
    expect(await refundTickets(db, { ...asked(0, 1), reason: "The picture failed" })).toMatchObject({
      ok: true,
    });
    await most(2 * 1_250);
    expect(await cancel()).toMatchObject({ ok: true });
  });

  it("asks for none up to that amount, nor where a theater says nothing", async () => {
    const { asked, fixture } = await openHouse(db);
    const refund = (first: number, count: number) =>
      refundTickets(db, { ...asked(first, count), reason: "The picture failed" });
    expect(await refund(0, 1)).toMatchObject({ ok: true });
    await db.delete(theaterSafeguards).where(eq(theaterSafeguards.theaterId, fixture.theaterId));
    expect(await refund(1, 2)).toMatchObject({ ok: true });
  });
});

it.each(REFUNDS)("%s would be made by whoever sits there without the guard (twin)", async (_name, refund) => {
  const db = openTestDatabase();
  const house = await openHouse(db);
  expect(await refund(house, withoutGuard(db, "confirm-it-is-you"))).toMatchObject({ ok: true });
});
