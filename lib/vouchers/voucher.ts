import { type SQL, sql } from "drizzle-orm";

/** Until when one that is bought at this moment is good, by what its theater says: so many months of the calendar. */
export const goodUntil = (theaterId: number, now: number): SQL<number> =>
  sql<number>`(select unixepoch(${now} / 1000, 'unixepoch', '+' || voucher_months || ' months') * 1000
    from theaters where id = ${theaterId})`;

/** Why a voucher does not pay, or not any more. */
export type VoucherRefusal =
  | "voucher-unknown"
  /** It is another theater's, or of another currency. */
  | "voucher-elsewhere"
  | "voucher-blocked"
  | "voucher-expired"
  | "voucher-empty";

/** What is left on it, in minor units of its currency. */
export const balanceOf = (voucherId: SQL): SQL<number> =>
  sql<number>`(select coalesce(sum(amount_minor), 0) from voucher_entries where voucher_id = ${voucherId})`;

/** What of it went back to its buyer. */
export const voidedOf = (voucherId: SQL): SQL<number> =>
  sql<number>`(select coalesce(-sum(amount_minor), 0) from voucher_entries where voucher_id = ${voucherId} and kind = 'void')`;

export type VoucherUse = { voucherId: string; theaterId: number; currency: string; now: number };

/**
 * All that must hold for a voucher to pay something, in the order in which a customer is told. The same conditions are
 * read for an answer and asserted inside the batch that spends it.
 */
export function voucherConditions({ voucherId, theaterId, currency, now }: VoucherUse) {
  const voucher = (condition: SQL) =>
    sql`exists (select 1 from vouchers v where v.id = ${voucherId} and ${condition})`;
  return [
    ["voucher-elsewhere", voucher(sql`v.theater_id = ${theaterId} and v.currency = ${currency}`)],
    ["voucher-blocked", voucher(sql`v.blocked_at is null`)],
    ["voucher-expired", voucher(sql`v.expires_at > ${now}`)],
    ["voucher-empty", sql`${balanceOf(sql`${voucherId}`)} > 0`],
  ] as const satisfies [VoucherRefusal, SQL][];
}

export type VoucherState = "good" | "blocked" | "expired";

/** Whether a voucher pays now, whatever is left on it. */
export function voucherState(
  { blockedAt, expiresAt }: { blockedAt: number | null; expiresAt: number },
  now: number,
): VoucherState {
  if (blockedAt !== null) return "blocked";
  return expiresAt > now ? "good" : "expired";
}
