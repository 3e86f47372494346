import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { voucherEntries } from "@/db/schema/vouchers";
import { assertThat } from "@/db/write";
import { balanceOf, type VoucherUse, voucherConditions } from "./voucher";

type Spent = VoucherUse & { paymentId: string; amountMinor: number };

/** That a voucher may still pay so much, in the batch that takes it. */
export const maySpend = ({ amountMinor, ...use }: Omit<Spent, "paymentId">) => [
  ...voucherConditions(use).map(([code, condition]) => assertThat(code, condition)),
  assertThat("voucher-changed", sql`${balanceOf(sql`${use.voucherId}`)} >= ${amountMinor}`),
];

/** Takes what a payment comes to off a voucher: after the payment, in its batch. */
export const spendStep = (db: Database, { voucherId, paymentId, amountMinor, now }: Spent) =>
  db
    .insert(voucherEntries)
    .values({ voucherId, kind: "spend", amountMinor: -amountMinor, paymentId, createdAt: now });

/** Puts what a refund comes to back on the voucher that paid it; nothing where none did. */
export const returnStep = (db: Database, refundId: string, now: number) =>
  db.run(sql`
    insert into voucher_entries (voucher_id, kind, amount_minor, refund_id, created_at)
    select spent.voucher_id, 'refund', refunds.amount_minor, refunds.id, ${now}
    from refunds join voucher_entries as spent on spent.payment_id = refunds.payment_id where refunds.id = ${refundId}`);
