import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { testProvider } from "@/lib/payments/test-provider";
import { settlePayment } from "./settle-payment";
import { startPayment } from "./start-payment";

const now = Date.UTC(2026, 10, 22, 12);
const after = now + HOLD_TTL_MS + 1;

describe.each(engines)("a declined payment that is captured after all, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  const holder = { visitorId: "", userId: null };

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    holder.visitorId = newId();
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const hold = async (by = holder, at = now) => {
    const seatIds = fixture.seatIds.slice(0, 1);
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder: by, now: at });
    if (!held.ok) throw new Error(held.code);
    return held.value.id;
  };
  async function pay(holdId: string, method: string): Promise<string> {
    const started = await startPayment(db, {
      holdId,
      holder,
      contact: { name: "Ada", email: "ada@example.org" },
      choices: [{ seatId: fixture.seatIds[0] as number, ticketTypeId: fixture.ticketTypeId }],
      expectedTotalMinor: 1_250,
      expectedCurrency: "GBP",
      provider: testProvider.name,
      method,
      now,
    });
    if (!started.ok) throw new Error(started.code);
    return started.value.paymentId;
  }
  async function declined(holdId: string): Promise<string> {
    const paymentId = await pay(holdId, "decline");
    expect(await settlePayment(db, { paymentId, now })).toBe("declined");
    return paymentId;
  }
  /** From now on the provider says so of every payment it had declined. */
  const capture = () => {
    const { retrieve } = testProvider;
    vi.spyOn(testProvider, "retrieve").mockImplementation(async (ref, at) => {
      const news = await retrieve(ref, at);
      return news.kind === "declined" ? { ...news, eventId: `${ref}:captured`, kind: "captured" } : news;
    });
  };
  const stateOf = async (id: string) =>
    (await db.select().from(payments).where(eq(payments.id, id)).get())?.state;
  const refundsOf = (id: string) => db.select().from(refunds).where(eq(refunds.paymentId, id));

  it("stays declined while the provider says so", async () => {
    const paymentId = await declined(await hold());
    expect(await settlePayment(db, { paymentId, now: after })).toBe("declined");
  });

  it("is booked while nobody else has the seats", async () => {
    const paymentId = await declined(await hold());
    capture();
    expect(await settlePayment(db, { paymentId, now: after })).toBe("booked");
  });

  it("is refunded when the seats went to someone else", async () => {
    const paymentId = await declined(await hold());
    await hold({ visitorId: newId(), userId: null }, after);
    capture();
    expect(await settlePayment(db, { paymentId, now: after })).toBe("refunded");
    expect(await refundsOf(paymentId)).toMatchObject([{ amountMinor: 1_250, state: "succeeded" }]);
  });

  it("is refunded when the same seats were paid for a second time meanwhile", async () => {
    const holdId = await hold();
    const first = await declined(holdId);
    const second = await pay(holdId, "succeed");
    expect(await settlePayment(db, { paymentId: second, now })).toBe("booked");
    capture();
    expect(await settlePayment(db, { paymentId: first, now: after })).toBe("refunded");
    expect(await stateOf(second)).toBe("booked");
  });

  it("is booked beside a second payment under way, which is then refunded: one booking, money kept once", async () => {
    const holdId = await hold();
    const first = await declined(holdId);
    const second = await pay(holdId, "slow");
    expect(await settlePayment(db, { paymentId: second, now })).toBe("pending");
    capture();
    expect(await settlePayment(db, { paymentId: first, now })).toBe("booked");
    expect(await settlePayment(db, { paymentId: second, now: after })).toBe("refunded");
    expect([await refundsOf(first), await refundsOf(second)].map(({ length }) => length)).toEqual([0, 1]);
  });
});
