import { and, eq, gte, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { LEDGER_KINDS, ledgerTotals } from "@/db/schema/totals";
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
  if (clocks.length === 0) return [];
  const bounds = clocks.map((clock) => businessDayBounds(businessDay(now, clock), clock));
  const within = ({ from, until }: (typeof bounds)[number]) =>
    and(gte(ledgerTotals.quarterAt, from), lt(ledgerTotals.quarterAt, until));
  const todays = clocks.map(({ timeZone, dayTurnsMinute }, at) =>
    and(
      eq(theaters.timeZone, timeZone),
      eq(theaters.dayTurnsMinute, dayTurnsMinute),
      within(bounds[at] as (typeof bounds)[number]),
    ),
  );
  // with these the key finds its part: all that ever came in would be gone through, and each row's theater looked up
  const theirKeys = sql`${ledgerTotals.theaterId} in (select id from theaters)`;
  const outer = within({
    from: Math.min(...bounds.map(({ from }) => from)),
    until: Math.max(...bounds.map(({ until }) => until)),
  });
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
    .where(and(theirs, theirKeys, inArray(ledgerTotals.kind, [...LEDGER_KINDS]), outer, or(...todays)))
    .groupBy(ledgerTotals.theaterId, ledgerTotals.currency)
    .orderBy(ledgerTotals.theaterId, ledgerTotals.currency);
}
