import { and, eq, gte, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { ledgerTotals } from "@/db/schema/totals";
import { theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { businessDay, businessDayBounds } from "@/lib/scheduling/business-day";

export type TodaysRevenue = {
  theaterId: number;
  currency: string;
  takenMinor: number;
  refundedMinor: number;
};

type Query = { staff: Pick<StaffMember, "userId" | "isAdmin">; now: number };

/**
 * What came in on each theater's own today, and what was refunded, as the ledger has it: money by when it was
 * captured, refunds by when they were written down.
 */
export async function listTodaysRevenue(db: Database, { staff, now }: Query): Promise<TodaysRevenue[]> {
  const theirs = and(isNull(theaters.archivedAt), canManage(staff, theaters.id));
  const clocks = await db
    .selectDistinct({ timeZone: theaters.timeZone, dayTurnsMinute: theaters.dayTurnsMinute })
    .from(theaters)
    .where(theirs);
  const todays = clocks.map((clock) => {
    const { from, until } = businessDayBounds(businessDay(now, clock), clock);
    return and(
      eq(theaters.timeZone, clock.timeZone),
      eq(theaters.dayTurnsMinute, clock.dayTurnsMinute),
      gte(ledgerTotals.quarterAt, from),
      lt(ledgerTotals.quarterAt, until),
    );
  });
  if (todays.length === 0) return [];
  const sumOf = (kind: "payment" | "refund") =>
    sql<number>`sum(iif(${ledgerTotals.kind} = ${kind}, ${ledgerTotals.amountMinor}, 0))`;
  return db
    .select({
      theaterId: ledgerTotals.theaterId,
      currency: ledgerTotals.currency,
      takenMinor: sumOf("payment"),
      refundedMinor: sumOf("refund"),
    })
    .from(theaters)
    .innerJoin(ledgerTotals, eq(ledgerTotals.theaterId, theaters.id))
    .where(and(theirs, or(...todays)))
    .groupBy(ledgerTotals.theaterId, ledgerTotals.currency)
    .orderBy(ledgerTotals.theaterId, ledgerTotals.currency);
}
