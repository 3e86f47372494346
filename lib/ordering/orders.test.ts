import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { newId } from "@/lib/id";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { listAttention } from "@/lib/overview/list-attention";
import { settleRefund } from "@/lib/payments/settle-refund";
import { askAgain } from "./ask-again";
import { beginPayment } from "./begin-payment";
import { expectedEnd, getPaymentForStaff } from "./get-payment-for-staff";
import { refundOrder } from "./refunds/refund-order";
import { retryRefund } from "./refunds/retry-refund";
import { settleOrder } from "./settle-order";
import { settlePayment } from "./settle-payment";
import { settleStalePayments } from "./settle-stale-payments";

import { CASH, card, now, popcornStand } from "./testing/popcorn-stand";

describe.each(engines)("an order without seats on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  let stand: ReturnType<typeof popcornStand>;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 24 * 3_600_000 });
    staff = await addOwner(db, fixture.theaterId);
    stand = popcornStand(db, fixture);
  });
  const inLedger = async () =>
    db.values(sql`select kind, tender, provider, state, sum(amount_minor) from ledger_totals
      where theater_id = ${fixture.theaterId} and entries > 0 group by 1, 2, 3, 4 order by 1, 2, 3, 4`);

  it("is paid online, once, and is in the ledger", async () => {
    const orderId = await stand.ordered();
    expect(await stand.states(orderId)).toEqual(["started"]);
    expect(await stand.settle(orderId)).toEqual(["booked"]);
    expect(await stand.settle(orderId)).toEqual(["booked"]);
    expect(await inLedger()).toEqual([["payment", "card", "test", "booked", 2_900]]);
    const told = await db.select().from(auditEntries).where(eq(auditEntries.objectId, orderId));
    expect(told.map(({ action }) => action)).toEqual(["order.started", "order.completed"]);
    const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
    expect(order?.language).toBe(DEFAULT_LOCALE);
  });

  it("has a page for its payment, and a name in the log", async () => {
    const orderId = await stand.ordered();
    const [payment] = await stand.paymentsOf(orderId);
    const found = await getPaymentForStaff(db, { staff, paymentId: payment?.id ?? "", now });
    expect(found).toMatchObject({
      ...{ showtime: null, bookingId: null, seats: [], theater: { timeZone: "Europe/London" } },
      besides: [
        { label: "Popcorn", quantity: 2 },
        { label: "A voucher", quantity: 1 },
      ],
    });
    expect(found && expectedEnd(found, now)).toBe("completed");
    expect(await askAgain(db, { staff, paymentId: payment?.id ?? "", now })).toMatchObject({
      value: { state: "booked" },
    });
  });

  it("is not another order of the same id, which the same customer may have begun", async () => {
    const orderId = await stand.ordered();
    const lines = [{ kind: "product" as const, quantity: 3, amountMinor: 2_900, label: "Popcorn" }];
    expect(await stand.order({ orderId, lines })).toEqual({ ok: false, code: "ordered-before" });
    expect(await stand.linesOf(orderId)).toHaveLength(2);
  });

  it("is not written once what it was priced by is so no more, and without that condition it is (twin)", async () => {
    const stillSo = [sql`0`];
    expect(await stand.order({ stillSo })).toEqual({ ok: false, code: "price-changed" });
    expect(await popcornStand(withoutGuard(db, "price-changed"), fixture).order({ stillSo })).toMatchObject({
      ok: true,
    });
  });

  it("is one order of a repeated request, and nobody else's", async () => {
    const orderId = newId();
    expect(await Promise.all([stand.order({ orderId }), stand.order({ orderId })])).toEqual([
      { ok: true, value: { orderId } },
      { ok: true, value: { orderId } },
    ]);
    expect(await stand.paymentsOf(orderId)).toHaveLength(1);
    const customer = { userId: null, name: "Eve", email: "eve@example.com" };
    expect(await stand.order({ orderId, customer })).toEqual({ ok: false, code: "not-found" });
  });

  it("is begun for what it costs, in the theater's currency, by who may", async () => {
    expect(await stand.order({ lines: [] })).toMatchObject({ code: "nothing-ordered" });
    expect(await stand.order({ parts: [] })).toMatchObject({ code: "sum-differs" });
    expect(await stand.order({ parts: [{ ...card(), amountMinor: 2_899 }] })).toMatchObject({
      code: "sum-differs",
    });
    expect(await stand.order({ currency: "JPY" })).toMatchObject({ code: "wrong-currency" });
    expect(await stand.order({ parts: [{ ...CASH, amountMinor: 2_900 }] })).toMatchObject({
      code: "staff-only",
    });
    const strangers = [
      await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId),
      await addDoorStaff(db, fixture.theaterId),
    ];
    for (const seller of strangers)
      expect(await stand.order({ seller })).toMatchObject({ code: "not-found" });
    const [[count] = [-1]] = await db.values<[number]>(
      sql`select count(*) from orders where theater_id = ${fixture.theaterId}`,
    );
    expect(count).toBe(0);
  });

  it("is paid in parts, and fulfilled once the last of them is there", async () => {
    const parts = [
      { ...CASH, amountMinor: 900 },
      { ...card("slow"), amountMinor: 2_000 },
    ];
    const orderId = await stand.ordered({ seller: staff, parts });
    expect(await stand.settle(orderId)).toEqual(["captured", "pending"]);
    expect(await stand.settle(orderId, now + 10_000)).toEqual(["booked", "booked"]);
    expect(await inLedger()).toEqual([
      ["payment", "card", "test", "booked", 2_000],
      ["payment", "cash", "", "booked", 900],
    ]);
    expect(await db.select().from(orders).where(eq(orders.id, orderId))).toMatchObject([
      { channel: "counter", soldBy: staff.userId },
    ]);
  });

  it("refunds a part whose rest was declined, after a while, and asks staff to hand it over", async () => {
    const parts = [
      { ...CASH, amountMinor: 900 },
      { ...card("decline"), amountMinor: 2_000 },
    ];
    const orderId = await stand.ordered({ seller: staff, parts });
    expect(await stand.settle(orderId, now + 29 * 60_000)).toEqual(["captured", "declined"]);
    // some of all at a time, and others' are on the shared server as well
    await vi.waitFor(
      async () => {
        await settleStalePayments(db, { now: now + 30 * 60_000 });
        expect(await stand.states(orderId)).toEqual(["refunded", "declined"]);
      },
      { timeout: 20_000, interval: 0 },
    );
    expect(await stand.refundsOf(orderId)).toMatchObject([
      { amountMinor: 900, reason: "not-needed", bookingId: null, state: "requested" },
    ]);
    const attention = async (at: number) => (await listAttention(db, { staff, now: at })).owed;
    const [part] = await stand.refundsOf(orderId);
    const owed = { id: part?.id ?? "", isByHand: true, bookingId: null, amountMinor: 900 };
    expect(await attention(now + 30 * 60_000)).toMatchObject([owed]);
    expect(await retryRefund(db, { staff, refundId: owed.id, now: now + 31 * 60_000 })).toMatchObject({
      ok: true,
    });
    expect(await attention(now + 60 * 60_000)).toEqual([]);
  });

  it("refunds a part whose rest was declined at once when staff wait no longer, and none whose rest may come", async () => {
    const sell = async (rest: "decline" | "slow") => {
      const parts = [
        { ...CASH, amountMinor: 900 },
        { ...card(rest), amountMinor: 2_000 },
      ];
      const orderId = await stand.ordered({ seller: staff, parts });
      await stand.settle(orderId);
      const [part] = await stand.paymentsOf(orderId);
      const asked = await askAgain(db, { staff, paymentId: part?.id ?? "", now: now + 1_000 });
      return asked.ok && asked.value.state;
    };
    expect(await sell("decline")).toBe("refunded");
    expect(await sell("slow")).toBe("captured");
  });

  it("refunds what came in twice", async () => {
    const orderId = await stand.ordered();
    const [first] = await stand.paymentsOf(orderId);
    if (!first) throw new Error("no payment");
    await beginPayment(db, { paymentId: first.id, now });
    await db.update(payments).set({ state: "declined" }).where(eq(payments.id, first.id));
    await db.insert(payments).values({ ...first, id: newId(), providerRef: null, state: "started" });
    expect(await stand.settle(orderId)).toContain("booked");
    await settlePayment(db, { paymentId: first.id, now });
    await settleOrder(db, { orderId, now });
    expect((await stand.states(orderId)).sort()).toEqual(["booked", "refunded"]);
    expect(await stand.refundsOf(orderId)).toMatchObject([
      { amountMinor: 2_900, reason: "not-needed", state: "succeeded" },
    ]);
  });

  it("is refunded by staff line by line, to its last payment first, and never for more than a line cost", async () => {
    const parts = [
      { ...CASH, amountMinor: 1_900 },
      { ...card(), amountMinor: 1_000 },
    ];
    const orderId = await stand.ordered({ seller: staff, parts });
    await stand.settle(orderId);
    const [popcorn, voucher] = await stand.linesOf(orderId);
    const refund = (lines: { orderLineId: string; amountMinor: number }[], who = staff) =>
      refundOrder(db, { staff: who, orderId, lines, reason: "stale", now });
    const some = { orderLineId: popcorn?.id ?? "", amountMinor: 450 };
    const rest = { orderLineId: voucher?.id ?? "", amountMinor: 2_000 };
    expect(await refund([])).toMatchObject({ code: "nothing-chosen" });
    expect(await refund([{ ...some, amountMinor: 0 }])).toMatchObject({ code: "nothing-chosen" });
    expect(await refund([{ ...some, orderLineId: "nobody's" }])).toMatchObject({ code: "unknown-line" });
    expect(await refund([some, some])).toMatchObject({ code: "unknown-line" });
    expect(await refund([{ ...some, amountMinor: 901 }])).toMatchObject({ code: "more-than-paid" });
    expect(await refund([some], await addDoorStaff(db, fixture.theaterId))).toMatchObject({
      code: "not-found",
    });
    expect(await stand.refundsOf(orderId)).toEqual([]);

    const done = await refund([some, rest]);
    if (!done.ok) throw new Error(done.code);
    for (const refundId of done.value.refundIds) await settleRefund(db, { refundId, now });
    const [byCard, cash] = await stand.paymentsOf(orderId).then((all) => all.reverse());
    expect(await stand.refundsOf(orderId)).toMatchObject([
      { paymentId: byCard?.id, amountMinor: 1_000, state: "succeeded", reason: "by-staff" },
      { paymentId: cash?.id, amountMinor: 1_450, state: "succeeded", reason: "by-staff" },
    ]);
    expect(await refund([{ ...some, amountMinor: 451 }])).toMatchObject({ code: "more-than-paid" });
    expect(await refund([some])).toMatchObject({ ok: true });
    expect(await refund([{ ...some, amountMinor: 1 }])).toMatchObject({ code: "more-than-paid" });
    const letters = await db
      .select()
      .from(messages)
      .where(sql`kind = 'order-refunded' and payload ->> 'amountMinor' = 2450`);
    expect(letters.length).toBeGreaterThan(0);
  });
});
