import type { Database } from "@/db/client";
import { voucherGifts, vouchers } from "@/db/schema/vouchers";
import { voucherRow } from "./issue-steps";

type Ordered = {
  voucher: Parameters<typeof voucherRow>[0];
  gift: Omit<typeof voucherGifts.$inferInsert, "voucherId" | "postedAt">;
};

/** Writes a voucher down that is ordered and not paid yet, with what was written with it: in its order's batch. */
export const orderedSteps = (
  db: Database,
  { voucher, gift: { name, email, message, sendAt, visitorId } }: Ordered,
) => [
  db.insert(vouchers).values(voucherRow(voucher)),
  db.insert(voucherGifts).values({ voucherId: voucher.id, name, email, message, sendAt, visitorId }),
];
