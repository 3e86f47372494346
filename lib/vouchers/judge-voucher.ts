import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { vouchers } from "@/db/schema/vouchers";
import { hashCode, readCode } from "./code";
import { balanceOf, type VoucherRefusal, type VoucherUse, voucherConditions } from "./voucher";

export type GoodVoucher = { id: string; codeEnd: string; balanceMinor: number; expiresAt: number };

/** What a voucher may pay of something, by its code as it was typed; or why it cannot. */
export async function judgeVoucher(
  db: Database,
  typed: string,
  use: Omit<VoucherUse, "voucherId">,
): Promise<GoodVoucher | VoucherRefusal> {
  const found = await db
    .select({
      id: vouchers.id,
      codeEnd: vouchers.codeEnd,
      expiresAt: vouchers.expiresAt,
      balanceMinor: balanceOf(sql`${vouchers.id}`),
    })
    .from(vouchers)
    .where(and(eq(vouchers.codeHash, hashCode(readCode(typed))), isNotNull(vouchers.issuedAt)))
    .get();
  if (!found) return "voucher-unknown";
  const conditions = voucherConditions({ ...use, voucherId: found.id });
  const [held = []] = await db.values<number[]>(
    sql`select ${sql.join(
      conditions.map(([, condition]) => condition),
      sql`, `,
    )}`,
  );
  const failed = conditions.find((_, at) => !held[at]);
  return failed ? failed[0] : found;
}
