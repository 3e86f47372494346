import { and, asc, eq, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { theaters } from "@/db/schema/venues";
import { voucherGifts, vouchers } from "@/db/schema/vouchers";
import { balanceOf } from "./voucher";

/** A voucher that was bought online, with what was written with it and who bought it. */
export type Gift = Awaited<ReturnType<typeof gifts>>[number];

const gifts = (db: Database, which: SQL | undefined, most = -1) =>
  db
    .select({
      gift: voucherGifts,
      voucherId: vouchers.id,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
      currency: vouchers.currency,
      amountMinor: vouchers.valueMinor,
      expiresAt: vouchers.expiresAt,
      orderedAt: vouchers.createdAt,
      buyerEmail: orders.email,
      language: orders.language,
    })
    .from(voucherGifts)
    .innerJoin(vouchers, eq(vouchers.id, voucherGifts.voucherId))
    .innerJoin(theaters, eq(theaters.id, vouchers.theaterId))
    // a voucher that is bought online is called as its order is
    .innerJoin(orders, eq(orders.id, voucherGifts.voucherId))
    .where(which)
    .orderBy(asc(voucherGifts.sendAt))
    .limit(most);

/** Those of an order. */
export const listGifts = (db: Database, orderId: string): Promise<Gift[]> =>
  gifts(db, eq(voucherGifts.voucherId, orderId));

/** What must hold for a voucher to be sent to whom it is for: not while it is blocked, nor once it is refunded. */
export const mayBeSent = () =>
  and(
    isNull(voucherGifts.postedAt),
    isNotNull(vouchers.issuedAt),
    isNull(vouchers.blockedAt),
    sql`${balanceOf(sql`${vouchers.id}`)} > 0`,
  );

/** Those whose day has come; so many at most. */
export const listDueGifts = (db: Database, { now, most }: { now: number; most: number }): Promise<Gift[]> =>
  // said as the index of those that are due has it: a value beside it would not find them there
  gifts(db, and(sql`voucher_gifts.email <> ''`, lte(voucherGifts.sendAt, now), mayBeSent()), most);
