import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { addPayment } from "@/db/testing/orders";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import { addCustomer, letPayAtCounter, reserve } from "@/lib/bookings/testing/reserved-seats";
import { payReservation } from "@/lib/box-office/reservations/pay-reservation";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { settlePayment } from "../settle-payment";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a card that was declined, and seats reserved instead, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let paymentId: string;
  let linkToken: string;
  let reservationId: string;
  beforeEach(async () => {
    db ??= open();
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    await letPayAtCounter(db, fixture);
    staff = await addOwner(db, fixture.theaterId);
    const customer = await addCustomer(db);
    const seatIds = fixture.seatIds.slice(0, 1);
    const holder = { visitorId: customer.visitorId, userId: customer.userId };
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
    if (!held.ok) throw new Error(held.code);
    const id = crypto.randomUUID();
    paymentId = await addPayment(db, {
      ...{ id, holdId: held.value.id, state: "declined", createdAt: now },
      // the test provider's name for one that succeeds after all
      providerRef: ["succeed", 0, id, 1_250, "GBP"].join("."),
      seats: [{ seatId: Number(seatIds[0]), ticketTypeId: fixture.ticketTypeId, amountMinor: 1_250 }],
    });
    const made = await reserve(db, fixture, { customer, seatIds, now });
    if (!made.ok) throw new Error(made.code);
    linkToken = made.value.linkToken;
    reservationId = (await found())?.id ?? "";
  });

  const found = () => getReservationByLink(db, { linkToken, now });
  const claims = () => db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
  const pay = () =>
    payReservation(db, {
      ...{ reservationId, expectedTotalMinor: 1_250, staff, now: now + 2 },
      payment: { kind: "terminal", receipt: "" },
    });

  it("books the seats where it is captured after all, and the till takes no money for them", async () => {
    expect(await settlePayment(db, { paymentId, now: now + 1 })).toBe("booked");
    expect(await found()).toMatchObject({ state: "lapsed", seatsLeft: 0 });
    expect(await pay()).toMatchObject({ code: "seats-lost" });
    expect(await claims()).toHaveLength(1);
  });

  it("goes back where the till was faster", async () => {
    expect(await pay()).toMatchObject({ ok: true });
    expect(await settlePayment(db, { paymentId, now: now + 3 })).toBe("refunded");
    expect(await found()).toMatchObject({ state: "paid" });
    expect(await claims()).toHaveLength(1);
  });

  it("goes back where it can become nothing, and leaves the reservation as it is", async () => {
    await db
      .update(showtimes)
      .set({ movedAt: now + 1 })
      .where(eq(showtimes.id, fixture.showtimeId));
    expect(await settlePayment(db, { paymentId, now: now + 2 })).toBe("refunded");
    expect(await found()).toMatchObject({ state: "standing", seatsLeft: 1 });
    expect(await pay()).toMatchObject({ ok: true });
    const all = await db.select().from(payments).where(eq(payments.theaterId, fixture.theaterId));
    expect(all.map(({ state }) => state).sort()).toEqual(["booked", "refunded"]);
  });
});
