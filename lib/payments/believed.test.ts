import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { payments } from "@/db/schema/payments";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { HOUR_MS } from "@/lib/clock-units";
import { receiveWebhook } from "@/lib/ordering/receive-webhook";
import { testWebhook } from "./test-provider";
import { answerAs } from "./testing/answer-as";

const now = Date.UTC(2026, 10, 22, 12);

const removed = vi.hoisted(() => ({ signature: false, amount: false }));
vi.mock("./webhook-signature", async (original) => {
  const { isSigned, ...others } = await original<typeof import("./webhook-signature")>();
  return {
    ...others,
    isSigned: (...of: Parameters<typeof isSigned>) => removed.signature || isSigned(...of),
  };
});
vi.mock("./as-asked", async (original) => {
  const { isAsAsked } = await original<typeof import("./as-asked")>();
  return { isAsAsked: (...of: Parameters<typeof isAsAsked>) => removed.amount || isAsAsked(...of) };
});

/** The state of a payment of 2,500 pence after what is told of it by webhook. */
async function after(over: { amountMinor?: number; isSigned?: boolean }) {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
  const seatIds = fixture.seatIds.slice(0, 2);
  const paymentId = await payForSeats(db, fixture, { seatIds, state: "pending", now });
  const providerRef = await answerAs(db, paymentId, "slow", { answersAt: now + HOUR_MS });
  const { isSigned = true, ...told } = over;
  const request = testWebhook(providerRef, { kind: "captured", now, ...told });
  const headers = isSigned ? request.headers : new Headers();
  await receiveWebhook(db, { provider: "test", request: { ...request, headers } });
  const [row] = await db.select().from(payments).where(eq(payments.id, paymentId));
  return row?.state;
}

it.each([
  ["signature", { isSigned: false }, "pending"],
  ["amount", { amountMinor: 1 }, "refunded"],
] as const)(
  "of what is told without the right %s nothing is booked, and without its check it is (twin)",
  async (check, told, state) => {
    removed[check] = false;
    expect(await after({})).toBe("booked");
    expect(await after(told)).toBe(state);
    removed[check] = true;
    expect(await after(told)).toBe("booked");
    removed[check] = false;
  },
);
