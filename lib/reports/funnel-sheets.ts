import { and, eq, gt, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { showtimeTotals } from "@/db/schema/totals";
import { screens, theaters } from "@/db/schema/venues";
import { isLive } from "@/lib/claims/hold";
import { LONGEST_HOLD_MS } from "@/lib/claims/hold-limits";
import { dayName, isDuring, localDayOf } from "./local-time";
import { isInScope, type Scope } from "./scope";
import { ALL, type Cell, type CellCode, percent, type Sheet } from "./sheet";

type Steps = { holds: number; paying: number; booked: number; open: number };

/** How many who took seats went on to pay, and how many bought. */
export async function funnelSheets(db: Database, scope: Scope): Promise<Sheet[]> {
  const days = await listSteps(db, scope);
  const all = days.reduce(
    (sum, { holds, paying, booked, open }) => ({
      holds: sum.holds + holds,
      paying: sum.paying + paying,
      booked: sum.booked + booked,
      open: sum.open + open,
    }),
    { holds: 0, paying: 0, booked: 0, open: 0 },
  );
  const step = (code: CellCode, count: number): Cell[] => [{ code }, count, percent(count, all.holds)];
  return [
    {
      about: "funnel",
      columns: [
        { key: "step", head: "step", kind: "text" },
        { key: "holds", head: "holds", kind: "count" },
        { key: "share", head: "share-of-holds", kind: "percent" },
      ],
      rows:
        all.holds === 0
          ? []
          : [
              step("seats-held", all.holds),
              step("payment-begun", all.paying),
              step("booked", all.booked),
              step("abandoned", abandoned(all)),
              step("still-open", all.open),
            ],
      totals: [],
      charts: [{ kind: "bars", keys: ["holds"], isLying: true }],
    },
    {
      about: "funnel-days",
      columns: [
        { key: "day", head: "day", kind: "day" },
        { key: "holds", head: "holds", kind: "count" },
        { key: "paying", head: "payment-begun", kind: "count" },
        { key: "booked", head: "booked", kind: "count" },
        { key: "rate", head: "booked", kind: "percent" },
        { key: "abandoned", head: "abandoned", kind: "count" },
        { key: "open", head: "still-open", kind: "count" },
      ],
      rows: days.map(({ day, ...steps }) => [dayName(day), ...figuresOf(steps)]),
      totals: days.length > 0 ? [[ALL, ...figuresOf(all)]] : [],
      charts: [{ kind: "line", keys: ["holds", "booked"] }],
    },
  ];
}

const abandoned = ({ holds, booked, open }: Steps) => holds - booked - open;
const figuresOf = (steps: Steps): Cell[] => [
  steps.holds,
  steps.paying,
  steps.booked,
  percent(steps.booked, steps.holds),
  abandoned(steps),
  steps.open,
];

/**
 * A counter sale has a hold of the house's and a payment, so it is taken off where payments are counted. Seats that are
 * offered have a hold of their own besides their customer's.
 */
async function listSteps(db: Database, scope: Scope): Promise<(Steps & { day: number })[]> {
  const { holdsPaying, bookings, counterBookings } = showtimeTotals;
  const [rows, open] = await Promise.all([
    db
      .select({
        day: localDayOf(scope, showtimes.startsAt).as("day"),
        holds: sql<number>`sum(${showtimes.abandonedHolds} + (select count(*) from ${holds}
        where ${holds.showtimeId} = ${showtimes.id} and ${holds.houseReason} is null)
        - (select count(*) from seat_offers where seat_offers.showtime_id = ${showtimes.id}))`,
        paying: soldOf(sql`${holdsPaying} - ${counterBookings}`),
        booked: soldOf(sql`${bookings} - ${counterBookings}`),
      })
      .from(showtimes)
      .innerJoin(screens, eq(screens.id, showtimes.screenId))
      .innerJoin(theaters, eq(theaters.id, screens.theaterId))
      .where(and(isInScope(scope), isDuring(scope, showtimes.startsAt), ne(showtimes.state, "draft")))
      .groupBy(sql`day`)
      .orderBy(sql`day`),
    listOpen(db, scope),
  ]);
  return rows
    .filter((row) => row.holds > 0)
    .map((row) => ({ ...row, open: open.find(({ day }) => day === row.day)?.open ?? 0 }));
}

/** Of the totals of each showtime that is asked about: put together first, all that there ever was would be added up. */
const soldOf = (figure: SQL) =>
  sql<number>`total((select sum(${figure}) from ${showtimeTotals}
    where ${showtimeTotals.showtimeId} = ${showtimes.id}))`;

/** Holds that have not run out: only showtimes to come have any, and only of the last hour unless they are reserved. */
const listOpen = (db: Database, scope: Scope) =>
  db
    .select({ day: localDayOf(scope, showtimes.startsAt).as("day"), open: sql<number>`count(*)` })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .innerJoin(holds, eq(holds.showtimeId, showtimes.id))
    .where(
      and(
        isInScope(scope),
        isDuring(scope, showtimes.startsAt),
        gt(showtimes.endsAt, scope.now),
        or(gt(holds.createdAt, scope.now - LONGEST_HOLD_MS), isNotNull(holds.reservedAt)),
        isNull(holds.houseReason),
        isNull(holds.offeredAt),
        isLive(holds.expiresAt, scope.now),
      ),
    )
    .groupBy(sql`day`);
