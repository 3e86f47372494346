import { describe, expect, it } from "vitest";
import { bookings } from "@/db/schema/bookings";
import { makeFixture } from "@/db/testing/fixture";
import { ofPayment } from "@/db/testing/orders";
import { engines } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { addNote } from "@/lib/bookings/add-note";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { blockSeats } from "@/lib/box-office/block-seats";
import { sellAtCounter } from "@/lib/box-office/sell-at-counter";
import { unblockSeats } from "@/lib/box-office/unblock-seats";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { HOUR_MS } from "@/lib/clock-units";
import { admitTicket } from "@/lib/door/admit-ticket";
import { scanOf, undoOf } from "@/lib/door/testing/scans";
import { undoAdmission } from "@/lib/door/undo-admission";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { settlePayment } from "@/lib/ordering/settle-payment";
import { startPayment } from "@/lib/ordering/start-payment";
import { testProvider } from "@/lib/payments/test-provider";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { listAuditEntries } from "./list-audit-entries";

const now = Date.UTC(2026, 10, 22, 12);
const late = now + HOLD_TTL_MS + 1_000;

describe.each(engines)("an owner's audit log on %s", (_, open) => {
  const db = open();

  it("tells of each sale, payment, refund, admission and seat kept in their theater", async () => {
    const fixture = await makeFixture(db, { startsAt: now + 48 * HOUR_MS });
    const staff = await addOwner(db, fixture.theaterId);
    const { showtimeId, ticketTypeId } = fixture;
    const at = { staff, showtimeId, now };
    const hold = async (seatIds: number[], when = now) => {
      const holder = { visitorId: newId(), userId: null };
      const held = await holdSeats(db, { showtimeId, seatIds, holder, now: when });
      if (!held.ok) throw new Error(held.code);
      return { holdId: held.value.id, holder };
    };
    const choices = (seatIds: number[]) => seatIds.map((seatId) => ({ seatId, ticketTypeId }));
    const pay = async (seatIds: number[], method: string) => {
      const started = await startPayment(db, {
        ...(await hold(seatIds)),
        contact: { name: "Ada", email: "ada@example.com" },
        choices: choices(seatIds),
        expectedTotalMinor: 2_500,
        expectedCurrency: "GBP",
        ...{ provider: testProvider.name, method, now },
      });
      if (!started.ok) throw new Error(started.code);
      return started.value.paymentId;
    };

    const [bought = [], lost = [], kept = [], counter = []] = [0, 4, 10, 14].map((from) =>
      fixture.seatIds.slice(from, from + 2),
    );
    const paymentId = await pay(bought, "succeed");
    expect(await settlePayment(db, { paymentId, now })).toBe("booked");
    const [made] = await db.select().from(bookings).where(ofPayment(paymentId));
    const booking = await getBookingByLink(db, made?.linkToken ?? "");
    const [first, second] = booking?.tickets ?? [];
    if (!booking || !first || !second) throw new Error("not booked");
    const scan = scanOf({ code: first.code });
    await admitTicket(db, { ...at, scan });
    await undoAdmission(db, { ...at, undo: undoOf(scan.id) });
    const { linkToken } = booking;
    await cancelTickets(db, {
      ...{ linkToken, ticketIds: [second.id], expectedRefundMinor: second.paidMinor, userId: null, now },
    });
    await addNote(db, { staff, bookingId: booking.id, text: "rang us", now });

    const tooLate = await pay(lost, "late");
    await settlePayment(db, { paymentId: tooLate, now });
    await hold(lost, late);
    expect(await settlePayment(db, { paymentId: tooLate, now: late })).toBe("refunded");

    await blockSeats(db, { ...at, seatIds: kept, reason: "Press" });
    await unblockSeats(db, { ...at, seatIds: "all" });
    await sellAtCounter(db, {
      ...{
        ...at,
        saleId: newId(),
        revision: 1,
        choices: choices(counter),
        houseSeatIds: [],
        expectedTotalMinor: 2_500,
        expectedCurrency: "GBP",
      },
      ...{ payment: { kind: "cash", givenMinor: 2_500 }, contact: { name: "", email: "" }, isOverride: true },
    });
    await cancelShowtime(db, { ...at, revision: 1, reason: "The projector is broken." });

    const filter = { person: "", objectType: "", objectId: "", from: null, until: null, before: null };
    const { entries } = await listAuditEntries(db, { ...filter, staff, theaterId: null });
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set([
        "payment.started",
        "payment.refunded",
        "booking.confirmed",
        "booking.cancelled",
        "booking.noted",
        "booking.sold",
        "ticket.admitted",
        "ticket.sent-out",
        "showtime.seats-blocked",
        "showtime.seats-released",
        "showtime.cancelled",
      ]),
    );
    const stranger = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
    expect((await listAuditEntries(db, { ...filter, staff: stranger, theaterId: null })).entries).toEqual([]);
  });
});
