import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines, orders } from "@/db/schema/orders";
import { theaters } from "@/db/schema/venues";
import { voucherGifts, vouchers } from "@/db/schema/vouchers";
import { codeOf, hashCode } from "./code";
import { readVoucherLink } from "./link";
import { balanceOf, voucherState } from "./voucher";

export type ShownVoucher = NonNullable<Awaited<ReturnType<typeof getVoucherByLink>>>;

/**
 * A voucher to whoever has its link, with its code; null for one that was never paid. `code` is null where the key that it
 * was made with is not this site's any more: it is good still, but cannot be shown.
 */
export async function getVoucherByLink(db: Database, { token, now }: { token: string; now: number }) {
  const voucherId = readVoucherLink(token);
  if (voucherId === null) return null;
  const row = await db
    .select({
      voucher: vouchers,
      balanceMinor: balanceOf(sql`${vouchers.id}`),
      gift: { name: voucherGifts.name, message: voucherGifts.message },
      giver: orders.name,
      theater: {
        name: theaters.name,
        slug: theaters.slug,
        address: theaters.address,
        city: theaters.city,
        timeZone: theaters.timeZone,
      },
    })
    .from(vouchers)
    .innerJoin(theaters, eq(theaters.id, vouchers.theaterId))
    .innerJoin(orderLines, eq(orderLines.id, vouchers.orderLineId))
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .leftJoin(voucherGifts, eq(voucherGifts.voucherId, vouchers.id))
    .where(and(eq(vouchers.id, voucherId), isNotNull(vouchers.issuedAt)))
    .get();
  if (!row) return null;
  const { codeHash, valueMinor, currency, expiresAt, codeEnd } = row.voucher;
  const code = codeOf(voucherId);
  const { voucher, ...rest } = row;
  return {
    ...{ ...rest, valueMinor, currency, expiresAt, codeEnd },
    code: hashCode(code) === codeHash ? code : null,
    state: voucherState(voucher, now),
  };
}
