import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { paymentEvents, payments } from "@/db/schema/payments";
import { makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { openTestDatabase } from "@/db/testing/test-database";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { HOUR_MS } from "@/lib/clock-units";
import type { TestOutcome } from "@/lib/payments/test-provider";
import { answerAs } from "@/lib/payments/testing/answer-as";
import { settlePayment } from "./settle-payment";

const now = Date.UTC(2026, 10, 22, 12);

/** A payment whose provider was asked before the money came, and whose answer arrives after it. */
async function pendingPayment() {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
  const paymentId = await payForSeats(db, fixture, {
    seatIds: fixture.seatIds.slice(0, 2),
    state: "pending",
    now,
  });
  const answerBy = (method: TestOutcome) => answerAs(db, paymentId, method);
  await answerBy("decline");
  const capture = () => db.update(payments).set({ state: "captured" }).where(eq(payments.id, paymentId));
  const book = async () => {
    await answerBy("succeed");
    await settlePayment(db, { paymentId, now });
  };
  const settle = (on: Database) => settlePayment(on, { paymentId, now });
  const words = async () => (await db.select().from(paymentEvents)).map(({ kind }) => kind).sort();
  return { db, capture, book, settle, words };
}

describe("a word of the provider that comes too late", () => {
  it("is written down, and takes back no money that is captured", async () => {
    const { db, capture, settle, words } = await pendingPayment();
    expect(await settle(meanwhile(db, capture))).toBe("booked");
    expect(await words()).toEqual(["declined"]);
  });

  it("is written down, and leaves a booking as it is", async () => {
    const { db, book, settle, words } = await pendingPayment();
    expect(await settle(meanwhile(db, book))).toBe("booked");
    expect(await words()).toEqual(["captured", "declined"]);
  });
});
