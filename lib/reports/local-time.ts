import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { theaters } from "@/db/schema/venues";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import type { Days } from "./period";
import type { Scope } from "./scope";

/** The days of a report as instants of one time zone, [from, until), and how far its clock is from UTC since when. */
export type Window = { from: number; until: number; shifts: { since: number; offsetMs: number }[] };

export function windowOf({ from, to }: Days, timeZone: string): Window {
  const start = Temporal.PlainDate.from(from).toZonedDateTime({ timeZone });
  const end = Temporal.PlainDate.from(to).add({ days: 1 }).toZonedDateTime({ timeZone });
  const shifts = [];
  for (let at: typeof start | null = start; at && at.epochMilliseconds < end.epochMilliseconds; ) {
    shifts.push({ since: at.epochMilliseconds, offsetMs: at.offsetNanoseconds / 1e6 });
    at = at.getTimeZoneTransition("next");
  }
  return { from: start.epochMilliseconds, until: end.epochMilliseconds, shifts };
}

/** Condition: the instant lies within the scope's days by the clock of its theater. Needs `theaters` in the query. */
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

/** The calendar day there: whole days since 1970-01-01. */
export const localDayOf = (scope: Scope, at: AnyColumn): SQL<number> =>
  sql<number>`(${localMs(scope, at)}) / ${sql.raw(String(DAY_MS))}`;

/** The hour there, 0 to 23. */
export const localHourOf = (scope: Scope, at: AnyColumn): SQL<number> =>
  sql<number>`(${localMs(scope, at)}) % ${sql.raw(String(DAY_MS))} / ${sql.raw(String(HOUR_MS))}`;

/** "2026-11-24" of the days since 1970-01-01. */
export const dayName = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** What a clock there shows, as if it were UTC. Numbers of ours alone, so that groups repeat the same words. */
function localMs(scope: Scope, at: AnyColumn): SQL {
  const zones = zonesOf(scope);
  const shifted = ({ window: { shifts } }: (typeof zones)[number]) => {
    const [latest, ...before] = shifts.toReversed().map(({ since, offsetMs }) => ({ since, offsetMs }));
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
  const byZone = Map.groupBy(scope.theaters, ({ timeZone }) => timeZone);
  return [...byZone].map(([timeZone, houses]) => ({
    ids: houses.map(({ id }) => id),
    window: windowOf(scope, timeZone),
  }));
}
