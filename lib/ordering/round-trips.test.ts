import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { countTrips } from "@/db/testing/count-trips";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { checkSeats } from "@/lib/claims/check-seats";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { getSeatMapShowtimeOfHold } from "@/lib/claims/get-seat-map-showtime-of-hold";
import { HOUR_MS } from "@/lib/clock-units";
import { extendHold } from "@/lib/holding/extend-hold";
import { holdBestSeats } from "@/lib/holding/hold-best-seats";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import { listSeats } from "@/lib/layouts/list-seats";
import { findHoldPayment } from "@/lib/payments/find-hold-payment";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import { beginPayment } from "./begin-payment";
import { confirmBooking } from "./confirm-booking";
import { settlePayment } from "./settle-payment";
import { startPayment } from "./start-payment";

const now = Date.UTC(2026, 10, 22, 12);
const { db, take } = countTrips(openTestDatabase());
let fixture: Fixture;

beforeAll(async () => {
  fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
});

/** How often it waits for the database. */
async function trips<T>(act: () => Promise<T>): Promise<[trips: number, answer: T]> {
  take();
  const answer = await act();
  return [take(), answer];
}

const by = () => ({ showtimeId: fixture.showtimeId, holder: { visitorId: newId(), userId: null }, now });
const from = [newId(), newId(), newId()];

async function held(first: number) {
  const who = by();
  const hold = await holdSeats(db, { ...who, seatIds: fixture.seatIds.slice(first, first + 2) });
  if (!hold.ok) throw new Error(hold.code);
  return { ...who, holdId: hold.value.id, seatIds: hold.value.seatIds };
}

const pay = (on: Database, { holdId, holder, seatIds }: Awaited<ReturnType<typeof held>>) =>
  startPayment(on, {
    ...{ holdId, holder, contact: { name: "Ada", email: "ada@example.com" }, now },
    choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
    ...{ expectedTotalMinor: 2_500, expectedCurrency: "GBP", provider: "test", method: "succeed" },
  });

describe("a customer far from the database waits for it", () => {
  it("twice for a claim, with the prices of what is held then", async () => {
    const [count, answer] = await trips(async () => {
      const hold = await holdSeats(db, { ...by(), from, seatIds: fixture.seatIds.slice(0, 2) });
      return hold.ok && (await listHoldPrices(db, hold.value.id)).length;
    });
    expect([count, answer]).toEqual([2, 1]);
  });

  it("three times for the best seats, the first time too that anyone looks at the room", async () => {
    for (let round = 0; round < 2; round++) {
      const [count, answer] = await trips(async () => {
        const hold = await holdBestSeats(db, { ...by(), from, partySize: 1 });
        return hold.ok && (await listHoldPrices(db, hold.value.id)).length;
      });
      expect([count, answer]).toEqual([3, 1]);
    }
  });

  it("twice for releasing and for more time, and once for the check of the seats", async () => {
    const hold = await held(2);
    expect(await trips(() => checkSeats(db, hold))).toEqual([1, null]);
    expect(await trips(() => extendHold(db, hold))).toMatchObject([2, { ok: true }]);
    expect(await trips(() => releaseSeats(db, hold))).toMatchObject([2, { ok: true }]);
  });

  it("twice for the checkout", async () => {
    const { holdId, holder } = await held(8);
    const [count] = await trips(async () => {
      const [, , showtime] = await Promise.all([
        findHoldPayment(db, { holdId, holder }),
        getHoldById(db, { holdId, holder, now }),
        getSeatMapShowtimeOfHold(db, { holdId, holder }),
        listHoldPrices(db, holdId),
      ]);
      return listSeats(db, showtime?.layoutId ?? 0);
    });
    expect(count).toBe(2);
  });

  it("three times for a payment, and twice for what the provider says of it", async () => {
    const hold = await held(4);
    const [count, started] = await trips(() => pay(db, hold));
    expect([count, started.ok]).toEqual([3, true]);
    const paymentId = started.ok && "value" in started ? started.value.paymentId : "";
    expect((await trips(() => beginPayment(db, { paymentId, now })))[0]).toBe(2);
  });

  it("three times until what the provider has taken is booked", async () => {
    const started = await pay(db, await held(10));
    const paymentId = started.ok && "value" in started ? started.value.paymentId : "";
    await beginPayment(db, { paymentId, now });
    await db.update(payments).set({ state: "captured", capturedAt: now }).where(eq(payments.id, paymentId));
    expect(await trips(() => settlePayment(db, { paymentId, now }))).toEqual([3, "booked"]);
  });

  it("twice for the booking of what is paid", async () => {
    const started = await pay(db, await held(6));
    expect(started.ok).toBe(true);
    const paymentId = started.ok && "value" in started ? started.value.paymentId : "";
    const [paid] = await db
      .update(payments)
      .set({ state: "captured", capturedAt: now })
      .where(eq(payments.id, paymentId))
      .returning();
    const [count, booked] = await trips(() => confirmBooking(db, { orderId: paid?.orderId ?? "", now }));
    expect([count, booked.ok]).toEqual([2, true]);
  });
});

it("counts what waits for an answer, and what is asked together as one (twin)", async () => {
  const [count] = await trips(async () => {
    await Promise.all([listHoldPrices(db, ""), settlePayment(db, { paymentId: "", now })]);
    await listHoldPrices(db, "");
  });
  expect(count).toBe(2);
});
