import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { showtimeTotals } from "@/db/schema/totals";
import { screens, theaters } from "@/db/schema/venues";
import { isLive } from "@/lib/claims/hold";
import { LONGEST_HOLD_MS } from "@/lib/claims/hold-limits";
import { dayName, isDuring, localDayOf } from "./local-time";
import { isInScope, type Scope } from "./scope";
import { type Cell, percent, type Sheet } from "./sheet";

type Steps = { holds: number; paying: number; booked: number; open: number };

const NOTE =
  "Seats taken by customers for showtimes of these days, whenever they took them. Seats kept by the house and sales at the counter are left out.";

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
  const step = (name: string, count: number): Cell[] => [name, count, percent(count, all.holds)];
  return [
    {
      key: "funnel",
      title: "From hold to sale",
      note: NOTE,
      columns: [
        { key: "step", title: "Step", kind: "text" },
        { key: "holds", title: "Holds", kind: "count" },
        { key: "share", title: "Of all holds", kind: "percent" },
      ],
      rows:
        all.holds === 0
          ? []
          : [
              step("Seats held", all.holds),
              step("Payment begun", all.paying),
              step("Booked", all.booked),
              step("Abandoned", abandoned(all)),
              step("Still open", all.open),
            ],
      totals: [],
      charts: [{ kind: "bars", keys: ["holds"], isLying: true }],
      empty: "Nobody has taken seats for these days.",
    },
    {
      key: "funnel-days",
      title: "By day",
      columns: [
        { key: "day", title: "Day", kind: "day" },
        { key: "holds", title: "Holds", kind: "count" },
        { key: "paying", title: "Payment begun", kind: "count" },
        { key: "booked", title: "Booked", kind: "count" },
        { key: "rate", title: "Booked", kind: "percent" },
        { key: "abandoned", title: "Abandoned", kind: "count" },
        { key: "open", title: "Still open", kind: "count" },
      ],
      rows: days.map(({ day, ...steps }) => [dayName(day), ...figuresOf(steps)]),
      totals: days.length > 0 ? [["All", ...figuresOf(all)]] : [],
      charts: [{ kind: "line", keys: ["holds", "booked"] }],
      empty: "Nobody has taken seats for these days.",
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

/** A counter sale has a hold of the house's and a payment, so it is taken off where payments are counted. */
async function listSteps(db: Database, scope: Scope): Promise<(Steps & { day: number })[]> {
  const { holdsPaying, bookings, counterBookings } = showtimeTotals;
  const sold = db
    .select({
      showtimeId: showtimeTotals.showtimeId,
      paying: sql<number>`sum(${holdsPaying} - ${counterBookings})`.as("paying"),
      booked: sql<number>`sum(${bookings} - ${counterBookings})`.as("booked"),
    })
    .from(showtimeTotals)
    .groupBy(showtimeTotals.showtimeId)
    .as("sold");
  const rows = await db
    .select({
      day: localDayOf(scope, showtimes.startsAt).as("day"),
      holds: sql<number>`sum(${showtimes.abandonedHolds} + (select count(*) from ${holds}
        where ${holds.showtimeId} = ${showtimes.id} and ${holds.houseReason} is null))`,
      paying: sql<number>`total(${sold.paying})`,
      booked: sql<number>`total(${sold.booked})`,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .leftJoin(sold, eq(sold.showtimeId, showtimes.id))
    .where(and(isInScope(scope), isDuring(scope, showtimes.startsAt), ne(showtimes.state, "draft")))
    .groupBy(sql`day`)
    .orderBy(sql`day`);
  const open = await listOpen(db, scope);
  return rows
    .filter((row) => row.holds > 0)
    .map((row) => ({ ...row, open: open.find(({ day }) => day === row.day)?.open ?? 0 }));
}

/** Holds that have not run out: only showtimes to come have any, and only of the last hour. */
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
        gt(holds.createdAt, scope.now - LONGEST_HOLD_MS),
        isNull(holds.houseReason),
        isLive(holds.expiresAt, scope.now),
      ),
    )
    .groupBy(sql`day`);
