import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { canManage } from "@/lib/accounts/staff-member";
import { windowOf } from "./local-time";
import type { Scope } from "./scope";

/** What a theater owes by its vouchers in one currency, in minor units. */
export type VoucherSums = {
  theaterName: string;
  currency: string;
  /** As the first day begins. */
  beforeMinor: number;
  /** In these days: sold, spent, put back by refunds of what was bought with them, and refunded themselves. */
  soldMinor: number;
  spentMinor: number;
  returnedMinor: number;
  voidedMinor: number;
  /** As the last day ends; and how much of it is on vouchers that have expired by then. */
  afterMinor: number;
  expiredMinor: number;
};

type Row = [string, string, number, number, number, number, number, number, number];

/** By theater and currency, each by the days of its own clock. */
export async function listVoucherSums(db: Database, scope: Scope): Promise<VoucherSums[]> {
  const windows = scope.theaters.map((theater) => {
    const { from, until } = windowOf(scope, theater);
    return [theater.id, from, until];
  });
  const of = (kind: string) =>
    sql`coalesce(sum(iif(e.kind = ${kind} and e.created_at >= days.begin and e.created_at < days.end, e.amount_minor, 0)), 0)`;
  const rows = await db.values<Row>(sql`
    with days as (
      select value ->> 0 as theater_id, value ->> 1 as begin, value ->> 2 as end from json_each(${JSON.stringify(windows)}))
    select theaters.name, vouchers.currency,
      coalesce(sum(iif(e.created_at < days.begin, e.amount_minor, 0)), 0),
      ${of("issue")}, -${of("spend")}, ${of("refund")}, -${of("void")},
      coalesce(sum(iif(e.created_at < days.end, e.amount_minor, 0)), 0),
      coalesce(sum(iif(e.created_at < days.end and vouchers.expires_at <= days.end, e.amount_minor, 0)), 0)
    from days join theaters on theaters.id = days.theater_id
    join vouchers on vouchers.theater_id = theaters.id join voucher_entries as e on e.voucher_id = vouchers.id
    where ${canManage(scope.staff, sql`theaters.id`)} and e.created_at < days.end
    group by theaters.id, vouchers.currency order by theaters.name, vouchers.currency`);
  return rows.map(([theaterName, currency, before, sold, spent, returned, voided, after, expired]) => ({
    ...{ theaterName, currency, beforeMinor: before, soldMinor: sold, spentMinor: spent },
    ...{ returnedMinor: returned, voidedMinor: voided, afterMinor: after, expiredMinor: expired },
  }));
}
