import type { Database } from "@/db/client";
import { newId } from "@/lib/id";
import { readLine } from "@/lib/input/clean";
import { judgeVoucher } from "./judge-voucher";
import type { VoucherRefusal, VoucherUse } from "./voucher";

type Asked = { voucher?: string; expectedVoucherMinor?: number };
export type VoucherPart = { voucherId: string; paymentId: string; amountMinor: number };

/**
 * What a voucher pays of a sum: all that is left on it, up to the sum. Null where none was given, or nothing is to be
 * paid; `voucher-changed` where it is not what was shown.
 */
export async function voucherPart(
  db: Database,
  { voucher = "", expectedVoucherMinor = 0 }: Asked,
  { amountMinor, ...use }: Omit<VoucherUse, "voucherId"> & { amountMinor: number },
): Promise<VoucherPart | null | VoucherRefusal | "voucher-changed"> {
  if (!readLine(voucher) || amountMinor === 0) return expectedVoucherMinor > 0 ? "voucher-changed" : null;
  const found = await judgeVoucher(db, voucher, use);
  if (typeof found === "string") return found;
  const part = Math.min(found.balanceMinor, amountMinor);
  if (part !== expectedVoucherMinor) return "voucher-changed";
  return { voucherId: found.id, paymentId: newId(), amountMinor: part };
}
