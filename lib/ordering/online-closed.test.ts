import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { settlePayment } from "./settle-payment";
import { startPayment } from "./start-payment";
import { codedSales } from "./testing/coded-sales";

type Query = { provider?: string | null; code?: string };

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("where nobody takes money online, on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let taken: number;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    taken = 0;
  });

  async function buy(expectedTotalMinor: number, { provider = null, code = "" }: Query = {}, on = db) {
    const holder = { visitorId: newId(), userId: null };
    const seatIds = [fixture.seatIds[taken++] as number];
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
    if (!held.ok) throw new Error(held.code);
    return startPayment(on, {
      ...{ holdId: held.value.id, holder, provider, code, method: "succeed", now },
      contact: { name: "Ada", email: "ada@example.com" },
      choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      expectedTotalMinor,
      expectedCurrency: "GBP",
    });
  }

  it("a seat that costs something is not sold, and no payment is written down", async () => {
    const before = await db.$count(payments, eq(payments.theaterId, fixture.theaterId));
    expect(await buy(1_250)).toEqual({ ok: false, code: "online-closed" });
    expect(await db.$count(payments, eq(payments.theaterId, fixture.theaterId))).toBe(before);
  });

  it("would be sold for play money if a provider took it", async () => {
    expect(await buy(1_250, { provider: "test" })).toMatchObject({ ok: true });
  });

  it.each([
    ["none", ""],
    ["another", "tester,stripe"],
  ])(
    "nor is it by a provider where the theater has chosen %s; without that guard it is (twin)",
    async (_, chosen) => {
      await db.update(theaters).set({ paymentProviders: chosen }).where(eq(theaters.id, fixture.theaterId));
      expect(await buy(1_250, { provider: "test" })).toEqual({ ok: false, code: "online-closed" });
      expect(await buy(1_250, { provider: "test" }, withoutGuard(db, "online-closed"))).toMatchObject({
        ok: true,
      });
    },
  );

  it("it is where the theater has chosen that provider among others", async () => {
    const paymentProviders = "stripe,test";
    await db.update(theaters).set({ paymentProviders }).where(eq(theaters.id, fixture.theaterId));
    expect(await buy(1_250, { provider: "test" })).toMatchObject({ ok: true });
  });

  it("a seat that costs nothing is booked", async () => {
    const { code } = await codedSales(db, fixture, now).makeCode({ basisPoints: 10_000 });
    const started = await buy(0, { code });
    if (!started.ok) throw new Error(started.code);
    expect(await settlePayment(db, { paymentId: started.value.paymentId, now })).toBe("booked");
  });
});
