import { describe, expect, it } from "vitest";
import { seatClaims } from "@/db/schema/claims";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { refundPayment } from "./refund-payment";

const now = Date.UTC(2026, 10, 22, 12);

describe("a captured payment that cannot become a booking", () => {
  async function refunded() {
    const db = openTestDatabase();
    const { seatIds, showtimeId, ...fixture } = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    const asked = { visitorId: "payer", seatIds: seatIds.slice(0, 2), now };
    const paymentId = await payForSeats(db, { seatIds, showtimeId, ...fixture }, asked);
    const refund = () => refundPayment(db, { paymentId, cause: "seats-lost", now });
    await refund();
    return { db, refund, seatIds, showtimeId };
  }

  it("goes back once, all of it, however often that is asked for", async () => {
    const { db, refund } = await refunded();
    await refund();
    expect(await db.select().from(refunds)).toMatchObject([{ amountMinor: 2_500, state: "succeeded" }]);
    expect(await db.select().from(payments)).toMatchObject([{ state: "refunded" }]);
  });

  it("ends its hold and frees its seats: who comes again begins another", async () => {
    const { db, seatIds, showtimeId } = await refunded();
    expect(await db.select().from(seatClaims)).toEqual([]);
    const [paid] = await db.select().from(payments);
    const holder = { visitorId: "payer", userId: null };
    const again = await holdSeats(db, { showtimeId, seatIds: seatIds.slice(0, 1), holder, now });
    expect(again).toMatchObject({ ok: true, value: { seatIds: seatIds.slice(0, 1) } });
    expect(again.ok && again.value.id).not.toBe(paid?.holdId);
  });
});
