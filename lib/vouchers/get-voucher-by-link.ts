import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines, orders } from "@/db/schema/orders";
import { theaters } from "@/db/schema/venues";
import { voucherGifts, vouchers } from "@/db/schema/vouchers";
import type { Holder } from "@/lib/accounts/holder";
import { codesOf, hashCode } from "./code";
import { readVoucherLink } from "./link";
import { balanceOf, voidedOf, voucherState } from "./voucher";

export type ShownVoucher = NonNullable<Awaited<ReturnType<typeof getVoucherByLink>>>;

/**
 * A voucher to whoever has its link, with its code; null for one that was never paid. `code` is null where the key that it
 * was made with is not this site's any more: it is good still, but cannot be shown. `orderId`: to who bought it alone, which
 * is not whom it was given to.
 */
export async function getVoucherByLink(
  db: Database,
  { token, holder = null, now }: { token: string; holder?: Holder | null; now: number },
) {
  const voucherId = readVoucherLink(token);
  if (voucherId === null) return null;
  const row = await db
    .select({
      voucher: vouchers,
      balanceMinor: balanceOf(sql`${vouchers.id}`),
      voidedMinor: voidedOf(sql`${vouchers.id}`),
      gift: { name: voucherGifts.name, message: voucherGifts.message },
      giver: orders.name,
      bought: { orderId: orders.id, visitorId: voucherGifts.visitorId, userId: orders.userId },
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
  const code = codesOf(voucherId).find((one) => hashCode(one) === codeHash) ?? null;
  const { voucher, bought, voidedMinor, ...rest } = row;
  return {
    ...{ ...rest, valueMinor, currency, expiresAt, codeEnd },
    orderId: holder && isBuyer(bought, holder) ? bought.orderId : null,
    code,
    state: voidedMinor === valueMinor ? ("refunded" as const) : voucherState(voucher, now),
  };
}

type Bought = { visitorId: string | null; userId: number | null };

/** By the browser it was bought with, or by the account. */
const isBuyer = (bought: Bought, { visitorId, userId }: Holder): boolean =>
  (visitorId !== "" && bought.visitorId === visitorId) || (userId !== null && bought.userId === userId);
