import { and, desc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines, orders } from "@/db/schema/orders";
import { theaters } from "@/db/schema/venues";
import { vouchers } from "@/db/schema/vouchers";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { hashCode, readCode } from "./code";
import { balanceOf } from "./voucher";

export const VOUCHER_STATES = ["good", "spent", "blocked", "expired"] as const;
type Listed = (typeof VOUCHER_STATES)[number];

type Query = {
  staff: Pick<StaffMember, "userId" | "isAdmin">;
  /** A code or its end, or the beginning of its buyer's name or address; empty: all. */
  q: string;
  state?: Listed | undefined;
  theaterId?: number | undefined;
  /** From 1. */
  page: number;
  now: number;
};

const PER_PAGE = 50;

const balance = balanceOf(sql`${vouchers.id}`);

const inState = (state: Listed, now: number): SQL | undefined => {
  if (state === "blocked") return isNotNull(vouchers.blockedAt);
  const isFree = isNull(vouchers.blockedAt);
  if (state === "expired") return and(isFree, lte(vouchers.expiresAt, now));
  const isGood = and(isFree, gt(vouchers.expiresAt, now));
  return and(isGood, state === "spent" ? sql`${balance} = 0` : sql`${balance} > 0`);
};

const escaped = (typed: string) => typed.replaceAll(/[\\%_]/g, "\\$&");

function fits(q: string): SQL | undefined {
  const typed = q.trim();
  if (!typed) return undefined;
  const code = readCode(typed);
  const begins = `${escaped(typed)}%`;
  return or(
    eq(vouchers.codeHash, hashCode(code)),
    code.length === 4 ? eq(vouchers.codeEnd, code) : undefined,
    sql`${orders.email} like ${begins} escape '\\'`,
    sql`${orders.name} like ${begins} escape '\\'`,
  );
}

export type ListedVoucher = Awaited<ReturnType<typeof listVouchers>>["vouchers"][number];

/** The vouchers of a person's theaters, those bought last first; a page of them, and how many there are. */
export async function listVouchers(db: Database, { staff, q, state, theaterId, page, now }: Query) {
  const which = and(
    isNotNull(vouchers.issuedAt),
    canManage(staff, vouchers.theaterId),
    theaterId === undefined ? undefined : eq(vouchers.theaterId, theaterId),
    state === undefined ? undefined : inState(state, now),
    fits(q),
  );
  const from = db
    .select({
      id: vouchers.id,
      codeEnd: vouchers.codeEnd,
      currency: vouchers.currency,
      valueMinor: vouchers.valueMinor,
      balanceMinor: balance,
      expiresAt: vouchers.expiresAt,
      blockedAt: vouchers.blockedAt,
      issuedAt: vouchers.issuedAt,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
      buyer: orders.name,
      email: orders.email,
      found: sql<number>`count(*) over ()`,
    })
    .from(vouchers)
    .innerJoin(theaters, eq(theaters.id, vouchers.theaterId))
    .innerJoin(orderLines, eq(orderLines.id, vouchers.orderLineId))
    .innerJoin(orders, eq(orders.id, orderLines.orderId));
  const rows = await from
    .where(which)
    .orderBy(desc(vouchers.issuedAt), desc(vouchers.id))
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE);
  const total = rows[0]?.found ?? 0;
  return { vouchers: rows, total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}
