import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { savePriceCard } from "@/lib/pricing/save-price-card";
import { settlePayment } from "./settle-payment";
import { startPayment } from "./start-payment";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("money on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    staff = await addOwner(db, fixture.theaterId);
  });

  const sellInDinars = async (on = db) => {
    const { theaterId, priceCardId: baseId, ticketTypeId } = fixture;
    const prices = [{ ticketTypeId, seatType: "standard" as const, amountMinor: 1_998 }];
    const content = { name: "Standard", currency: "KWD", prices, rules: [] };
    expect(await savePriceCard(on, { staff, theaterId, baseId, content, now })).toMatchObject({ ok: true });
  };
  async function take(nth: number) {
    const holder = { visitorId: newId(), userId: null };
    const seatIds = [fixture.seatIds[nth] as number];
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
    if (!held.ok) throw new Error(held.code);
    return {
      holder,
      holdId: held.value.id,
      choices: [{ seatId: seatIds[0] as number, ticketTypeId: fixture.ticketTypeId }],
    };
  }
  type Taken = Awaited<ReturnType<typeof take>>;
  const pay = (taken: Taken, expectedTotalMinor: number, expectedCurrency: string, on = db) =>
    startPayment(on, {
      ...{ ...taken, expectedTotalMinor, expectedCurrency, now },
      ...{ contact: { name: "Ada", email: "ada@example.com" }, provider: "test", method: "succeed" },
    });

  it("is what its hold was begun in, whatever the theater sells in since, to the letter", async () => {
    const old = await take(0);
    await sellInDinars();
    const fresh = await take(1);
    expect(await pay(old, 1_998, "KWD")).toMatchObject({ code: "price-changed" });
    expect(await pay(fresh, 1_998, "GBP")).toMatchObject({ code: "price-changed" });
    for (const begun of [await pay(old, 1_250, "GBP"), await pay(fresh, 1_998, "KWD")]) {
      if (!begun.ok) throw new Error(begun.code);
      expect(await settlePayment(db, { paymentId: begun.value.paymentId, now })).toBe("booked");
    }
    const booked = await db
      .select({ currency: orders.currency, totalMinor: orders.totalMinor, reference: bookings.reference })
      .from(bookings)
      .innerJoin(orders, eq(orders.id, bookings.orderId))
      .where(eq(bookings.showtimeId, fixture.showtimeId));
    expect(booked.map(({ currency, totalMinor }) => `${currency} ${totalMinor}`).sort()).toEqual([
      "GBP 1250",
      "KWD 1998",
    ]);
    const letters = await db.select().from(messages).where(eq(messages.to, "ada@example.com"));
    for (const { reference, currency, totalMinor } of booked)
      expect(letters.find(({ payload }) => payload.reference === reference)).toMatchObject({
        payload: { currency, totalMinor },
      });
    const totals = await db.values(sql`select currency, paid_minor from showtime_totals
      where showtime_id = ${fixture.showtimeId} and paid_minor > 0 order by currency`);
    expect(totals).toEqual([
      ["GBP", 1_250],
      ["KWD", 1_998],
    ]);
  });

  it("is kept by a hold while its card is replaced between reading and writing", async () => {
    const taken = await take(0);
    expect(
      await pay(
        taken,
        1_250,
        "GBP",
        meanwhile(db, () => sellInDinars(db)),
      ),
    ).toMatchObject({ ok: true });
    const [order] = await db.select().from(orders).where(eq(orders.holdId, taken.holdId));
    expect(order).toMatchObject({ currency: "GBP", totalMinor: 1_250 });
  });
});

it("without its rules a hold could be paid in another currency, and the batch refuses that by itself", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  const holder = { visitorId: newId(), userId: null };
  const seatIds = fixture.seatIds.slice(0, 1);
  const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
  if (!held.ok) throw new Error(held.code);
  await db.run(sql`drop trigger price_cards_keep_their_currency`);
  await db.run(sql`drop trigger orders_in_their_cards_currency`);
  const change = () => db.run(sql`update price_cards set currency = 'JPY'`);
  const input = {
    ...{ holdId: held.value.id, holder, expectedTotalMinor: 1_250, expectedCurrency: "GBP", now },
    contact: { name: "Ada", email: "ada@example.com" },
    choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
    ...{ provider: "test", method: "succeed" },
  };
  expect(await startPayment(meanwhile(db, change), input)).toMatchObject({ code: "price-changed" });
  expect(await db.select().from(payments)).toEqual([]);
});
