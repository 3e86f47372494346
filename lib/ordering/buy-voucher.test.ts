import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { theaters } from "@/db/schema/venues";
import { voucherGifts, vouchers } from "@/db/schema/vouchers";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { Holder } from "@/lib/accounts/holder";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { postVouchers, sendGift } from "@/lib/messages/post-vouchers";
import { codeOf } from "@/lib/vouchers/code";
import { getPurchase } from "@/lib/vouchers/get-purchase";
import { getVoucherByLink } from "@/lib/vouchers/get-voucher-by-link";
import { voucherPath } from "@/lib/vouchers/link";
import { listDueGifts } from "@/lib/vouchers/list-gifts";
import { buyVoucher } from "./buy-voucher";
import { cancelPayment } from "./cancel-payment";
import { refundOrder } from "./refunds/refund-order";
import { settlePayment } from "./settle-payment";

const now = Date.UTC(2026, 10, 22, 12);
const buyer = { visitorId: "", userId: null };

describe.each(engines)("buying a voucher online on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let address: string;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + DAY_MS });
    buyer.visitorId = newId();
    address = `${newId().toLowerCase()}@example.com`;
  });
  const gift = (more: { sendDay?: string | null; email?: string } = {}) => ({
    ...{ name: "Grace", email: address, message: "Happy birthday!\nSee you there.", sendDay: null },
    ...more,
  });
  const buy = (orderId = newId(), more: Partial<Parameters<typeof buyVoucher>[1]> = {}, on = db) =>
    buyVoucher(on, {
      ...{ orderId, theaterId: fixture.theaterId, amountMinor: 3_000, currency: "GBP" },
      contact: { name: "Ada", email: `buyer-${address}` },
      ...{ gift: gift(), buyer, label: "Gift voucher", provider: "test", method: "succeed", now, ...more },
    });
  async function bought(more: Partial<Parameters<typeof buyVoucher>[1]> = {}) {
    const orderId = newId();
    const started = await buy(orderId, more);
    if (!started.ok) throw new Error(started.code);
    const { paymentId } = started.value;
    return { orderId, paymentId, state: await settlePayment(db, { paymentId, now }) };
  }
  const letters = async () =>
    (
      await db
        .select()
        .from(messages)
        .where(sql`to_email in (${address}, ${`buyer-${address}`})`)
        .orderBy(sql`rowid`)
    ).map(({ kind, to }) => [kind, to]);
  const shown = (orderId: string, at = now) =>
    getVoucherByLink(db, { token: voucherPath(orderId).slice("/vouchers/".length), now: at });

  it("is paid, issued and sent in one batch, and its link shows the code", async () => {
    const { orderId, state } = await bought();
    expect(state).toBe("booked");
    expect(await letters()).toEqual([
      ["voucher-bought", `buyer-${address}`],
      ["voucher", address],
    ]);
    expect(await shown(orderId)).toMatchObject({
      ...{ code: codeOf(orderId), valueMinor: 3_000, balanceMinor: 3_000, state: "good", giver: "Ada" },
      gift: { name: "Grace", message: "Happy birthday!\nSee you there." },
    });
    const said = await db.select().from(messages).where(eq(messages.to, address));
    expect(JSON.stringify(said)).not.toContain(codeOf(orderId));
  });

  it("leads to its proof of payment whoever bought it, and nobody else", async () => {
    const { orderId } = await bought();
    const token = voucherPath(orderId).slice("/vouchers/".length);
    const [gift] = await db.select().from(voucherGifts).where(eq(voucherGifts.voucherId, orderId));
    const seenBy = async (holder: Holder | null) =>
      (await getVoucherByLink(db, { token, holder, now }))?.orderId ?? null;
    expect(await seenBy({ visitorId: gift?.visitorId ?? "", userId: null })).toBe(orderId);
    for (const other of [null, { visitorId: newId(), userId: null }, { visitorId: "", userId: null }])
      expect(await seenBy(other)).toBeNull();
  });

  it("shows nothing by a link that was not made here, nor before it is paid", async () => {
    const orderId = newId();
    await buy(orderId, { method: "slow" });
    expect(await shown(orderId)).toBeNull();
    expect(await getVoucherByLink(db, { token: `${orderId}${newId()}`, now })).toBeNull();
  });

  it("is worth what its theater allows, and good as long as that said when it was ordered", async () => {
    const says = (more: Partial<typeof theaters.$inferInsert>) =>
      db.update(theaters).set(more).where(eq(theaters.id, fixture.theaterId));
    await says({ voucherMonths: 6, voucherLeastMinor: 1_000, voucherMostMinor: 3_000 });
    for (const amountMinor of [999, 3_001])
      expect(await buy(newId(), { amountMinor })).toMatchObject({ code: "amount-outside" });
    const orderId = newId();
    const started = await buy(orderId, { amountMinor: 1_000 });
    await says({ voucherMonths: 12 });
    const later = now + 10 * DAY_MS;
    await settlePayment(db, { paymentId: started.ok ? started.value.paymentId : "", now: later });
    // six months of the calendar from the day on which it was ordered, begun on the day on which it is paid
    const expiresAt = Date.UTC(2027, 4, 22, 12) + 10 * DAY_MS;
    expect(await shown(orderId)).toMatchObject({ expiresAt });
    const told = await db
      .select()
      .from(messages)
      .where(eq(messages.to, `buyer-${address}`))
      .get();
    expect(told?.payload).toMatchObject({ expiresAt });
    await says({ voucherMonths: 36, voucherLeastMinor: 500, voucherMostMinor: 100_000 });
  });

  it("is sent at nine of the day that was chosen, once, and goes to nobody where no address is", async () => {
    await bought({ gift: gift({ sendDay: "2026-12-24" }) });
    expect(await letters()).toEqual([["voucher-bought", `buyer-${address}`]]);
    const nine = Date.UTC(2026, 11, 24, 9);
    await postVouchers(db, { now: nine - 1 });
    expect(await letters()).toHaveLength(1);
    await Promise.all([postVouchers(db, { now: nine }), postVouchers(db, { now: nine })]);
    await postVouchers(db, { now: nine + DAY_MS });
    expect(await letters()).toEqual([
      ["voucher-bought", `buyer-${address}`],
      ["voucher", address],
    ]);
    address = `${newId().toLowerCase()}@example.com`;
    await bought({ gift: gift({ email: "" }) });
    expect(await letters()).toEqual([["voucher-bought", `buyer-${address}`]]);
  });

  it("is not sent while it is blocked, nor once it is refunded; without that guard it is (twin)", async () => {
    const staff = await addOwner(db, fixture.theaterId);
    const nine = Date.UTC(2026, 11, 24, 9);
    const due = async () =>
      (await listDueGifts(db, { now: nine, most: 100 })).find((one) => one.gift.email === address);
    const first = await bought({ gift: gift({ sendDay: "2026-12-24" }) });
    const before = await due();
    const block = (at: number | null) =>
      db.update(vouchers).set({ blockedAt: at }).where(eq(vouchers.id, first.orderId));
    await block(now);
    expect(await due()).toBeUndefined();
    if (!before) throw new Error("not due");
    expect(await sendGift(db, before, nine)).toBe(false);
    await block(null);
    const lines = [{ orderLineId: await lineOf(first.orderId), amountMinor: 3_000 }];
    const back = await refundOrder(db, { staff, orderId: first.orderId, lines, reason: "unwanted", now });
    expect(back).toMatchObject({ ok: true });
    expect(await due()).toBeUndefined();
    expect(await sendGift(db, before, nine)).toBe(false);
    expect(await sendGift(withoutGuard(db, "not-so"), before, nine)).toBe(true);
  });
  const lineOf = async (orderId: string) =>
    (await db.select({ id: vouchers.orderLineId }).from(vouchers).where(eq(vouchers.id, orderId)))[0]?.id ??
    "";

  it("is one voucher of a repeated request, and not another of the same name", async () => {
    const orderId = newId();
    const [one, two] = await Promise.all([buy(orderId), buy(orderId)]);
    expect(one).toMatchObject({ ok: true });
    expect(two).toEqual(one);
    // the cookie that the first answer brought was lost with it
    const again = { visitorId: newId(), userId: null };
    expect(await buy(orderId, { buyer: again })).toEqual(one);
    const paymentId = one.ok ? one.value.paymentId : "";
    expect(await getPurchase(db, { paymentId, holder: again })).not.toBeNull();
    expect(await buy(orderId, { amountMinor: 2_000 })).toEqual({ ok: false, code: "ordered-before" });
    expect(await db.select().from(voucherGifts).where(eq(voucherGifts.voucherId, orderId))).toHaveLength(1);
  });

  it("is not bought where the theater has chosen otherwise, in other money, of a closed one, or for next year's end", async () => {
    const set = (change: Partial<typeof theaters.$inferInsert>) =>
      db.update(theaters).set(change).where(eq(theaters.id, fixture.theaterId));
    expect(await buy(newId(), { currency: "JPY" })).toMatchObject({ code: "wrong-currency" });
    expect(await buy(newId(), { gift: gift({ sendDay: "2028-01-01" }) })).toMatchObject({
      code: "send-too-late",
    });
    const closing = () => set({ paymentProviders: "stripe" });
    expect(await buy(newId(), {}, meanwhile(db, closing))).toMatchObject({ code: "online-closed" });
    expect(await buy(newId(), {}, withoutGuard(db, "online-closed"))).toMatchObject({ ok: true });
    expect(await buy(newId(), { provider: "nobody" })).toMatchObject({ code: "online-closed" });
    await set({ archivedAt: now });
    expect(await buy()).toMatchObject({ code: "not-found" });
  });

  it("is waited for and given up by the browser that buys it alone", async () => {
    const started = await buy(newId(), { method: "form" });
    const paymentId = started.ok ? started.value.paymentId : "";
    await settlePayment(db, { paymentId, now });
    expect(await getPurchase(db, { paymentId, holder: buyer })).toMatchObject({ amountMinor: 3_000 });
    const stranger = { visitorId: newId(), userId: null };
    expect(await getPurchase(db, { paymentId, holder: stranger })).toBeNull();
    expect(await cancelPayment(db, { paymentId, holder: stranger, now })).toMatchObject({
      code: "unknown-payment",
    });
    expect(await cancelPayment(db, { paymentId, holder: buyer, now })).toEqual({
      ok: true,
      value: { state: "declined", holdId: null },
    });
  });
});
