import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { voucherGifts } from "@/db/schema/vouchers";
import { post } from "@/lib/outbox";
import type { Gift } from "./list-gifts";

/** Tells who bought a voucher, and whom it is for where that is due: in the batch that issues it, from which on it is good. */
export function boughtSteps(db: Database, gift: Gift, now: number) {
  const { buyerEmail: to, language, gift: wish } = gift;
  // as long as was said, from the day that it is paid
  const issued = { ...gift, expiresAt: gift.expiresAt + now - gift.orderedAt };
  const sendAt = wish.sendAt !== null && wish.sendAt > now ? wish.sendAt : null;
  // a voucher that is bought online is called as its order is
  const payload = { ...issued, sentTo: wish.email, sendAt, orderId: gift.voucherId };
  return [
    post(db, { kind: "voucher-bought", to, language, payload }, now),
    ...(wish.email && sendAt === null ? sendSteps(db, issued, now) : []),
  ];
}

/** Sends a voucher to whom it is for. */
export const sendSteps = (db: Database, gift: Gift, now: number) => [
  db
    .update(voucherGifts)
    .set({ postedAt: now })
    .where(and(eq(voucherGifts.voucherId, gift.voucherId), isNull(voucherGifts.postedAt))),
  post(db, { kind: "voucher", to: gift.gift.email, language: gift.language, payload: gift }, now),
];
