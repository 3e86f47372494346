import { eq, sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { makeFixture } from "@/db/testing/fixture";
import { addRefund } from "@/db/testing/orders";
import { openTestDatabase } from "@/db/testing/test-database";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { type TestOutcome, testProvider } from "@/lib/payments/test-provider";
import { settlePayment } from "./settle-payment";
import { settleStalePayments } from "./settle-stale-payments";
import { startPayment } from "./start-payment";

const now = Date.UTC(2026, 10, 22, 12);
const db = openTestDatabase();

async function paid(method: TestOutcome): Promise<string> {
  const { showtimeId, seatIds, ticketTypeId } = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  const [seatId = 0] = seatIds;
  const holder = { visitorId: newId(), userId: null };
  const held = await holdSeats(db, { showtimeId, seatIds: [seatId], holder, now });
  if (!held.ok) throw new Error(held.code);
  const started = await startPayment(db, {
    holdId: held.value.id,
    holder,
    contact: { name: "Ada", email: "ada@example.org" },
    choices: [{ seatId, ticketTypeId }],
    expectedTotalMinor: 1_250,
    expectedCurrency: "GBP",
    provider: "test",
    method,
    now,
  });
  if (!started.ok) throw new Error(started.code);
  return started.value.paymentId;
}
const stateOf = async (paymentId: string) =>
  (await db.select().from(payments).where(eq(payments.id, paymentId)).get())?.state;

it("books what a customer paid for who left before the answer came", async () => {
  const asked = await paid("slow");
  await settlePayment(db, { paymentId: asked, now });
  const neverAsked = await paid("succeed");
  await settleStalePayments(db, { now: now + 29_999 });
  expect(await stateOf(asked)).toBe("pending");
  await settleStalePayments(db, { now: now + 30_000 });
  expect([await stateOf(asked), await stateOf(neverAsked)]).toEqual(["booked", "booked"]);
});

it("leaves a payment pending that still has no answer", async () => {
  const paymentId = await paid("late");
  await settleStalePayments(db, { now: now + 60_000 });
  expect(await stateOf(paymentId)).toBe("pending");
});

it("sends a refund whose request was interrupted", async () => {
  const paymentId = await paid("succeed");
  await settlePayment(db, { paymentId, now });
  const refund = { id: newId(), paymentId, amountMinor: 500, reason: "cancelled" as const, createdAt: now };
  await addRefund(db, refund);
  await settleStalePayments(db, { now: now + 30_000 });
  expect(await db.select().from(refunds).where(sql`id = ${refund.id}`)).toMatchObject([
    { state: "succeeded", settledAt: now + 30_000 },
  ]);
});

it("asks for a day about what was declined, and books what was captured after all", async () => {
  const paymentId = await paid("decline");
  await settlePayment(db, { paymentId, now });
  const { retrieve } = testProvider;
  const captured = vi.spyOn(testProvider, "retrieve").mockImplementation(async (ref, at) => ({
    ...(await retrieve(ref, at)),
    eventId: "late",
    kind: "captured",
  }));
  await settleStalePayments(db, { now: now + 24 * 3_600_000 + 1 });
  expect(await stateOf(paymentId)).toBe("declined");
  await settleStalePayments(db, { now: now + 60_000 });
  expect(await stateOf(paymentId)).toBe("booked");
  captured.mockRestore();
});
