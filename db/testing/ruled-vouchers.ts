import { sql } from "drizzle-orm";
import type { Database } from "../client";
import { orderLines, orders } from "../schema/orders";
import { payments } from "../schema/payments";
import { refundLines, refunds } from "../schema/refunds";
import { voucherEntries, vouchers } from "../schema/vouchers";
import type { Fixture } from "./fixture";

/** A voucher of a pound of which 60 pence were spent, and what rules are about beside it. */
export type RuledVouchers = {
  voucher: string;
  /** Was never paid for. */
  unissued: string;
  /** Forty pence by voucher that were taken off none. */
  untaken: string;
  /** A refund of the 60 pence that are not back on it. */
  unreturned: string;
  /** A refund of ten pence of the voucher itself that are on it still. */
  unvoided: string;
};

export async function addVouchers(db: Database, { theaterId }: Fixture): Promise<RuledVouchers> {
  const at = { createdAt: 1, updatedAt: 1 };
  async function addPaid(kind: "fee" | "voucher", tenders: ["card" | "voucher", amountMinor: number][]) {
    const id = crypto.randomUUID();
    await db.insert(orders).values({
      ...{ id, theaterId, currency: "GBP", channel: "online", totalMinor: 100 },
      ...{ name: "Ada", email: "ada@example.org", language: "en", ...at },
    });
    await db.insert(orderLines).values({ id, orderId: id, position: 0, kind, amountMinor: 100 });
    for (const [index, [tender, amountMinor]] of tenders.entries())
      await db.insert(payments).values({
        ...{ id: `${id}-${index}`, orderId: id, theaterId, tender, method: tender, state: "captured" },
        ...{ amountMinor, ...at },
      });
    return id;
  }
  const bought = await addPaid("voucher", [["card", 100]]);
  const spent = await addPaid("fee", [
    ["voucher", 60],
    ["voucher", 40],
  ]);
  const [voucher, unissued] = [bought, `${bought}-unissued`];
  const made = {
    theaterId,
    currency: "GBP",
    valueMinor: 100,
    expiresAt: 1_000,
    createdAt: 1,
    codeEnd: "CODE",
  };
  await db.insert(vouchers).values([
    { id: voucher, codeHash: voucher, orderLineId: bought, issuedAt: 1, ...made },
    { id: unissued, codeHash: unissued, ...made },
  ]);
  await db
    .insert(voucherEntries)
    .values({ voucherId: voucher, kind: "issue", amountMinor: 100, createdAt: 1 });
  const spend = { voucherId: voucher, kind: "spend" as const, amountMinor: -60, paymentId: `${spent}-0` };
  await db.insert(voucherEntries).values({ ...spend, createdAt: 1 });
  await db
    .update(payments)
    .set({ state: "booked" })
    .where(sql`id in (${`${spent}-0`}, ${`${bought}-0`})`);
  for (const [orderId, amountMinor] of [
    [spent, 60],
    [bought, 10],
  ] as const) {
    const refund = { id: orderId, paymentId: `${orderId}-0`, orderId, amountMinor };
    await db.insert(refunds).values({ ...refund, reason: "by-staff", createdAt: 1 });
    await db.insert(refundLines).values({ refundId: orderId, orderLineId: orderId, amountMinor });
  }
  return { voucher, unissued, untaken: `${spent}-1`, unreturned: spent, unvoided: bought };
}
