import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holdRepeats } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { endHolds } from "@/lib/claims/hold";
import { MAX_DECLINED_PAYMENTS_PER_HOLD } from "@/lib/claims/hold-limits";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import { answerAs } from "@/lib/payments/testing/answer-as";
import { settlePayment } from "./settle-payment";
import { startPayment } from "./start-payment";

// holds are changed by hand, and sold without a guard
breakInvariants("claim-ends-with-its-hold");

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("what changes between reading a hold and paying for it, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let holdId: string;
  const holder = { visitorId: "", userId: null };

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    holder.visitorId = newId();
    const held = await holdSeats(db, { ...here(), seatIds: seats(0, 2), from: [newId()] });
    holdId = held.ok ? held.value.id : "";
  });
  const here = () => ({ showtimeId: fixture.showtimeId, holder, now });
  const seats = (first: number, count: number) => fixture.seatIds.slice(first, first + count);
  const pay = (on: Database, method = "succeed") =>
    startPayment(on, {
      holdId,
      holder,
      contact: { name: "Ada", email: "ada@example.com" },
      choices: seats(0, 2).map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      expectedTotalMinor: 2_500,
      expectedCurrency: "GBP",
      provider: "test",
      method,
      now,
    });
  const payable = () => db.select().from(payments).where(eq(payments.holdId, holdId));

  const changes: [string, string, () => Promise<unknown>][] = [
    ["a third seat is taken", "seats-changed", () => holdSeats(db, { ...here(), seatIds: seats(2, 1) })],
    ["a seat is released", "seats-changed", () => releaseSeats(db, { ...here(), seatIds: seats(0, 1) })],
    [
      "a seat is swapped for another",
      "seats-changed",
      () => holdSeats(db, { ...here(), seatIds: seats(2, 1), give: seats(0, 1) }),
    ],
    ["the hold is ended", "hold-expired", () => endHolds(db, sql`id = ${holdId}`)],
    [
      "somebody else signs in to it",
      "hold-expired",
      () => db.run(sql`update holds set visitor_id = ${newId()} where id = ${holdId}`),
    ],
  ];
  it.each(changes)("takes no money when %s", async (_, code, change) => {
    expect(await pay(meanwhile(db, change))).toEqual({ ok: false, code });
    expect(await payable()).toEqual([]);
  });

  it.each(changes)("would take it without that guard when %s (twin)", async (_, code, change) => {
    expect(await pay(meanwhile(withoutGuard(db, code), change))).toMatchObject({ ok: true });
  });

  it("tries five declined payments and no sixth, and many more once nobody counts (twin)", async () => {
    const decline = async (on = db) => {
      const started = await pay(on, "decline");
      if (started.ok) await settlePayment(db, { paymentId: started.value.paymentId, now });
      return started;
    };
    for (let i = 0; i < MAX_DECLINED_PAYMENTS_PER_HOLD; i++)
      expect(await decline()).toMatchObject({ ok: true });
    expect(await decline()).toEqual({ ok: false, code: "declined-too-often" });
    expect(await payable()).toHaveLength(MAX_DECLINED_PAYMENTS_PER_HOLD);
    expect(await decline(withoutGuard(db, "declined-too-often"))).toMatchObject({ ok: true });
  });

  it("leaves no seat held that was taken after the payment was begun which is booked in the end", async () => {
    const started = await pay(db, "decline");
    const paymentId = started.ok ? started.value.paymentId : "";
    await settlePayment(db, { paymentId, now });
    await holdSeats(db, { ...here(), seatIds: seats(2, 1) });
    await answerAs(db, paymentId, "succeed");
    expect(await settlePayment(db, { paymentId, now })).toBe("booked");
    const claims = await db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
    // what is bought does not count among what is held again and again
    expect(await db.select().from(holdRepeats).where(eq(holdRepeats.showtimeId, fixture.showtimeId))).toEqual(
      [],
    );
    expect(claims.map(({ seatId, bookingId }) => [seatId, bookingId !== null])).toEqual(
      seats(0, 2).map((seatId) => [seatId, true]),
    );
  });
});
