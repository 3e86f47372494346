import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { voucherGifts, vouchers } from "@/db/schema/vouchers";
import { voucherRow } from "./issue-steps";

type Ordered = {
  voucher: Parameters<typeof voucherRow>[0];
  gift: Omit<typeof voucherGifts.$inferInsert, "voucherId" | "postedAt">;
};

/**
 * The browser that asked again, where the first answer and the cookie in it were lost: who names the order has its form.
 */
export const followBuyer = (
  db: Database,
  { voucherId, visitorId }: { voucherId: string; visitorId: string },
) => db.update(voucherGifts).set({ visitorId }).where(eq(voucherGifts.voucherId, voucherId));

/** Writes a voucher down that is ordered and not paid yet, with what was written with it: in its order's batch. */
export const orderedSteps = (
  db: Database,
  { voucher, gift: { name, email, message, sendAt, visitorId } }: Ordered,
) => [
  db.insert(vouchers).values(voucherRow(voucher)),
  db.insert(voucherGifts).values({ voucherId: voucher.id, name, email, message, sendAt, visitorId }),
];
