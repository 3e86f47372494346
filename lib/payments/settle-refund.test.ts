import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { refunds } from "@/db/schema/refunds";
import { makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { addRefund } from "@/db/testing/orders";
import { openTestDatabase } from "@/db/testing/test-database";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { settleRefund } from "./settle-refund";

const now = Date.UTC(2026, 10, 22, 12);
const later = now + MINUTE_MS;

describe("a refund that two ask the provider for", () => {
  let db: Database;
  let refundId: string;

  beforeEach(async () => {
    db = openTestDatabase();
    const fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    const paymentId = await payForSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 1), now });
    refundId = newId();
    const row = { id: refundId, paymentId, amountMinor: 1_250, createdAt: now };
    await addRefund(db, { ...row, reason: "seats-lost" });
  });
  const settled = () => db.select({ state: refunds.state, settledAt: refunds.settledAt }).from(refunds);

  it("is settled when the first was answered, and stays so", async () => {
    await settleRefund(db, { refundId, now });
    await settleRefund(db, { refundId, now: later });
    expect(await settled()).toEqual([{ state: "succeeded", settledAt: now }]);
  });

  it("is settled by the first answer of two that come in the same moment", async () => {
    const first = () => settleRefund(db, { refundId, now });
    await settleRefund(meanwhile(db, first), { refundId, now: later });
    expect(await settled()).toEqual([{ state: "succeeded", settledAt: now }]);
  });
});
