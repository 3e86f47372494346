import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { addPayment } from "@/db/testing/orders";
import { engines } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { judgeCode } from "@/lib/pricing/promo-conditions";
import { quoteCode } from "./quote-code";
import { type CodedSales, codedSales } from "./testing/coded-sales";

// payments are given their states by hand
breakInvariants("unbooked-money-goes-back-whole");

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

  const addUser = async (email: string): Promise<number> => {
    const [user] = await db
      .insert(users)
      .values({ email, name: "Ada", passwordHash: "", createdAt: 0 })
      .returning();
    return user?.id ?? 0;
  };
  const anybody = () =>
    newId()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "x");

  it("knows a person by the mailbox of the account, whatever stands behind a plus in it or is typed", async () => {
    const { code } = await sales.makeCode({ maxUsesPerPerson: 1 });
    const eve = anybody();
    const [one, two, dotted, undotted] = await Promise.all([
      addUser(`${eve}+1@example.com`),
      addUser(`${eve}+2@example.com`),
      addUser(`a.${eve}@gmail.com`),
      addUser(`a${eve}+x@googlemail.com`),
    ]);
    const pay = (n: number, userId: number, email: string) =>
      sales.pay(code, 2_250, { seats: [n * 4, n * 4 + 1], userId, email });
    expect(await pay(0, one, "bob@example.com")).toMatchObject({ ok: true });
    expect(await pay(1, two, "cyd@example.com")).toMatchObject({ code: "code-used-by-you" });
    // what the first one typed is somebody else's, who may use it all the same
    expect(await pay(2, dotted, "bob@example.com")).toMatchObject({ ok: true });
    expect(await pay(3, undotted, "dan@example.com")).toMatchObject({ code: "code-used-by-you" });
  });

  it("asks a guest to sign in, whoever's address is typed and whatever was bought by it", async () => {
    const { code } = await sales.makeCode({ maxUsesPerPerson: 1 });
    const email = `${anybody()}@example.com`;
    const userId = await addUser(email);
    await sales.settled(await sales.pay(code, 2_250, { email, userId }));
    const own = await sales.hold({ seats: [4, 5], userId });
    expect(await quoteCode(db, { ...own, code, now })).toMatchObject({ code: "code-used-by-you" });
    expect(await sales.payFor(own, code, 2_250, { email })).toMatchObject({ code: "code-used-by-you" });
    const strange = await sales.hold({ seats: [8, 9] });
    expect(await quoteCode(db, { ...strange, code, now })).toMatchObject({ code: "code-sign-in" });
    for (const typed of [email, `${anybody()}@example.com`])
      expect(await sales.payFor(strange, code, 2_250, { email: typed })).toMatchObject({
        code: "code-sign-in",
      });
    // nor does who is signed in learn anything of an address that is not theirs
    const other = await sales.hold({ seats: [12, 13], userId: await addUser(`${anybody()}@example.com`) });
    expect(await sales.payFor(other, code, 2_250, { email })).toMatchObject({ ok: true });
  });

  it("would tell a guest who used it, were they not asked to sign in (twin)", async () => {
    const { code } = await sales.makeCode({ maxUsesPerPerson: 1 });
    const email = `${anybody()}@example.com`;
    await sales.settled(await sales.pay(code, 2_250, { email, userId: await addUser(email) }));
    const use = { showtimeId: fixture.showtimeId, currency: "GBP", userId: null, now };
    const asked = (typed: string, isStranger: boolean) =>
      judgeCode(db, code, { ...use, email: typed, isStranger });
    const another = `${anybody()}@example.com`;
    expect([await asked(email, true), await asked(another, true)]).toEqual(["code-sign-in", "code-sign-in"]);
    expect([await asked(email, false), await asked(another, false)]).toEqual([
      "code-used-by-you",
      expect.objectContaining({ code }),
    ]);
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

  it("is used by a person, whatever address they give with their account", async () => {
    const { code } = await sales.makeCode({ maxUsesPerPerson: 1 });
    const userId = await addUser(`${anybody()}@example.com`);
    await sales.settled(await sales.pay(code, 2_250, { seats: [0, 1], userId }));
    const again = { seats: [4, 5], email: "other@example.com" };
    expect(await sales.pay(code, 2_250, { ...again, userId })).toMatchObject({ code: "code-used-by-you" });
  });
});
