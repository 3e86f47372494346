import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { theaters } from "@/db/schema/venues";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { businessDayBounds, type DayClock } from "@/lib/scheduling/business-day";
import type { Days } from "./period";
import type { Scope } from "./scope";

type Shift = { since: number; offsetMs: number };

/** The days of a report as instants of one clock, [from, until), and how far it is from UTC since when. */
export type Window = { from: number; until: number; shifts: Shift[] };

export function windowOf({ from, to }: Days, clock: DayClock): Window {
  const start = businessDayBounds(from, clock).from;
  const end = businessDayBounds(to, clock).until;
  const shifts: Shift[] = [];
  for (
    let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(
      clock.timeZone,
    );
    at && at.epochMilliseconds < end;
    at = at.getTimeZoneTransition("next")
  )
    shifts.push({ since: at.epochMilliseconds, offsetMs: at.offsetNanoseconds / 1e6 });
  return { from: start, until: end, shifts };
}

/** Condition: the instant lies within the scope's days as its theater counts them. Needs `theaters` in the query. */
export function isDuring(scope: Scope, at: AnyColumn): SQL {
  const zones = zonesOf(scope);
  const all = zones.map(({ window }) => window);
  const [first, last] = [Math.min(...all.map((w) => w.from)), Math.max(...all.map((w) => w.until))];
  // the outer bounds alone let an index find its part
  const outer = sql`${at} >= ${first} and ${at} < ${last}`;
  if (zones.length < 2) return sql`(${outer})`;
  const each = zones.map(
    ({ ids, window }) => sql`(${isAmong(ids)} and ${at} >= ${window.from} and ${at} < ${window.until})`,
  );
  return sql`(${outer} and (${sql.join(each, sql` or `)}))`;
}

/** The theater's day: whole days since 1970-01-01. */
export const localDayOf = (scope: Scope, at: AnyColumn): SQL<number> =>
  sql<number>`(${localMs(scope, at, sinceTheTurn)}) / ${sql.raw(String(DAY_MS))}`;

/** The hour there, 0 to 23. */
export const localHourOf = (scope: Scope, at: AnyColumn): SQL<number> =>
  sql<number>`(${localMs(scope, at)}) % ${sql.raw(String(DAY_MS))} / ${sql.raw(String(HOUR_MS))}`;

/**
 * Counts from the turn of the day instead of midnight. A clock that is put back is followed when it has caught up with
 * itself, so that no day comes twice.
 */
const sinceTheTurn = (shifts: Shift[], { dayTurnsMinute }: DayClock): Shift[] =>
  shifts.map(({ since, offsetMs }, i) => ({
    since: since + Math.max(0, (shifts[i - 1]?.offsetMs ?? offsetMs) - offsetMs),
    offsetMs: offsetMs - dayTurnsMinute * MINUTE_MS,
  }));

/** "2026-11-24" of the days since 1970-01-01. */
export const dayName = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** What a clock there shows, as if it were UTC. Numbers of ours alone, so that groups repeat the same words. */
function localMs(scope: Scope, at: AnyColumn, read = (shifts: Shift[], _: DayClock) => shifts): SQL {
  const zones = zonesOf(scope);
  const shifted = ({ clock, window }: (typeof zones)[number]) => {
    const [latest, ...before] = read(window.shifts, clock).toReversed();
    if (!latest) return sql`${at}`;
    if (before.length === 0) return sql`${at} + ${sql.raw(String(latest.offsetMs))}`;
    const steps = [latest, ...before].map(
      ({ since, offsetMs }) => sql`when ${at} >= ${sql.raw(String(since))} then ${sql.raw(String(offsetMs))}`,
    );
    return sql`${at} + case ${sql.join(steps, sql` `)} else 0 end`;
  };
  const [only, ...more] = zones;
  if (!only) return sql`${at}`;
  if (more.length === 0) return shifted(only);
  return sql`case ${sql.join(
    zones.map((zone) => sql`when ${isAmong(zone.ids)} then ${shifted(zone)}`),
    sql` `,
  )} end`;
}

const isAmong = (ids: number[]): SQL => sql`${theaters.id} in (${sql.raw(ids.map(Number).join(", "))})`;

function zonesOf(scope: Scope) {
  const byClock = Map.groupBy(scope.theaters, (it) => `${it.dayTurnsMinute} ${it.timeZone}`);
  return [...byClock.values()].map((theaterRows) => {
    const [clock] = theaterRows as [(typeof theaterRows)[number]];
    return { ids: theaterRows.map(({ id }) => id), clock, window: windowOf(scope, clock) };
  });
}
