import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { addPayment } from "@/db/testing/orders";
import { engines } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { judgeCode } from "@/lib/pricing/promo-conditions";
import { quoteCode } from "./quote-code";
import { type CodedSales, codedSales } from "./testing/coded-sales";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a promotion code's uses on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let sales: CodedSales;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + DAY_MS });
    sales = codedSales(db, fixture, now);
  });

  it("whose last use rivals want goes to one of them", async () => {
    const { code } = await sales.makeCode({ maxUses: 1 });
    const held = await Promise.all([0, 1, 2, 3, 4].map((n) => sales.hold({ seats: [n * 4, n * 4 + 1] })));
    const rivals = await Promise.all(
      held.map((one, n) => sales.payFor(one, code, 2_250, { email: `r${n}@example.com` })),
    );
    expect(rivals.map((one) => (one.ok ? "paying" : one.code)).sort()).toEqual([
      ...Array(4).fill("code-used-up"),
      "paying",
    ]);
  });

  it("without the conditions inside the batch two take its last use (twin)", async () => {
    const { code, id } = await sales.makeCode({ maxUses: 1 });
    const held = [await sales.hold({ seats: [0, 1] }), await sales.hold({ seats: [4, 5] })];
    const use = { showtimeId: fixture.showtimeId, currency: "GBP", email: null, userId: null, now };
    // both ask first, as one would who reads and then writes
    const asked = await Promise.all(held.map(() => judgeCode(db, code, use)));
    expect(asked.map((one) => typeof one)).toEqual(["object", "object"]);
    for (const { holdId } of held)
      await addPayment(db, { holdId, amountMinor: 2_250, promoCodeId: id, createdAt: now });
    const uses = await db.select().from(orders).where(eq(orders.promoCodeId, id));
    expect(uses).toHaveLength(2);
  });

  it("knows a person by the mailbox, whatever stands behind a plus in it", async () => {
    const { code } = await sales.makeCode({ maxUsesPerPerson: 1 });
    const pay = (n: number, email: string) => sales.pay(code, 2_250, { seats: [n * 4, n * 4 + 1], email });
    expect(await pay(0, "eve+1@example.com")).toMatchObject({ ok: true });
    // whoever types an address is not told what was bought by it
    expect(await pay(1, "eve+2@example.com")).toMatchObject({ code: "code-used-up" });
    expect(await pay(4, "eve@example.com")).toMatchObject({ code: "code-used-up" });
    expect(await pay(2, "ada.quill@gmail.com")).toMatchObject({ ok: true });
    expect(await pay(3, "a.daquill+x@googlemail.com")).toMatchObject({ code: "code-used-up" });
  });

  it("is told of to who is signed in alone: another hears the same as of a code that is used up", async () => {
    const { code } = await sales.makeCode({ maxUsesPerPerson: 1 });
    const email = `${newId().toLowerCase()}@example.com`;
    const owner = { email, name: "Ada", passwordHash: "", createdAt: 0 };
    const [user] = await db.insert(users).values(owner).returning();
    const userId = user?.id ?? 0;
    await sales.settled(await sales.pay(code, 2_250, { email, userId }));
    const own = await sales.hold({ seats: [4, 5], userId });
    expect(await quoteCode(db, { ...own, code, email, now })).toMatchObject({ code: "code-used-by-you" });
    expect(await sales.payFor(own, code, 2_250, { email })).toMatchObject({ code: "code-used-by-you" });
    const strange = await sales.hold({ seats: [8, 9] });
    expect(await quoteCode(db, { ...strange, code, email: null, now })).toMatchObject({ ok: true });
    expect(await sales.payFor(strange, code, 2_250, { email })).toMatchObject({ code: "code-used-up" });
    const usedUp = await sales.makeCode({ maxUses: 1 });
    await sales.pay(usedUp.code, 2_250, { seats: [12, 13], email: "eve@example.com" });
    expect(await sales.payFor(strange, usedUp.code, 2_250, { email })).toMatchObject({
      code: "code-used-up",
    });
  });

  it("is free again after a payment that is declined, and used once booked", async () => {
    const { code } = await sales.makeCode({ maxUses: 1 });
    const held = await sales.hold({});
    expect((await sales.settled(await sales.payFor(held, code, 2_250, { method: "decline" }))).state).toBe(
      "declined",
    );
    expect((await sales.settled(await sales.payFor(held, code, 2_250))).state).toBe("booked");
    expect(await sales.pay(code, 2_250, { seats: [4, 5] })).toMatchObject({ code: "code-used-up" });
  });

  it("is free again after a payment that was refunded without a booking", async () => {
    const { code } = await sales.makeCode({ maxUses: 1 });
    const started = await sales.pay(code, 2_250);
    const paymentId = started.ok ? started.value.paymentId : "";
    for (const state of ["captured", "refunded"] as const)
      await db.update(payments).set({ state }).where(eq(payments.id, paymentId));
    expect(await sales.pay(code, 2_250, { seats: [4, 5] })).toMatchObject({ ok: true });
  });

  it("is used by a person, whether they come with their e-mail or their account", async () => {
    const { code } = await sales.makeCode({ maxUsesPerPerson: 1 });
    const [user] = await db
      .insert(users)
      .values({ email: `${newId().toLowerCase()}@example.com`, name: "Ada", passwordHash: "", createdAt: 0 })
      .returning();
    const userId = user?.id ?? 0;
    await sales.settled(await sales.pay(code, 2_250, { seats: [0, 1], userId }));
    const again = { seats: [4, 5], email: "other@example.com" };
    expect(await sales.pay(code, 2_250, { ...again, userId })).toMatchObject({ code: "code-used-by-you" });
    expect(await sales.pay(code, 2_250, { seats: [8, 9] })).toMatchObject({ code: "code-used-up" });
    expect(await sales.pay(code, 2_250, { seats: [14, 15], email: "eve@example.com" })).toMatchObject({
      ok: true,
    });
  });
});
